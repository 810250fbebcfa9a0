import { openDraftTasks, proposedDismissals } from '@vieraugen/data';
import { findingTitle } from '@vieraugen/domain';
import { may, mayChange } from '../kernel/insight.js';
import type { Reading } from '../kernel/reading.js';
import { mayDraft, mayRelease } from '../policies/policy-duties.js';
import { labelsOfAccounts } from './labels.js';
import { type Task, task } from './task.js';

const MOST = 50;

/** Findings that somebody else wants to have dismissed. */
export async function dismissalTasks(reading: Reading): Promise<readonly Task[]> {
  const { viewer } = reading;
  if (!may(viewer, 'finding.act')) return [];
  const seen = reading.permit('finding.act');
  const own = (await proposedDismissals(seen, MOST)).filter(
    ({ authorityId, proposedBy, proposerId }) =>
      mayChange(viewer, 'finding.act', authorityId) &&
      viewer.personId !== null &&
      proposedBy !== viewer.userId &&
      proposerId !== viewer.personId,
  );
  const labels = await labelsOfAccounts(seen, own);
  return own.map(({ id, accountId, severity, ...finding }) =>
    task('DISMISSAL_TO_CONFIRM', id, `/findings/${id}`, {
      subject: labels.of(accountId),
      detail: findingTitle(finding, viewer.locale),
      severity,
    }),
  );
}

/** Drafts and proposals of policies that wait for somebody who wrote no part of them. */
export async function draftTasks(reading: Reading): Promise<readonly Task[]> {
  const { viewer } = reading;
  const { personId } = viewer;
  if (personId === null || !may(viewer, 'policy.review')) return [];
  const rows = await openDraftTasks(reading.permit('policy.review'));
  return rows.flatMap(({ id, status, authorityId, title, version, authorIds }) => {
    const isProposal = status === 'PROPOSED';
    const falls = isProposal
      ? mayDraft(viewer, { authorityId })
      : mayRelease(viewer, { authorityId });
    if (!falls || authorIds.includes(personId)) return [];
    const kind = isProposal ? 'POLICY_PROPOSAL' : 'POLICY_TO_RELEASE';
    return [task(kind, id, `/policies/drafts/${id}`, { subject: `${title} ${version}` })];
  });
}
