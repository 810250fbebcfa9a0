import {
  followAuthority,
  type JudgedSubjectType,
  moveFindings,
  openFindings,
  type Queryable,
  readStoredFindings,
  saveSubjectResults,
  type StoredFinding,
  type SubjectResult,
} from '@vieraugen/data';
import type { HolidayFact, Instant } from '@vieraugen/domain';
import { conclusionOf } from './digest.js';
import { findingMoves } from './finding-moves.js';
import type { Judged } from './judging.js';

export interface Saving {
  readonly at: Instant;
  readonly evaluationId: string;
  readonly holidays: readonly HolidayFact[];
}

export interface Saved {
  readonly opened: number;
  readonly resolved: number;
  /** Authorities for which a result or a finding is other than before. */
  readonly authorityIds: readonly string[];
  /** Instants at which something has to be judged again, as far as they are new. */
  readonly nextCheckAts: readonly Instant[];
}

interface Change {
  readonly judged: Judged;
  readonly row: SubjectResult & { readonly results: string };
  readonly known: SubjectResult | undefined;
}

const NOTHING: Saved = { opened: 0, resolved: 0, authorityIds: [], nextCheckAts: [] };

/** What of a batch has to be written. */
export interface Differences {
  readonly type: JudgedSubjectType;
  readonly changes: readonly Change[];
}

/** Compares a batch of one type with what was concluded before. */
export function differences(
  type: JudgedSubjectType,
  batch: Iterable<Judged>,
  known: ReadonlyMap<string, SubjectResult>,
): Differences {
  const changes: Change[] = [];
  for (const judged of batch) {
    const change = changeOf(judged, known.get(judged.subjectId));
    if (change) changes.push(change);
  }
  return { type, changes };
}

/**
 * Opens, changes, reopens and resolves findings with their history, and keeps the results. What is
 * concluded as before is not among the differences and is not written at all.
 */
export async function saveDifferences(
  q: Queryable,
  { type, changes }: Differences,
  saving: Saving,
): Promise<Saved> {
  if (changes.length === 0) return NOTHING;
  const concluded = changes.filter(({ row, known }) => row.digest !== known?.digest);
  if (type === 'ACCOUNT') await followAuthority(q, movedAccounts(changes));
  const counts = await saveFindings(q, type, concluded, saving);
  const rows = changes.map(({ row }) => row);
  await saveSubjectResults(q, type, rows, saving.at);
  return {
    ...counts,
    authorityIds: concluded.map(({ judged }) => judged.authorityId),
    nextCheckAts: rows.flatMap(({ nextCheckAt }) => nextCheckAt ?? []),
  };
}

function changeOf(judged: Judged, known: SubjectResult | undefined): Change | null {
  const { subjectId, authorityId, nextCheckAt, outcomes } = judged;
  const row = { subjectId, authorityId, nextCheckAt, ...conclusionOf(outcomes) };
  const isSame =
    known?.digest === row.digest &&
    known.nextCheckAt === nextCheckAt &&
    known.authorityId === authorityId;
  return isSame ? null : { judged, row, known };
}

function movedAccounts(changes: readonly Change[]) {
  return changes
    .filter(({ judged, known }) => known && known.authorityId !== judged.authorityId)
    .map(({ judged }) => ({ id: judged.subjectId, authorityId: judged.authorityId }));
}

async function saveFindings(
  q: Queryable,
  type: JudgedSubjectType,
  changes: readonly Change[],
  saving: Saving,
): Promise<Pick<Saved, 'opened' | 'resolved'>> {
  if (changes.length === 0) return NOTHING;
  const stored = await readStoredFindings(
    q,
    type,
    changes.map(({ judged }) => judged.subjectId),
  );
  const ofOwner = byOwner(stored);
  const moves = changes.map(({ judged }) =>
    findingMoves(judged, ofOwner.get(judged.subjectId) ?? [], saving.at, saving.holidays),
  );
  const opened = await openFindings(
    q,
    moves.flatMap((one) => one.opened),
    saving,
  );
  const moved = await moveFindings(
    q,
    moves.flatMap((one) => one.moved),
    saving,
  );
  // What an exemption covers waits for nobody any more, like what is put right.
  return { opened: opened + moved.REOPENED, resolved: moved.RESOLVED + moved.EXEMPTED };
}

function byOwner(stored: readonly StoredFinding[]): ReadonlyMap<string, readonly StoredFinding[]> {
  const groups = new Map<string, StoredFinding[]>();
  for (const finding of stored) {
    const group = groups.get(finding.ownerId);
    if (group) group.push(finding);
    else groups.set(finding.ownerId, [finding]);
  }
  return groups;
}
