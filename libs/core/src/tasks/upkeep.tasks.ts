import { openLosses, openPermitRequests } from '@vieraugen/data';
import { DAY, findingTitle, HOUR, OPEN_STATES, ruleOf, type Severity } from '@vieraugen/domain';
import { isOwnDevice } from '../devices/own-device.js';
import { mayDecide } from '../exemptions/exemption-reach.js';
import { type ExemptionRow, listExemptions } from '../exemptions/exemption.queries.js';
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

/** Findings that weigh, and whatever is overdue, of houses that the viewer keeps in order. */
export async function findingTasks(reading: Reading): Promise<readonly Task[]> {
  const { viewer } = reading;
  if (!may(viewer, 'finding.act')) return [];
  const grave = { states: ['OPEN', 'REOPENED'], severities: GRAVE } as const;
  // Also what somebody has taken up: the day by which it was to be done has passed.
  const late = { states: OPEN_STATES, overdue: true } as const;
  const lists = await Promise.all(
    [grave, late].map((filter) => listFindings(reading, { filter, first: MOST })),
  );
  const found = new Map(lists.flatMap(({ rows }) => rows).map((row) => [row.id, row]));
  const own = [...found.values()].filter((row) =>
    mayChange(viewer, 'finding.act', row.authorityId),
  );
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
  const own = (await openPermitRequests(reading)).flatMap((row) => {
    const { authorityId, personId, requestedById, state } = row;
    const isOwn = viewer.personId !== null && [personId, requestedById].includes(viewer.personId);
    const [kind, permission] =
      state === 'REQUESTED'
        ? (['PERMIT_TO_NOTE', 'permit.note'] as const)
        : (['PERMIT_TO_DECIDE', 'permit.issue'] as const);
    return isOwn || !mayChange(viewer, permission, authorityId) ? [] : [{ ...row, kind }];
  });
  const labels = await labelsOfAccounts(
    reading,
    own.flatMap(({ accountIds }) => named(accountIds)),
  );
  return own.map(({ id, kind, deviceId, accountIds }) =>
    task(kind, id, `/devices/${deviceId}`, { subject: labels.ofAll(accountIds) }),
  );
}

/** DEV-05: from the loss on, so long is left to close every access. */
const TO_SECURE = 4 * HOUR;

/** Lost devices whose accounts are still open; those who only report see their own devices. */
export async function lossTasks(reading: Reading): Promise<readonly Task[]> {
  const { viewer } = reading;
  if (!may(viewer, 'device.secure')) return [];
  const own = (await openLosses(reading, reading.at)).filter(
    ({ authorityId, custodianId, userIds }) =>
      mayChange(viewer, 'device.secure', authorityId) &&
      (userIds.includes(viewer.personId ?? '') || isOwnDevice(viewer, custodianId, authorityId)),
  );
  const labels = await labelsOfAccounts(
    reading,
    own.flatMap(({ accountIds }) => named(accountIds)),
  );
  return own.map(({ deviceId, accountIds, lostAt }) =>
    task('LOSS_TO_SECURE', deviceId, `/devices/${deviceId}`, {
      subject: labels.ofAll(accountIds),
      severity: 'CRITICAL',
      dueAt: lostAt + TO_SECURE,
    }),
  );
}

const named = (ids: readonly string[]) => ids.map((accountId) => ({ accountId }));

/** Exemptions that others have asked for, and own ones that end soon. */
export async function exemptionTasks(reading: Reading): Promise<readonly Task[]> {
  const lists = [exemptionsToDecide(reading), exemptionsEnding(reading)];
  return (await Promise.all(lists)).flat();
}

async function exemptionsToDecide(reading: Reading): Promise<readonly Task[]> {
  const { viewer } = reading;
  if (!may(viewer, 'exemption.decide')) return [];
  const filter = { states: ['REQUESTED'] } as const;
  const { rows } = await listExemptions(reading, { filter, first: MOST });
  const own = rows.filter((row) => mayDecide(viewer, row));
  const about = await aboutExemptions(reading, own);
  return own.map((row) => task('EXEMPTION_TO_DECIDE', row.id, `/exemptions/${row.id}`, about(row)));
}

/** From which rule, and for which account. */
async function aboutExemptions(reading: Reading, rows: readonly ExemptionRow[]) {
  const labels = await labelsOfAccounts(reading, rows);
  return ({ ruleId, accountId }: ExemptionRow) => {
    const { titleDe, titleEn } = ruleOf(ruleId);
    const detail = reading.viewer.locale === 'de' ? titleDe : titleEn;
    return { subject: labels.of(accountId), detail };
  };
}

/** Said for so long before the finding comes back by itself; the list begins with what ends first. */
const ENDING = 30 * DAY;

async function exemptionsEnding(reading: Reading): Promise<readonly Task[]> {
  const { viewer, at } = reading;
  if (!may(viewer, 'exemption.request')) return [];
  const filter = { states: ['IN_FORCE'] } as const;
  const { rows } = await listExemptions(reading, { filter, first: MOST });
  const own = rows
    .filter(({ valid }) => valid.to !== null && valid.to - at <= ENDING)
    .filter((row) => mayChange(viewer, 'exemption.request', row.authorityId));
  const about = await aboutExemptions(reading, own);
  return own.map((row) => {
    const dueAt = row.valid.to;
    return task('EXEMPTION_ENDING', row.id, `/exemptions/${row.id}`, { ...about(row), dueAt });
  });
}

/** What is to be gone through, one task per kind; what is overdue comes to the front. */
export async function reviewTasks(reading: Reading): Promise<readonly Task[]> {
  const open = await openReviewsOf(reading);
  return open
    .filter(({ open: count }) => count > 0)
    .map(({ kind, open: count, overdue, dueAt }) => {
      const path = `/reviews?kind=${kind}`;
      const severity = overdue > 0 ? ('HIGH' as const) : null;
      return task('REVIEW', kind, path, { count, dueAt, reviewKind: kind, severity });
    });
}
