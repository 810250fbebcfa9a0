import {
  type AccountFactsRead,
  type JudgedSubjectType,
  type Queryable,
  readAccountFacts,
  readAuthorityFacts,
  readRuleset,
  readSharedFacts,
  type SharedFacts,
} from '@vieraugen/data';
import {
  contains,
  DAY,
  evaluateAccount,
  evaluateAuthority,
  type EvaluationMode,
  type EvaluationOptions,
  type Instant,
  nextAuthorityChangeAt,
  nextChangeAt,
  type OverlaidResult,
  overlaidResult,
  type RuleId,
  type RuleOutcome,
  type Ruleset,
} from '@vieraugen/domain';

/** What the rules say about one account or authority. */
export interface Judged {
  readonly subjectType: JudgedSubjectType;
  readonly subjectId: string;
  readonly authorityId: string;
  readonly outcomes: readonly RuleOutcome[];
  /** The earliest instant at which the passing of time alone can change this; null = none. */
  readonly nextCheckAt: Instant | null;
}

/** What a whole evaluation has in common. */
export interface JudgingContext {
  readonly ruleset: Ruleset;
  readonly shared: SharedFacts;
  readonly mode: EvaluationMode;
}

/** How far back actions are judged; findings about older ones stay what they are. */
const ACTIONS_PERIOD = 400 * DAY;

export async function readContext(
  q: Queryable,
  at: Instant,
  mode: EvaluationMode,
): Promise<JudgingContext> {
  const [ruleset, shared] = await Promise.all([readRuleset(q), readSharedFacts(q, at)]);
  return { ruleset, shared, mode };
}

/** Reads the facts of a batch and judges it. Nothing is saved. */
export async function judgeBatch(
  q: Queryable,
  type: JudgedSubjectType,
  ids: readonly string[],
  at: Instant,
  context: JudgingContext,
): Promise<readonly Judged[]> {
  return [...(await judgeEach(q, type, ids, at, context))];
}

/**
 * The same, where one is judged when it is asked for: of a large batch only what the caller keeps
 * stays in memory, and that is little where nearly everything is as it was.
 */
export async function judgeEach(
  q: Queryable,
  type: JudgedSubjectType,
  ids: readonly string[],
  at: Instant,
  context: JudgingContext,
): Promise<Iterable<Judged>> {
  const options: EvaluationOptions = { at, ruleset: context.ruleset, mode: context.mode };
  if (type === 'AUTHORITY') return judgeAuthorities(q, ids, options, context.shared);
  const batch = { accountIds: ids, at, actionsFrom: at - ACTIONS_PERIOD };
  const read = await readAccountFacts(q, batch, context.shared);
  return judgeAccounts(read, options, context.shared);
}

function* judgeAccounts(
  read: Iterable<AccountFactsRead>,
  options: EvaluationOptions,
  shared: SharedFacts,
): Iterable<Judged> {
  for (const one of read) yield judgeAccount(one, options, shared);
}

function judgeAccount(
  { facts, nextStateAt }: AccountFactsRead,
  options: EvaluationOptions,
  shared: SharedFacts,
): Judged {
  const { account } = facts;
  const subject = {
    subjectType: 'ACCOUNT',
    subjectId: account.id,
    authorityId: account.authorityId,
  } as const;
  if (!contains(account.valid, options.at)) {
    const begins = account.valid.from > options.at ? account.valid.from : null;
    return { ...subject, outcomes: [], nextCheckAt: begins };
  }
  const next = [nextChangeAt(facts, options), nextStateAt, shared.nextChangeAt, account.valid.to];
  return { ...subject, outcomes: evaluateAccount(facts, options), nextCheckAt: earliest(next) };
}

async function judgeAuthorities(
  q: Queryable,
  ids: readonly string[],
  options: EvaluationOptions,
  shared: SharedFacts,
): Promise<Judged[]> {
  const read = await readAuthorityFacts(q, ids, options.at, shared);
  return read.map(({ facts, nextStateAt }) => ({
    subjectType: 'AUTHORITY',
    subjectId: facts.authority.id,
    authorityId: facts.authority.id,
    outcomes: evaluateAuthority(facts, options),
    nextCheckAt: earliest([
      nextAuthorityChangeAt(facts, options),
      nextStateAt,
      shared.nextChangeAt,
    ]),
  }));
}

function earliest(instants: readonly (Instant | null)[]): Instant | null {
  let found: Instant | null = null;
  for (const instant of instants)
    if (instant !== null && (found === null || instant < found)) found = instant;
  return found;
}

/** One result per rule; EXEMPTED where an exemption covers all that is wrong. */
export function resultsOf(
  outcomes: readonly RuleOutcome[],
): Readonly<Partial<Record<RuleId, OverlaidResult>>> {
  const results: Partial<Record<RuleId, OverlaidResult>> = {};
  for (const outcome of outcomes) results[outcome.ruleId] = overlaidResult(outcome);
  return results;
}
