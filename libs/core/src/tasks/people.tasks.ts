import { modulesByIds } from '@vieraugen/data';
import { endOfLocalDay } from '@vieraugen/domain';
import { listAuthorizationRequests } from '../authorizations/request.queries.js';
import { may, mayChange } from '../kernel/insight.js';
import type { Reading } from '../kernel/reading.js';
import { ownAcknowledgementTasks, readableVersions } from '../policies/policy.queries.js';
import { declarationsToDecide } from '../trainings/declaration.queries.js';
import { trainingStatuses } from '../trainings/training.queries.js';
import { labelsOfAccounts } from './labels.js';
import { type Task, task } from './task.js';

const MOST = 50;

/** Requests that the viewer confirms as a manager. */
export async function confirmTasks(reading: Reading): Promise<readonly Task[]> {
  const { viewer } = reading;
  if (!may(viewer, 'authorization.confirm') || !may(viewer, 'person.read')) return [];
  const filter = { statuses: ['REQUESTED'], managerIsMe: true } as const;
  const { rows } = await listAuthorizationRequests(reading, { filter, first: MOST });
  const labels = await labelsOfAccounts(reading, rows);
  return rows.map(({ id, accountId }) =>
    task('REQUEST_TO_CONFIRM', id, '/requests', { subject: labels.of(accountId) }),
  );
}

/** Requests that wait to be granted, never the viewer's own. */
export async function grantTasks(reading: Reading): Promise<readonly Task[]> {
  const { viewer } = reading;
  if (!may(viewer, 'authorization.grant') || !may(viewer, 'person.read')) return [];
  const filter = { statuses: ['MANAGER_CONFIRMED'] } as const;
  const { rows } = await listAuthorizationRequests(reading, { filter, first: MOST });
  const own = rows.filter(
    ({ authorityId, requestedById, personId }) =>
      mayChange(viewer, 'authorization.grant', authorityId) &&
      ![requestedById, personId].includes(viewer.personId ?? ''),
  );
  const labels = await labelsOfAccounts(reading, own);
  return own.map(({ id, accountId }) =>
    task('REQUEST_TO_GRANT', id, '/requests', { subject: labels.of(accountId) }),
  );
}

/** What people declared to have learnt, one task for all of it. */
export async function declarationTasks(reading: Reading): Promise<readonly Task[]> {
  if (!may(reading.viewer, 'training.record')) return [];
  const { length: count } = await declarationsToDecide(reading);
  return count > 0 ? [task('DECLARATION', 'all', '/trainings/decide', { count })] : [];
}

/** The viewer's own trainings that are missing, expired or soon to expire. */
export async function ownTrainingTasks(reading: Reading): Promise<readonly Task[]> {
  const { personId, locale } = reading.viewer;
  if (personId === null) return [];
  const rows = await trainingStatuses(reading, [personId]);
  const open = rows.filter(({ state }) => state !== 'VALID');
  if (open.length === 0) return [];
  const modules = await modulesByIds(
    reading,
    open.map(({ moduleId }) => moduleId),
  );
  return open.map(({ moduleId, validUntil }) => {
    const module = modules.find(({ id }) => id === moduleId);
    const subject = (locale === 'de' ? module?.titleDe : module?.titleEn) ?? null;
    const dueAt = validUntil === null ? null : endOfLocalDay(validUntil);
    return task('OWN_TRAINING', moduleId, '/trainings/own', { subject, dueAt });
  });
}

/** Policies that the viewer has not taken note of yet. */
export async function acknowledgementTasks(reading: Reading): Promise<readonly Task[]> {
  const tasks = await ownAcknowledgementTasks(reading);
  const open = tasks.filter(({ acknowledgedAt }) => acknowledgedAt === null);
  if (open.length === 0) return [];
  const versions = await readableVersions(
    reading,
    open.map(({ policyVersionId }) => policyVersionId),
  );
  return open.map(({ policyVersionId: id, dueAt }) => {
    const version = versions.find((one) => one.id === id);
    const subject = version ? `${version.title} ${version.version}` : null;
    return task('ACKNOWLEDGEMENT', id, '/acknowledgements', { subject, dueAt });
  });
}
