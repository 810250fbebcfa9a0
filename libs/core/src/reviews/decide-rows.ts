import {
  AccountStateEntity,
  AuthorizationEntity,
  closeAndInsert,
  closeDoneCampaigns,
  ConnectedAppEntity,
  holdRows,
  lockRows,
  lockWhere,
  ownersOfAccounts,
  reviewable,
  ReviewCampaignEntity,
  ReviewRowEntity,
  updateRows,
} from '@vieraugen/data';
import {
  type AccountStatus,
  canBecome,
  contains,
  REVIEW_DECISIONS,
  REVIEW_KINDS,
  type ReviewDecision,
  type ReviewKind,
} from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { attestAccountsIn } from '../accounts/account.service.js';
import { endAuthorizationsIn } from '../authorizations/end-authorizations.js';
import { Batch, type ItemOutcome } from '../kernel/batch.js';
import { oneOf, optionalText } from '../kernel/checks.js';
import { decidingPerson, requireSeparation } from '../kernel/separation-of-duties.js';
import type { Change } from '../kernel/work.js';
import { reviews } from './review-circle.js';
import type { DecideReviewRowsInput } from './review.inputs.js';

interface Item {
  readonly row: ReviewRowEntity;
  readonly kind: ReviewKind;
}

/** What the checks of a batch compare with, read once for all of its rows. */
interface Known {
  readonly kinds: ReadonlyMap<string, ReviewKind>;
  readonly current: ReadonlySet<string>;
  readonly holders: ReadonlyMap<string, string>;
  readonly statuses: ReadonlyMap<string, AccountStatus>;
  readonly owners: ReadonlyMap<string, readonly string[]>;
}

/** Lets rows of reviews stand or strikes them, and carries out what that means for their subjects. */
export async function decideReviewRowsIn(
  change: Change,
  viewer: Viewer,
  input: DecideReviewRowsInput,
): Promise<readonly ItemOutcome[]> {
  const decision = oneOf('decision', input.decision, REVIEW_DECISIONS);
  const note = optionalText('note', input.note, 2_000) ?? null;
  const reviewer = decidingPerson(viewer);
  const rows = await lockRows(change, ReviewRowEntity, input.ids);
  const known = await readKnown(change, [...rows.values()], decision);
  const batch = Batch.of(input.ids).refine((id): Item => {
    const row = found(ofViewer(viewer, rows.get(id), known.owners), 'Die Zeile', 'The row');
    return { row, kind: requireOpen(row, known, decision, reviewer) };
  });
  const state = decision === 'CONFIRM' ? 'CONFIRMED' : 'STRUCK';
  const said = {
    decidedBy: reviewer,
    decidedByFunction: viewer.label,
    decidedAt: change.now,
    note,
  };
  const decided = batch.values.map(({ row }) => ({ id: row.id, state, ...said }) as const);
  await updateRows(change, ReviewRowEntity, decided);
  for (const kind of REVIEW_KINDS)
    await carryOut(change, viewer, kind, decision, subjects(batch.values, kind), note);
  await closeDoneCampaigns(change, change.now);
  change.judge({ accountIds: batch.values.map(({ row }) => row.accountId) });
  return batch.succeed(({ row }) => row.id);
}

async function readKnown(
  change: Change,
  rows: readonly ReviewRowEntity[],
  decision: ReviewDecision,
): Promise<Known> {
  const campaigns = await holdRows(
    change,
    ReviewCampaignEntity,
    rows.map(({ campaignId }) => campaignId),
  );
  const kinds = new Map(rows.flatMap((row) => kindOf(row, campaigns)));
  const ofKind = (kind: ReviewKind) =>
    rows.filter(({ id }) => kinds.get(id) === kind).map(({ subjectId }) => subjectId);
  const current = new Set<string>();
  for (const kind of REVIEW_KINDS)
    for (const id of await reviewable(change, kind, ofKind(kind), change.now)) current.add(id);
  const holders = await holdRows(change, AuthorizationEntity, ofKind('AUTHORIZATIONS'));
  const accountIds = decision === 'STRIKE' ? ofKind('ACCOUNTS') : [];
  return {
    kinds,
    current,
    holders: new Map([...holders].map(([id, { personId }]) => [id, personId])),
    statuses: await statusesOf(change, accountIds),
    owners: await ownersOfAccounts(
      change,
      rows.map(({ accountId }) => accountId),
      change.now,
    ),
  };
}

