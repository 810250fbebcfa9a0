import {
  ACCOUNT_EXPORT,
  AUTHORITY_EXPORT,
  csvOf,
  DEVICE_EXPORT,
  EXEMPTION_EXPORT,
  FINDING_EXPORT,
  type ListExport,
  type PageRequest,
  PERSON_EXPORT,
  type Reading,
  REVIEW_EXPORT,
  TRAINING_EXPORT,
} from '@vieraugen/core';
import type { Language } from '@vieraugen/domain';

/** What the address says, after the contract has accepted it. */
export interface ListQuestion {
  readonly filter: object | null;
  readonly orderBy: { readonly field: string; readonly direction: string } | null;
}

interface ListKind {
  /** The inputs of the GraphQL list, by which the address is checked. */
  readonly filter: string;
  readonly order: string | null;
  readonly file: Readonly<Record<Language, string>>;
  write(reading: Reading, question: ListQuestion, language: Language): AsyncGenerator<string>;
}

function kindOf<Request extends PageRequest, Row>(
  list: ListExport<Request, Row>,
  filter: string,
  order: string | null = null,
): ListKind {
  return {
    filter,
    order,
    file: list.file,
    write(reading, question, language) {
      const { orderBy } = question;
      const sorted = orderBy && { sort: orderBy.field, descending: orderBy.direction === 'DESC' };
      // The contract has accepted the filter as the input type of exactly this list.
      const request = { filter: question.filter, ...sorted } as unknown as Request;
      return csvOf(list, reading, request, language);
    },
  };
}

/** The lists that can be taken away as files, by their name in the address. */
export const LIST_KINDS: Readonly<Record<string, ListKind>> = {
  accounts: kindOf(ACCOUNT_EXPORT, 'AccountFilter', 'AccountOrder'),
  findings: kindOf(FINDING_EXPORT, 'FindingFilter', 'FindingOrder'),
  exemptions: kindOf(EXEMPTION_EXPORT, 'ExemptionFilter'),
  reviews: kindOf(REVIEW_EXPORT, 'ReviewRowFilter'),
  authorities: kindOf(AUTHORITY_EXPORT, 'AuthorityFilter'),
  people: kindOf(PERSON_EXPORT, 'PersonFilter', 'PersonOrder'),
  devices: kindOf(DEVICE_EXPORT, 'DeviceFilter', 'DeviceOrder'),
  trainings: kindOf(TRAINING_EXPORT, 'TrainingNeedFilter'),
};
