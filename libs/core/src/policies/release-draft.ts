import {
  opinionsOnDrafts,
  policyDraftsByIds,
  PolicyDocumentEntity,
  PolicyDraftEntity,
  updateRows,
} from '@vieraugen/data';
import { type Instant, localDateOf, startOfLocalDay } from '@vieraugen/domain';
import { ExpectedError, type Viewer } from '@vieraugen/platform';
import { invalid, validDate } from '../kernel/checks.js';
import { decidingPerson, requireSeparation } from '../kernel/separation-of-duties.js';
import type { Change } from '../kernel/work.js';
import { openDraft } from './drafts.js';
import type { ReleasePolicyDraftInput } from './policy.inputs.js';
import { validContent } from './policy-content.js';
import { requireReleasing } from './policy-duties.js';
import { publishIn, versionsOf } from './publish-version.js';

/** Puts a draft in force as it was read, by somebody who wrote no part of it; answers the version's id. */
export async function releaseDraftIn(
  change: Change,
  viewer: Viewer,
  input: ReleasePolicyDraftInput,
): Promise<string> {
  const draft = await openDraft(change, input.id);
  requireReleasing(viewer, draft);
  const releasedBy = await requireSecondPerson(change, viewer, draft);
  if (draft.sha256 !== input.sha256) throw notAsRead();
  const resolvedOn = pastDate(change, input.resolvedOn);
  const from = beginning(change, input.inForceOn);
  await requireLatest(change, draft, from);
  const document = { id: draft.documentId, authorityId: draft.authorityId };
  const publication = { from, publishedAt: change.now, resolvedOn };
  const { title } = draft;
  if (title !== null) await updateRows(change, PolicyDocumentEntity, [{ id: document.id, title }]);
  const policyVersionId = await publishIn(change, document, validContent(draft), publication);
  await updateRows(change, PolicyDraftEntity, [
    { id: draft.id, status: 'RELEASED' as const, releasedBy, policyVersionId },
  ]);
  return policyVersionId;
}

async function requireSecondPerson(
  change: Change,
  viewer: Viewer,
  { id, authorIds }: PolicyDraftEntity,
): Promise<string> {
  const releaser = decidingPerson(viewer);
  for (const author of authorIds) requireSeparation('RELEASE', { releaser, author });
  const [row] = await policyDraftsByIds(change, [id]);
  requireSeparation('RELEASE', { releaser, proposer: row?.proposal?.proposedBy });
  for (const { givenBy } of await opinionsOnDrafts(change, [id]))
    requireSeparation('RELEASE', { releaser, adviser: givenBy });
  if (releaser !== null && authorIds.length > 0) return releaser;
  throw new ExpectedError(
    'NOT_ALLOWED',
    'Wer entworfen hat und wer freigibt, muss feststehen.',
    'It must be clear who drafted and who releases.',
  );
}

function pastDate({ now }: Change, date: string): string {
  if (startOfLocalDay(validDate('resolvedOn', date)) <= now) return date;
  throw invalid(
    'resolvedOn',
    'Dieser Tag liegt in der Zukunft. Freigegeben wird nach dem Beschluss.',
    'This day lies in the future. A version is released after the resolution.',
  );
}

function beginning({ now }: Change, date: string | null | undefined): Instant {
  const today = localDateOf(now);
  if (!date || date === today) return now;
  if (validDate('inForceOn', date) > today) return startOfLocalDay(date);
  throw invalid(
    'inForceOn',
    'Eine Fassung tritt nicht rückwirkend in Kraft.',
    'A version does not come into force retroactively.',
  );
}

/** Versions follow one another, so that nothing that somebody took note of is written over. */
async function requireLatest(
  change: Change,
  { documentId, version }: PolicyDraftEntity,
  from: Instant,
): Promise<void> {
  const versions = await versionsOf(change, documentId);
  if (versions.some((one) => one.version === version)) {
    throw new ExpectedError(
      'CONFLICT',
      `Eine Fassung ${version} gibt es bereits. Bitte geben Sie dem Entwurf eine neue Nummer.`,
      `There is a version ${version} already. Please give the draft a new number.`,
      'version',
    );
  }
  if (versions.some(({ valid }) => valid.from >= from)) {
    throw new ExpectedError(
      'CONFLICT',
      'Für diesen oder einen späteren Tag ist bereits eine Fassung freigegeben.',
      'A version is already released for this day or a later one.',
      'inForceOn',
    );
  }
}

function notAsRead(): ExpectedError {
  return new ExpectedError(
    'CONFLICT',
    'Der Entwurf wurde geändert, nachdem Sie ihn gelesen haben. Bitte prüfen Sie ihn erneut.',
    'The draft was changed after you read it. Please check it again.',
  );
}
