import {
  AccountEntity,
  AccountStateEntity,
  closeAndInsert,
  guardsFulfilled,
  lockRows,
  lockWhere,
} from '@vieraugen/data';
import {
  ACCOUNT_STATUSES,
  type AccountGuard,
  type AccountStatus,
  canBecome,
  contains,
  type Instant,
  missingForStatus,
} from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { oneOf, optionalText, validInstant } from '../kernel/checks.js';
import type { Change } from '../kernel/work.js';
import type { ChangeAccountStatusInput } from './account.inputs.js';

const GUARD_TEXTS: Readonly<Record<AccountGuard, { readonly de: string; readonly en: string }>> = {
  OWNER: { de: 'eine verantwortliche Person', en: 'an owner' },
  TWO_AUTHORS: { de: 'zwei Berechtigte, die veröffentlichen', en: 'two authors' },
  APPROVER: { de: 'eine freigebende Person', en: 'an approver' },
  DEPUTY_APPROVER: { de: 'eine Vertretung für die Freigabe', en: 'a deputy approver' },
  SECOND_FACTOR: { de: 'ein zweiter Faktor', en: 'a second factor' },
  IMPRINT: { de: 'der Verweis auf das Impressum', en: 'a link to the imprint' },
  ARCHIVAL_OFFERED: {
    de: 'der Vermerk über die Anbietung an das Staatsarchiv',
    en: 'a note that the records were offered to the archive',
  },
  HANDLE_PARKED: {
    de: 'der Vermerk, dass der Name gesichert ist',
    en: 'a note that the handle is parked',
  },
  ACCESS_ENDED: { de: 'das Ende aller Zugänge', en: 'the end of all access' },
};

/** Takes an account to its next status from an instant on, if the lifecycle and its guards allow it. */
export async function changeAccountStatusIn(
  change: Change,
  _viewer: Viewer,
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
  const current = await statusAt(change, id, from);
  requireTransition(current, status);
  const missing = missingForStatus(status, await guardsFulfilled(change, id, from), current);
  if (missing.length > 0) throw stillMissing(missing);
  const { authorityId } = account;
  await closeAndInsert(
    change,
    AccountStateEntity,
    ['accountId'],
    [{ accountId: id, authorityId, status, reason, from }],
  );
  change.judge({ accountIds: [id], authorityIds: [authorityId] });
  return id;
}

async function statusAt(change: Change, id: string, at: Instant): Promise<AccountStatus | null> {
  const states = await lockWhere(change, AccountStateEntity, 't.account_id = $1', [id]);
  return [...states.values()].find(({ valid }) => contains(valid, at))?.status ?? null;
}

function requireTransition(current: AccountStatus | null, next: AccountStatus): void {
  if (current !== null && canBecome(current, next)) return;
  const now = current ?? '–';
  throw new ExpectedError(
    'NOT_IN_THIS_STATE',
    `Von „${now}“ führt kein Schritt zu „${next}“.`,
    `No step leads from “${now}” to “${next}”.`,
    'status',
  );
}

function stillMissing(missing: readonly AccountGuard[]): ExpectedError {
  const list = (language: 'de' | 'en') =>
    missing.map((guard) => GUARD_TEXTS[guard][language]).join(', ');
  return new ExpectedError(
    'NOT_IN_THIS_STATE',
    `Dafür fehlt noch: ${list('de')}.`,
    `Still missing for this: ${list('en')}.`,
    'status',
  );
}
