import {
  type AccountFactsRead,
  type AuthorityFactsRead,
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
  const subjects = await readSubjects(q, type, ids, at, context.shared);
  return judgedBy(subjects, context);
}

function* judgedBy(subjects: Iterable<Judgeable>, context: Sided): Iterable<Judged> {
  for (const judge of subjects) yield judge(context);
}

type Sided = Pick<JudgingContext, 'ruleset' | 'mode'>;

/** One account or authority with its facts: read once, judged by as many rulesets as one likes. */
export type Judgeable = (context: Sided) => Judged;

/** Reads the facts of a batch, each to be judged when it is asked for. */
export async function readSubjects(
  q: Queryable,
  type: JudgedSubjectType,
  ids: readonly string[],
  at: Instant,
  shared: SharedFacts,
): Promise<Iterable<Judgeable>> {
  if (type === 'AUTHORITY') {
    const authorities = await readAuthorityFacts(q, ids, at, shared);
    return authorities.map(
      (read) =>
        ({ ruleset, mode }) =>
          judgeAuthority(read, { at, ruleset, mode }, shared),
    );
  }
  const batch = { accountIds: ids, at, actionsFrom: at - ACTIONS_PERIOD };
  return accountsOf(await readAccountFacts(q, batch, shared), at, shared);
}

function* accountsOf(
  accounts: Iterable<AccountFactsRead>,
  at: Instant,
  shared: SharedFacts,
): Iterable<Judgeable> {
  for (const read of accounts)
    yield ({ ruleset, mode }) => judgeAccount(read, { at, ruleset, mode }, shared);
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

function judgeAuthority(
  { facts, nextStateAt }: AuthorityFactsRead,
  options: EvaluationOptions,
  shared: SharedFacts,
): Judged {
  const { id } = facts.authority;
  const next = [nextAuthorityChangeAt(facts, options), nextStateAt, shared.nextChangeAt];
  const outcomes = evaluateAuthority(facts, options);
  return {
    ...{ subjectType: 'AUTHORITY', subjectId: id, authorityId: id },
    ...{ outcomes, nextCheckAt: earliest(next) },
  };
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
