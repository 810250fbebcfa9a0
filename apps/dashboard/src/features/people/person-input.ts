import type { VariablesOf } from '@vieraugen/contract';
import { FUNCTIONS } from '@vieraugen/domain';
import type { FieldErrors } from '../../lib/forms/use-change-form.js';
import { given, instantOf } from '../../lib/forms/values.js';
import type { ChangePersonDocument, RegisterPersonDocument } from './people.graphql.js';

export const EMPTY_PERSON = {
  function: '',
  functionLabel: '',
  authorityId: '',
  managerId: '',
  givenName: '',
  surname: '',
  email: '',
  externalId: '',
  from: '',
};
export type PersonRegistration = typeof EMPTY_PERSON;

type RegisterInput = VariablesOf<typeof RegisterPersonDocument>['input'];
type ChangeInput = VariablesOf<typeof ChangePersonDocument>['input'];

interface Sentences {
  missingFunction: string;
  missingLabel: string;
  missingAuthority: string;
  nameIncomplete: string;
}

/** What can be said before the server is asked. */
export function checkPerson(
  values: PersonRegistration,
  say: Sentences,
): FieldErrors<PersonRegistration> {
  return {
    function: values.function ? undefined : say.missingFunction,
    functionLabel: given(values.functionLabel) ? undefined : say.missingLabel,
    authorityId: values.authorityId ? undefined : say.missingAuthority,
    ...halfName(values, say.nameIncomplete),
  };
}

/** A name has two parts: the one that is missing. */
function halfName(
  { givenName, surname, email }: Pick<PersonRegistration, 'givenName' | 'surname' | 'email'>,
  sentence: string,
): { givenName?: string; surname?: string } {
  const any = [givenName, surname, email].some((part) => given(part));
  if (!any) return {};
  return {
    givenName: given(givenName) ? undefined : sentence,
    surname: given(surname) ? undefined : sentence,
  };
}

/** Null as long as no function is chosen. */
export function toRegisterInput(values: PersonRegistration): RegisterInput | null {
  const known = FUNCTIONS.find((one) => one === values.function);
  if (!known) return null;
  return {
    function: known,
    functionLabel: values.functionLabel.trim(),
    authorityId: values.authorityId,
    managerId: given(values.managerId),
    givenName: given(values.givenName),
    surname: given(values.surname),
    email: given(values.email),
    externalId: given(values.externalId),
    from: instantOf(values.from),
  };
}

interface Current {
  readonly id: string;
  readonly functionLabel: string;
  readonly externalId: string | null;
  readonly manager: { readonly id: string } | null;
}

export type PersonChange = Record<
  | 'functionLabel'
  | 'externalId'
  | 'managerId'
  | 'givenName'
  | 'surname'
  | 'email'
  | 'from'
  | 'reason',
  string
>;

/** The name is not filled in: to see it is a read of its own, with a purpose. */
export function toChangeValues(person: Current): PersonChange {
  return {
    functionLabel: person.functionLabel,
    externalId: person.externalId ?? '',
    managerId: person.manager?.id ?? '',
    givenName: '',
    surname: '',
    email: '',
    from: '',
    reason: '',
  };
}

/** Only what was changed; what was emptied is sent as nothing. */
export function toChangeInput(person: Current, values: PersonChange): ChangeInput {
  const before = toChangeValues(person);
  const changed = (field: 'externalId' | 'managerId'): string | null | undefined =>
    values[field].trim() === before[field] ? undefined : (given(values[field]) ?? null);
  return {
    id: person.id,
    functionLabel:
      values.functionLabel.trim() === before.functionLabel
        ? undefined
        : values.functionLabel.trim(),
    externalId: changed('externalId'),
    managerId: changed('managerId'),
    givenName: given(values.givenName),
    surname: given(values.surname),
    email: given(values.email),
    from: instantOf(values.from),
    reason: given(values.reason),
  };
}
