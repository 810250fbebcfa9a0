import {
  ConnectedAppEntity,
  CredentialEventEntity,
  type EvidenceRow,
  insertRows,
  lockWhere,
  newId,
  type OffboardingTaskEntity,
  SecondFactorEntity,
  updateRows,
} from '@vieraugen/data';
import type { CredentialEvent, Instant, OffboardingItemKind } from '@vieraugen/domain';
import type { Change } from '../kernel/work.js';

/** An item that was done, with what shows it. */
export interface DoneItem {
  readonly task: OffboardingTaskEntity;
  readonly kind: OffboardingItemKind;
  readonly doneAt: Instant;
  readonly evidence: EvidenceRow;
}

/** Records what an item means for the account, where the rules look for it (ACC-02, ACC-03). */
export async function carryOutItem(change: Change, done: DoneItem): Promise<void> {
  switch (done.kind) {
    case 'SECRET_ROTATED':
      return recordEvent(change, done, 'ROTATION');
    case 'SESSIONS_REVOKED':
      await recordEvent(change, done, 'SESSION_REVOCATION');
      return endThoseOf(change, done, ConnectedAppEntity);
    case 'FACTOR_RETURNED':
      return endThoseOf(change, done, SecondFactorEntity);
    case 'SEAT_REMOVED':
    case 'RECOVERY_CHECKED':
  }
}

/** One change of the secret serves everybody who left before it: it is recorded once. */
async function recordEvent(
  change: Change,
  { task, doneAt, evidence }: DoneItem,
  event: CredentialEvent,
): Promise<void> {
  const { accountId, authorityId } = task;
  const same = await lockWhere(
    change,
    CredentialEventEntity,
    't.account_id = $1 and t.event = $2 and t.occurred_at = $3::timestamptz',
    [accountId, event, new Date(doneAt).toISOString()],
  );
  if (same.size > 0) return;
  await insertRows(change, CredentialEventEntity, [
    {
      id: newId(change.now),
      accountId,
      authorityId,
      event,
      occurredAt: doneAt,
      cause: 'Abmeldeliste',
      byFunction: evidence.byFunction,
      evidence: evidenceText(evidence),
    },
  ]);
}

/** Ends what is the person's own of an account from that instant on. */
async function endThoseOf(
  change: Change,
  { task, doneAt }: DoneItem,
  entity: typeof ConnectedAppEntity | typeof SecondFactorEntity,
): Promise<void> {
  const rows = await lockWhere<ConnectedAppEntity | SecondFactorEntity>(
    change,
    entity,
    't.account_id = $1 and t.holder_id = $2 and t.valid @> $3::timestamptz and lower(t.valid) < $3::timestamptz',
    [task.accountId, task.personId, new Date(doneAt).toISOString()],
  );
  await updateRows<ConnectedAppEntity | SecondFactorEntity>(
    change,
    entity,
    [...rows.values()].map(({ id, valid }) => ({ id, valid: { from: valid.from, to: doneAt } })),
  );
}

/** How an evidence is named in the text of another record. */
export function evidenceText(evidence: EvidenceRow): string {
  const { kind, statement, fileName, sha256, byFunction } = evidence;
  return kind === 'FILE'
    ? `${fileName} (SHA-256 ${sha256})`
    : `Erklärung ${byFunction}: ${statement}`;
}