/** The row, where it is the viewer's to go through: an owner does so for the own accounts alone. */
function ofViewer(
  viewer: Viewer,
  row: ReviewRowEntity | undefined,
  owners: Known['owners'],
): ReviewRowEntity | undefined {
  const ownerIds = owners.get(row?.accountId ?? '') ?? [];
  return row && reviews(viewer, { ...row, ownerIds }) ? row : undefined;
}

function kindOf(
  { id, campaignId }: ReviewRowEntity,
  campaigns: ReadonlyMap<string, ReviewCampaignEntity>,
): [string, ReviewKind][] {
  const campaign = campaigns.get(campaignId);
  return campaign ? [[id, campaign.kind]] : [];
}

async function statusesOf(
  change: Change,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, AccountStatus>> {
  if (accountIds.length === 0) return new Map();
  const states = await lockWhere(change, AccountStateEntity, 't.account_id = any($1::uuid[])', [
    accountIds,
  ]);
  const now = [...states.values()].filter(({ valid }) => contains(valid, change.now));
  return new Map(now.map(({ accountId, status }) => [accountId, status]));
}

/** The kind of a row that can be decided so by this person; throws why it cannot. */
function requireOpen(
  row: ReviewRowEntity,
  { kinds, current, holders, statuses }: Known,
  decision: ReviewDecision,
  reviewer: string | null,
): ReviewKind {
  const kind = found(kinds.get(row.id), 'Die Durchsicht', 'The review');
  if (row.state !== 'OPEN') throw decidedAlready();
  if (!current.has(row.subjectId)) throw endedAlready();
  if (decision === 'CONFIRM')
    requireSeparation('REVIEW', { reviewer, holder: holders.get(row.subjectId) });
  else if (kind === 'ACCOUNTS') {
    const status = statuses.get(row.subjectId);
    if (!status || !canBecome(status, 'DECOMMISSIONING')) throw cannotBeClosedDown();
  }
  return kind;
}

function subjects(items: readonly Item[], kind: ReviewKind): readonly ReviewRowEntity[] {
  return items.filter((item) => item.kind === kind).map(({ row }) => row);
}

/** What a decision means: an attestation, the end of an authorization, a revocation demanded. */
async function carryOut(
  change: Change,
  viewer: Viewer,
  kind: ReviewKind,
  decision: ReviewDecision,
  rows: readonly ReviewRowEntity[],
  note: string | null,
): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ subjectId }) => subjectId);
  const confirms = decision === 'CONFIRM';
  if (kind === 'CONNECTED_APPS') {
    const seen = confirms ? { lastReviewedAt: change.now } : { revocationDemandedAt: change.now };
    const apps = ids.map((id) => ({ id, ...seen }));
    await updateRows(change, ConnectedAppEntity, apps);
  } else if (kind === 'ACCOUNTS' && confirms) {
    const attested = ids.map((id) => ({ id, attestedByFunction: viewer.label }));
    await attestAccountsIn(change, viewer, attested, { strict: true });
  } else if (kind === 'ACCOUNTS') await closeDown(change, rows, note);
  else if (!confirms) {
    const ends = ids.map((id) => ({ id, at: change.now, trigger: 'REVIEW' as const }));
    await endAuthorizationsIn(change, viewer, ends, { strict: true });
  }
}

async function closeDown(
  change: Change,
  rows: readonly ReviewRowEntity[],
  note: string | null,
): Promise<void> {
  const states = rows.map(({ accountId, authorityId }) => ({
    accountId,
    authorityId,
    status: 'DECOMMISSIONING' as const,
    reason: note ?? 'In der Durchsicht gestrichen.',
    from: change.now,
  }));
  await closeAndInsert(change, AccountStateEntity, ['accountId'], states);
  change.judge({ authorityIds: rows.map(({ authorityId }) => authorityId) });
}

function decidedAlready(): ExpectedError {
  return new ExpectedError(
    'NOT_IN_THIS_STATE',
    'Über diese Zeile ist bereits entschieden.',
    'This row has been decided on already.',
  );
}

function endedAlready(): ExpectedError {
  return new ExpectedError(
    'NOT_IN_THIS_STATE',
    'Das ist inzwischen beendet. Eine Entscheidung ist nicht mehr nötig.',
    'This has ended meanwhile. There is nothing left to decide.',
  );
}

function cannotBeClosedDown(): ExpectedError {
  return new ExpectedError(
    'NOT_IN_THIS_STATE',
    'Dieses Konto ist noch in Prüfung. Schließen Sie zuerst die Prüfung ab.',
    'This account is still under review. Please finish that first.',
  );
}
