import { contains, type Instant } from '@vieraugen/domain';
import {
  type AuthorizationIntervalRow,
  type AuthorizationRow,
  isEffectiveAt,
  type MandateRow,
} from './authorization.queries.js';

/** What endangers four eyes on an account before anything is published. */
export const APPROVER_WARNINGS = [
  'FEWER_THAN_TWO_APPROVERS',
  'ONLY_APPROVER_IS_ONLY_AUTHOR',
] as const;
export type ApproverWarning = (typeof APPROVER_WARNINGS)[number];

export interface ApproverRows {
  readonly mandates: readonly Pick<MandateRow, 'personId' | 'valid'>[];
  readonly authorizations: readonly AuthorizationRow[];
  readonly intervals: readonly AuthorizationIntervalRow[];
  /** Persons who hold a function in the account's authority at the instant. */
  readonly inOffice: ReadonlySet<string>;
}

/** Whether enough people can approve, who hold the mandate and are still in office at an instant. */
export function approverWarnings(rows: ApproverRows, at: Instant): readonly ApproverWarning[] {
  const approvers = new Set(
    rows.mandates
      .filter(({ valid, personId }) => contains(valid, at) && rows.inOffice.has(personId))
      .map(({ personId }) => personId),
  );
  const warnings: ApproverWarning[] = approvers.size < 2 ? ['FEWER_THAN_TWO_APPROVERS'] : [];
  const authors = authorsAt(rows, at);
  const [approver] = approvers;
  if (approvers.size === 1 && authors.size === 1 && authors.has(approver!))
    warnings.push('ONLY_APPROVER_IS_ONLY_AUTHOR');
  return warnings;
}

function authorsAt(rows: ApproverRows, at: Instant): ReadonlySet<string> {
  const effective = rows.authorizations.filter((row) => {
    const own = rows.intervals.filter(({ authorizationId }) => authorizationId === row.id);
    return row.role !== 'OWNER' && isEffectiveAt(row, own, at);
  });
  return new Set(effective.map(({ personId }) => personId));
}
