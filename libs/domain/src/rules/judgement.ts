import type { Due } from '../calendar/working-days.js';
import type { AccountFactName, AuthorityFactName } from '../facts/facts.js';
import type { RuleResult, Severity, SubjectType } from '../model/vocabulary.js';
import type { Instant } from '../time/interval.js';

/** A row that decided a result: the fact that it belongs to, and its id. */
export interface Evidence {
  readonly fact: AccountFactName | AuthorityFactName;
  readonly id: string;
}

/** What the sentence of a reason is filled with; instants as numbers, never anything about a person. */
export type ReasonData = Readonly<Record<string, string | number | null | readonly string[]>>;

/** The exemption that lies over a judgement. */
export interface JudgedExemption {
  readonly id: string;
  /** First instant at which it no longer holds; null = none is set, which GOV-01 objects to. */
  readonly until: Instant | null;
}

/** What a rule says about one subject at one instant. */
export interface Judgement<C extends string = string> {
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly result: RuleResult;
  readonly reason: C;
  readonly data: ReasonData;
  readonly evidence: readonly Evidence[];
  /** Where this case weighs otherwise than the rule; null = as the rule. */
  readonly severity: Severity | null;
  /** Where this case has another deadline than the rule; null = as the rule. */
  readonly due: Due | null;
  /** The instant at which a result that is good now will turn, once it is near; screens warn of it. */
  readonly dueSoonAt: Instant | null;
  /** Set by the engine, never by a rule, where what is said is exempted at that instant. */
  readonly exemption?: JudgedExemption;
}

export const NO_DATA: ReasonData = Object.freeze({});

/** A judgement with the severity and the deadline of its rule. */
export function judgement<const C extends string>(
  result: RuleResult,
  subjectType: SubjectType,
  subjectId: string,
  reason: C,
  evidence: readonly Evidence[],
  data: ReasonData = NO_DATA,
): Judgement<C> {
  return {
    subjectType,
    subjectId,
    result,
    reason,
    data,
    evidence,
    severity: null,
    due: null,
    dueSoonAt: null,
  };
}

/** A judgement about the account itself. */
export function aboutAccount<const C extends string>(
  account: { readonly id: string },
  result: RuleResult,
  reason: C,
  data: ReasonData = NO_DATA,
  evidence: readonly Evidence[] = [{ fact: 'account', id: account.id }],
): Judgement<C> {
  return judgement(result, 'ACCOUNT', account.id, reason, evidence, data);
}

const WORST_FIRST: readonly RuleResult[] = ['VIOLATED', 'UNDETERMINED', 'COMPLIANT'];

/** A judgement about one authorization. */
export function aboutAuthorization<const C extends string>(
  authorization: { readonly id: string },
  result: RuleResult,
  reason: C,
  evidence: readonly Evidence[],
  data: ReasonData = NO_DATA,
): Judgement<C> {
  return judgement(result, 'AUTHORIZATION', authorization.id, reason, evidence, data);
}

/** A judgement about one access. */
export function aboutGrant<const C extends string>(
  grant: { readonly id: string },
  result: RuleResult,
  reason: C,
  evidence: readonly Evidence[],
  data: ReasonData = NO_DATA,
): Judgement<C> {
  return judgement(result, 'ACCESS_GRANT', grant.id, reason, evidence, data);
}

/** The worse of two results: VIOLATED > UNDETERMINED > COMPLIANT > NOT_APPLICABLE. */
export function worseResult(a: RuleResult, b: RuleResult): RuleResult {
  for (const result of WORST_FIRST) if (a === result || b === result) return result;
  return 'NOT_APPLICABLE';
}

/** The worst result of several judgements; NOT_APPLICABLE for none. */
export function worstResult(judgements: readonly { readonly result: RuleResult }[]): RuleResult {
  let worst: RuleResult = 'NOT_APPLICABLE';
  for (const { result } of judgements) {
    if (result === worst || result === 'NOT_APPLICABLE') continue;
    if (result === 'VIOLATED') return result;
    if (worst !== 'UNDETERMINED') worst = result;
  }
  return worst;
}

/** Adds a judgement, or keeps the worse one where the subject already has one. */
export function addWorst<C extends string>(list: Judgement<C>[], added: Judgement<C>): void {
  const known = list.findIndex(
    ({ subjectType, subjectId }) =>
      subjectType === added.subjectType && subjectId === added.subjectId,
  );
  const present = list[known];
  if (!present) list.push(added);
  else if (worseResult(present.result, added.result) !== present.result) list[known] = added;
}
