import type { Due } from '../calendar/working-days.js';
import type {
  AccountFactName,
  AccountFacts,
  AuthorityFactName,
  AuthorityFacts,
} from '../facts/facts.js';
import type { RuleArea, Severity, SubjectType } from '../model/vocabulary.js';
import type { Instant } from '../time/interval.js';
import type { CommonReason } from './common-reasons.js';
import type { Judgement } from './judgement.js';
import type { ParameterLabel } from './parameter-label.js';
import type { ReasonTexts } from './reason-text.js';

export type ParameterValue = number | string | boolean | readonly string[];
/** What a policy version may set; the defaults in the rule are the complete list. */
export type RuleParameters = Readonly<Record<string, ParameterValue>>;

/** What an evaluation tells a rule about the rule itself. */
export interface RuleContext {
  /** First instant at which the ruleset bound this account with this rule, in whatever version. */
  readonly bindsFrom: Instant;
  /** Actions before this instant are not judged: no rule accuses backwards, except in a simulation. */
  readonly actionsFrom: Instant;
}

/** Takes an instant at which a result may change. */
export type VisitInstant = (at: Instant) => void;

/** What people read of a rule, and how bad its breach is. */
export interface RuleHead<Id extends string, R extends ReasonTexts> {
  /** Persisted, never renamed. */
  readonly id: Id;
  readonly area: RuleArea;
  /** What its findings are mostly about; a judgement names its own. */
  readonly subject: SubjectType;
  readonly severity: Severity;
  readonly titleDe: string;
  readonly titleEn: string;
  /** Heading of a finding: names the breach, where the title may state the demand. */
  readonly breachDe: string;
  readonly breachEn: string;
  /** Heading of a finding that is not settled: asks, since what is not known accuses nobody. */
  readonly questionDe: string;
  readonly questionEn: string;
  readonly conditionDe: string;
  readonly conditionEn: string;
  /** Where the rule comes from. */
  readonly source: string;
  readonly remediationDe: string;
  readonly remediationEn: string;
  readonly due: Due;
  readonly reasons: R;
}

interface Judging<Facts, Name extends keyof Facts, P, C extends string> {
  readonly facts: readonly Name[];
  readonly parameters: P;
  /** What people call the parameters; none goes without. */
  readonly labels: Readonly<Record<keyof NoInfer<P> & string, ParameterLabel>>;
  /** One judgement per subject, never two for the same; never an empty list. */
  judge(
    facts: Pick<Facts, Name>,
    at: Instant,
    parameters: P,
    context: RuleContext,
  ): readonly Judgement<C | CommonReason>[];
  /** Instants that follow from the facts but are the end of no interval in them. */
  boundaries?(
    facts: Pick<Facts, Name>,
    visit: VisitInstant,
    parameters: P,
    context: RuleContext,
  ): void;
}

export interface AccountRule<
  Id extends string = string,
  Name extends AccountFactName = AccountFactName,
  P extends RuleParameters = RuleParameters,
  R extends ReasonTexts = ReasonTexts,
>
  extends RuleHead<Id, R>, Judging<AccountFacts, Name, P, keyof R & string> {
  readonly scope: 'ACCOUNT';
}

export interface AuthorityRule<
  Id extends string = string,
  Name extends AuthorityFactName = AuthorityFactName,
  P extends RuleParameters = RuleParameters,
  R extends ReasonTexts = ReasonTexts,
>
  extends RuleHead<Id, R>, Judging<AuthorityFacts, Name, P, keyof R & string> {
  readonly scope: 'AUTHORITY';
}

export type Rule = AccountRule | AuthorityRule;

/** Declares a rule about an account; the compiler then holds `judge` to the declared facts. */
export function accountRule<
  const Id extends string,
  const Name extends AccountFactName,
  P extends RuleParameters,
  const R extends ReasonTexts,
>(rule: Omit<AccountRule<Id, Name, P, R>, 'scope'>): AccountRule<Id, Name, P, R> {
  return { scope: 'ACCOUNT', ...rule };
}

/** Declares a rule about an authority. */
export function authorityRule<
  const Id extends string,
  const Name extends AuthorityFactName,
  P extends RuleParameters,
  const R extends ReasonTexts,
>(rule: Omit<AuthorityRule<Id, Name, P, R>, 'scope'>): AuthorityRule<Id, Name, P, R> {
  return { scope: 'AUTHORITY', ...rule };
}
