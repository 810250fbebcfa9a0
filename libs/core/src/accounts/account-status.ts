import {
  AccountEntity,
  accountStandings,
  AccountStateEntity,
  AuthorizationEntity,
  closeAndInsert,
  instantText,
  lockRows,
  lockWhere,
} from '@vieraugen/data';
import {
  ACCOUNT_STATUSES,
  accountRefusal,
  type AccountStatus,
  contains,
  DECIDED_ACCOUNT_STATUSES,
  type Instant,
  isOver,
} from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { endAuthorizationsIn } from '../authorizations/end-authorizations.js';
import { oneOf, optionalText, validInstant } from '../kernel/checks.js';
import { mayChange } from '../kernel/insight.js';
import type { Change } from '../kernel/work.js';
import type { ChangeAccountStatusInput } from './account.inputs.js';

/** Takes an account to its next status from an instant on, if the lifecycle and its guards allow it. */
export async function changeAccountStatusIn(
  change: Change,
  viewer: Viewer,
  input: ChangeAccountStatusInput,
): Promise<string> {
  const { id } = input;
  const status = oneOf('status', input.status, ACCOUNT_STATUSES);
  const from = validInstant('from', input.from ?? change.now);
  const reason = optionalText('reason', input.reason, 1_000) ?? null;
  const account = found(
    (await lockRows(change, AccountEntity, [id])).get(id),
    'Der Account',
    'The account',
  );
  const { authorityId } = account;
  requireDecider(viewer, status, authorityId);
  const current = await statusAt(change, id, from);
  const [standing] = await accountStandings(change, [id], from);
  const refusal = accountRefusal(current, status, standing?.fulfilled ?? new Set());
  if (refusal) throw new ExpectedError('NOT_IN_THIS_STATE', refusal.de, refusal.en, 'status');
  await closeAndInsert(
    change,
    AccountStateEntity,
    ['accountId'],
    [{ accountId: id, authorityId, status, reason, from }],
  );
  if (isOver(status)) await endRunning(change, viewer, id, from);
  change.judge({ accountIds: [id], authorityIds: [authorityId] });
  return id;
}

/** With an account that is over end the authorizations for it; all access has been ended before. */
async function endRunning(
  change: Change,
  viewer: Viewer,
  accountId: string,
  at: Instant,
): Promise<void> {
  const running = await lockWhere(
    change,
    AuthorizationEntity,
    `t.account_id = $1 and lower(t.valid) < $2::timestamptz
       and (upper_inf(t.valid) or upper(t.valid) > $2::timestamptz)`,
    [accountId, instantText(at)],
  );
  const ends = [...running.keys()].map((id) => ({ id, at, trigger: 'REQUEST' as const }));
  await endAuthorizationsIn(change, viewer, ends, { strict: true });
}

async function statusAt(change: Change, id: string, at: Instant): Promise<AccountStatus | null> {
  const states = await lockWhere(change, AccountStateEntity, 't.account_id = $1', [id]);
  return [...states.values()].find(({ valid }) => contains(valid, at))?.status ?? null;
}

/** Whether the viewer may take an account of the authority to the status. */
export function mayTakeTo(viewer: Viewer, status: AccountStatus, authorityId: string): boolean {
  const permission = DECIDED_ACCOUNT_STATUSES.includes(status)
    ? 'account.approve'
    : 'account.write';
  return mayChange(viewer, permission, authorityId);
}

/** Refuses whoever may not take an account of the authority to the status. */
export function requireDecider(viewer: Viewer, status: AccountStatus, authorityId: string): void {
  if (mayTakeTo(viewer, status, authorityId)) return;
  throw new ExpectedError(
    'NOT_ALLOWED',
    'Über Betrieb und Ablehnung eines Kontos entscheidet die Ressortkoordination.',
    'The ministry coordinator decides on operation and rejection of an account.',
  );
}
