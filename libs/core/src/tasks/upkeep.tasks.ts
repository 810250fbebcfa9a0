import { openPermitRequests } from '@vieraugen/data';
import { findingTitle, type Severity } from '@vieraugen/domain';
import { mayDecide } from '../exemptions/exemption-reach.js';
import { listExemptions } from '../exemptions/exemption.queries.js';
import { type FindingRow, listFindings } from '../findings/finding.queries.js';
import { may, mayChange } from '../kernel/insight.js';
import type { Reading } from '../kernel/reading.js';
import { listOffboardings } from '../offboarding/offboarding.queries.js';
import { openReviewsOf } from '../reviews/review.queries.js';
import { labelsOfAccounts } from './labels.js';
import { type Task, task } from './task.js';

/** More than anybody does in a day; the lists themselves show the rest. */
const MOST = 50;
const GRAVE: readonly Severity[] = ['CRITICAL', 'HIGH'];

/** Findings that weigh, of houses that the viewer keeps in order. */
export async function findingTasks(reading: Reading): Promise<readonly Task[]> {
  const { viewer } = reading;
  if (!may(viewer, 'finding.act')) return [];
  const filter = { states: ['OPEN', 'REOPENED'], severities: GRAVE } as const;
  const { rows } = await listFindings(reading, { filter, first: MOST });
  const own = rows.filter((row) => mayChange(viewer, 'finding.act', row.authorityId));
  const labels = await labelsOfAccounts(reading, own);
  return own.map((row) => taskOfFinding(row, labels.of(row.accountId), viewer.locale));
}

/** A finding as something to do; `subject` = what its account is called. */
export function taskOfFinding(
  { id, ruleId, result, severity, dueAt }: FindingRow,
  subject: string | null,
  locale: 'de' | 'en',
): Task {
  const about = { subject, detail: findingTitle({ ruleId, result }, locale), severity };
  const path = `/findings/${id}`;
  // What is not known yet is nobody's delay.
  if (result !== 'VIOLATED') return task('QUESTION', id, path, about);
  return task('FINDING', id, path, { ...about, dueAt });
}

/** Lists of what is to be done when somebody leaves. */
export async function offboardingTasks(reading: Reading): Promise<readonly Task[]> {
  const { viewer } = reading;
  if (!may(viewer, 'offboarding.work') || !may(viewer, 'offboarding.read')) return [];
  const { rows } = await listOffboardings(reading, { filter: { open: true }, first: MOST });
  const own = rows.filter((row) => mayChange(viewer, 'offboarding.work', row.authorityId));
  const labels = await labelsOfAccounts(reading, own);
  return own.map(({ id, accountId, endedAt }) =>
    task('OFFBOARDING', id, `/offboardings/${id}`, {
      subject: labels.of(accountId),
      severity: 'HIGH',
      dueAt: endedAt,
    }),
  );
}

/** Private devices that wait for a note or a decision, never the viewer's own. */
export async function permitTasks(reading: Reading): Promise<readonly Task[]> {
  const { viewer } = reading;
  if (!may(viewer, 'permit.note') && !may(viewer, 'permit.issue')) return [];
  const rows = await openPermitRequests(reading);
  return rows.flatMap(({ id, deviceId, authorityId, personId, requestedById, state }) => {
    const isOwn = viewer.personId !== null && [personId, requestedById].includes(viewer.personId);
    const [kind, permission] =
      state === 'REQUESTED'
        ? (['PERMIT_TO_NOTE', 'permit.note'] as const)
        : (['PERMIT_TO_DECIDE', 'permit.issue'] as const);
    if (isOwn || !mayChange(viewer, permission, authorityId)) return [];
    return [task(kind, id, `/devices/${deviceId}`)];
  });
}

/** Exemptions that others have asked for. */
export async function exemptionTasks(reading: Reading): Promise<readonly Task[]> {
  const { viewer } = reading;
  if (!may(viewer, 'exemption.decide')) return [];
  const filter = { states: ['REQUESTED'] } as const;
  const { rows } = await listExemptions(reading, { filter, first: MOST });
  return rows
    .filter((row) => mayDecide(viewer, row))
    .map(({ id, ruleId }) =>
      task('EXEMPTION_TO_DECIDE', id, `/exemptions/${id}`, { subject: ruleId }),
    );
}

/** What is to be gone through, one task per kind. */
export async function reviewTasks(reading: Reading): Promise<readonly Task[]> {
  const open = await openReviewsOf(reading);
  return open
    .filter(({ open: count }) => count > 0)
    .map(({ kind, open: count, dueAt }) => {
      const path = `/reviews?kind=${encodeURIComponent(JSON.stringify([kind]))}`;
      return task('REVIEW', kind, path, { count, dueAt, reviewKind: kind });
    });
}
