import { ConnectedAppEntity, lockRows, updateRows } from '@vieraugen/data';
import { contains } from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { invalid, validInstant } from '../kernel/checks.js';
import { decidingPerson } from '../kernel/separation-of-duties.js';
import type { Change } from '../kernel/work.js';
import type { ReviewConnectedAppInput } from './access.inputs.js';

/**
 * Records that somebody looked at a connected app and lets it stand, approved anew if they say until
 * when; that takes back a demand to revoke it. Answers the account's id.
 */
export async function reviewConnectedAppIn(
  change: Change,
  viewer: Viewer,
  { id, approvedUntil }: ReviewConnectedAppInput,
): Promise<string> {
  const rows = await lockRows(change, ConnectedAppEntity, [id]);
  const app = found(rows.get(id), 'Die Anwendung', 'The app');
  if (!contains(app.valid, change.now)) throw revokedAlready();
  const approval = approvedUntil
    ? {
        approvedUntil: laterThan(approvedUntil, change.now),
        approvedBy: decidingPerson(viewer),
        revocationDemandedAt: null,
      }
    : {};
  await updateRows(change, ConnectedAppEntity, [{ id, lastReviewedAt: change.now, ...approval }]);
  change.judge({ accountIds: [app.accountId] });
  return app.accountId;
}

function laterThan(at: number, now: number): number {
  if (validInstant('approvedUntil', at) > now) return at;
  throw invalid(
    'approvedUntil',
    'Die Genehmigung muss in der Zukunft enden.',
    'The approval must end in the future.',
  );
}

function revokedAlready(): ExpectedError {
  return new ExpectedError(
    'NOT_IN_THIS_STATE',
    'Diese Anwendung ist nicht mehr verbunden.',
    'This app is no longer connected.',
  );
}
