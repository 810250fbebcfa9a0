import {
  countFindings,
  eventsOfFindings,
  findingCountsOf,
  type FindingEventRow,
  type FindingListFilter,
  findingPage,
  type FindingRow,
  findingsByIds,
  findingsOfAccounts,
  type FindingSort,
  judgedAccounts,
  type RecordRow,
  recordsByIds,
} from '@vieraugen/data';
import { CELL_STATES, type CellState, OPEN_STATES, type RuleArea, RULES } from '@vieraugen/domain';
import { idOrRefuse, type List, listOf, pageOf, type PageRequest } from '../kernel/list.js';
import type { Reading } from '../kernel/reading.js';
import { functionFor, withoutWords } from '../kernel/withheld.js';
import { rulesMatching } from '../rules/rule.queries.js';
import { computedCounts, computedFindings } from './computed-findings.js';
import type { FindingCounts } from './finding-counts.js';

export type { FindingEventRow, FindingRow, FindingSort, RecordRow };

export interface FindingFilter extends Omit<FindingListFilter, 'searchRuleIds'> {
  readonly areas?: readonly RuleArea[] | null;
}

export interface FindingListRequest extends PageRequest {
  readonly filter?: FindingFilter | null;
  readonly sort?: FindingSort | null;
  readonly descending?: boolean | null;
}

/** One page of the findings, the most severe and oldest first unless asked otherwise. */
export async function listFindings(
  reading: Reading,
  request: FindingListRequest,
): Promise<List<FindingRow>> {
  const seen = reading.permit('finding.read');
  const filter = settled(request.filter ?? {});
  const sort = request.sort ?? 'SEVERITY';
  const order = { sort, descending: request.descending ?? sort === 'SEVERITY' };
  const page = await findingPage(seen, seen.at, filter, order, pageOf(request));
  return listOf(page, () => countFindings(seen, seen.at, filter));
}

function settled({ areas, ...filter }: FindingFilter): FindingListFilter {
  idOrRefuse('authorityId', filter.authorityId);
  idOrRefuse('ministryId', filter.ministryId);
  idOrRefuse('accountId', filter.accountId);
  const inAreas = areas && RULES.filter((rule) => areas.includes(rule.area)).map(({ id }) => id);
  const named = filter.ruleIds;
  const ruleIds =
    inAreas && named ? inAreas.filter((id) => named.includes(id)) : (inAreas ?? named);
  const searchRuleIds = filter.search ? rulesMatching(filter.search) : [];
  return { ...filter, ruleIds, searchRuleIds };
}

export const findingsById = (reading: Reading, ids: readonly string[]) =>
  findingsByIds(reading.permit('finding.read'), ids);

/** What is not done with of accounts: read today, computed for the past. */
export async function findingsOf(
  reading: Reading,
  accountIds: readonly string[],
): Promise<readonly FindingRow[]> {
  const seen = reading.permit('finding.read');
  if (seen.asOf.isNow) return findingsOfAccounts(seen, accountIds);
  const judged = await seen.judge({ accountIds });
  return judged.flatMap((subject) => computedFindings(subject, seen.at));
}

/** What happened to findings; who it was, for those who are told functions. */
export async function findingEvents(
  reading: Reading,
  ids: readonly string[],
): Promise<FindingEventRow[]> {
  const rows = await eventsOfFindings(reading, ids);
  return rows.map((row) => ({ ...row, actorLabel: actorFor(reading, row) }));
}

/** Nobody = the judging itself; somebody who is not told stays somebody. */
function actorFor({ viewer }: Reading, { actorLabel, authorityId }: FindingEventRow) {
  return actorLabel === null ? null : functionFor(viewer, authorityId, actorLabel);
}

/** Rows that findings name, as subject or evidence. */
export async function recordsById(reading: Reading, ids: readonly string[]): Promise<RecordRow[]> {
  return withoutWords(reading.viewer, await recordsByIds(reading, ids, reading.at), 'label');
}

export type { FindingCounts };

/** Counts of what is open, one row per account, also where there is nothing. */
export async function findingCounts(
  reading: Reading,
  accountIds: readonly string[],
): Promise<readonly FindingCounts[]> {
  if (!reading.asOf.isNow) return countsOfThePast(reading, accountIds);
  const [counts, judged] = await Promise.all([
    findingCountsOf(reading.permit('finding.read'), accountIds, reading.at),
    judgedAccounts(reading, accountIds),
  ]);
  const byAccount = new Map(counts.map((row) => [row.accountId, row]));
  const compliant = new Set(judged.filter((row) => row.compliant).map((row) => row.accountId));
  return accountIds.map((accountId) => {
    const found = byAccount.get(accountId);
    const calm: CellState = compliant.has(accountId) ? 'COMPLIANT' : 'NOT_APPLICABLE';
    if (!found)
      return { accountId, critical: 0, open: 0, overdue: 0, undetermined: 0, worst: calm };
    const { rank, ...numbers } = found;
    return { ...numbers, worst: CELL_STATES[rank] ?? calm };
  });
}

async function countsOfThePast(
  reading: Reading,
  accountIds: readonly string[],
): Promise<readonly FindingCounts[]> {
  const judged = await reading.permit('finding.read').judge({ accountIds });
  return judged.map((subject) => computedCounts(subject, reading.at));
}

/** How many findings wait within the viewer's reach. */
export function openFindingCount(reading: Reading): Promise<number> {
  return countFindings(reading.permit('finding.read'), reading.at, { states: OPEN_STATES });
}
