import {
  accountsToReview,
  missingApprovers,
  missingReturns,
  refusedImports,
} from '@vieraugen/data';
import { DAY, IMPORT_SUBJECTS, type Instant, type ImportKind, termOf } from '@vieraugen/domain';
import { type Permission, type Viewer, viewerFor } from '@vieraugen/platform';
import { may } from '../kernel/insight.js';
import type { Reading } from '../kernel/reading.js';
import { labelsOfAccounts } from './labels.js';
import { type Task, task } from './task.js';

const MOST = 50;
/** How long before it ends a mandate or a nil return is to be seen to. */
const SOON = 30 * DAY;
/** A refused row that nobody looked at for so long is old news. */
const RECENT = 30 * DAY;

/** Where the viewer can act; null = everywhere. */
const where = (viewer: Viewer, permission: Permission) => {
  const { writes } = viewerFor(viewer, permission);
  return writes === '*' ? null : writes;
};

/** Accounts that were reported or proposed, for those who keep the house in order. */
export async function accountTasks(reading: Reading): Promise<readonly Task[]> {
  const { viewer, at } = reading;
  if (!may(viewer, 'account.write') || !may(viewer, 'account.attest')) return [];
  const seen = reading.permit('account.attest');
  const rows = await accountsToReview(seen, at, where(viewer, 'account.attest'), MOST);
  const labels = await labelsOfAccounts(
    seen,
    rows.map(({ id }) => ({ accountId: id })),
  );
  return rows.map(({ id, status }) =>
    task('ACCOUNT_TO_REVIEW', id, `/accounts/${id}`, {
      subject: labels.of(id),
      detail: termOf(status, viewer.locale),
    }),
  );
}

/** Accounts that fewer than two people can approve for, now or soon; one task per authority. */
export async function approverTasks(reading: Reading): Promise<readonly Task[]> {
  const { viewer, at } = reading;
  if (!may(viewer, 'mandate.appoint')) return [];
  const seen = reading.permit('mandate.appoint');
  const rows = await missingApprovers(seen, at, at + SOON, where(viewer, 'mandate.appoint'));
  const labels = await labelsOfAccounts(seen, rows);
  return rows.map(({ authorityId, accounts, accountId, from }) => {
    const path =
      accounts === 1 ? `/accounts/${accountId}?tab=people` : `/accounts?authority=${authorityId}`;
    const subject = labels.of(accountId);
    const dueAt = from <= at ? null : from;
    const severity = dueAt === null ? ('HIGH' as const) : null;
    return task('APPROVERS_TO_NAME', authorityId, path, {
      ...{ subject, dueAt, severity },
      count: accounts,
    });
  });
}

/** Authorities that have neither an account nor a nil return, and those whose nil return ends soon. */
export async function nilReturnTasks(reading: Reading): Promise<readonly Task[]> {
  const { viewer, at } = reading;
  if (!may(viewer, 'nilreturn.state')) return [];
  const seen = reading.permit('nilreturn.state');
  const rows = await missingReturns(seen, at, at + SOON, where(viewer, 'nilreturn.state'));
  const missing = rows.filter(({ endsAt }) => endsAt === null);
  const ending = rows.flatMap(({ authorityId, name, endsAt }) =>
    endsAt === null ? [] : [returnOf(authorityId, name, endsAt)],
  );
  const [first] = missing;
  if (!first) return ending;
  if (missing.length === 1) return [returnOf(first.authorityId, first.name, null), ...ending];
  const path = '/authorities?withoutReturn=true';
  return [task('NIL_RETURN', 'missing', path, { count: missing.length }), ...ending];
}

const returnOf = (authorityId: string, subject: string | null, dueAt: Instant | null) =>
  task('NIL_RETURN', authorityId, `/authorities/${authorityId}`, { subject, dueAt });

/** The viewer's own imports whose last run refused rows; a later run without any settles it. */
export async function importTasks(reading: Reading): Promise<readonly Task[]> {
  const { viewer, at } = reading;
  if (viewer.userId === null || !may(viewer, 'import.run')) return [];
  const seen = reading.permit('import.run');
  const rows = await refusedImports(seen, viewer.userId, at - RECENT);
  return rows.map(({ id, kind, refused }) =>
    task('IMPORT_REFUSED', id, '/imports', {
      // The closed list of the table's check.
      subject: IMPORT_SUBJECTS[viewer.locale][kind as ImportKind],
      count: refused,
    }),
  );
}
