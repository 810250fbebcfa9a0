import { type Instant, instantOfLocal, type Interval, startOfLocalDay } from '@vieraugen/domain';
import { SMS_ACCOUNT } from '../data/accounts.data.js';
import { demoId } from '../kernel/demo-id.js';
import { accountId } from '../rows/people-rows.js';
import { authorityId } from '../rows/tree-rows.js';

export type CasePerson = 'spokesperson' | 'officer' | 'former' | 'head' | 'coordinator';

const id = (name: string): string => demoId(`reference-case/${name}`);

/** The rows of the reference case, by name. */
export const IDS = {
  person: (who: CasePerson) => id(`person/${who}`),
  function: (who: CasePerson) => id(`function/${who}`),
  authorization: (who: CasePerson) => id(`authorization/${who}`),
  grant: (who: CasePerson) => id(`grant/${who}`),
  device: (who: CasePerson) => id(`device/${who}`),
  deviceState: (who: CasePerson) => id(`device-state/${who}`),
  deviceUse: (who: CasePerson) => id(`device-use/${who}`),
  correction: (number: 1 | 2) => id(`correction/${number}`),
  correctionApproval: (number: 1 | 2) => id(`correction-approval/${number}`),
  mandate: id('mandate'),
  deputyMandate: id('mandate/deputy'),
  handle: id('handle'),
  state: id('state'),
  credential: id('credential'),
  ordinaryPost: id('ordinary-post'),
  ordinaryApproval: id('ordinary-approval'),
  reply: id('reply'),
  deletion: id('deletion'),
  rotation: id('rotation'),
  lastRotation: id('rotation/last'),
  sessions: id('sessions'),
  apps: id('apps'),
  factor: id('factor'),
} as const;

export const OF_SMS = {
  accountId: accountId(SMS_ACCOUNT.key),
  authorityId: authorityId(SMS_ACCOUNT.authority),
} as const;

export const local = (date: string, time: string): Instant => instantOfLocal(date, time);

export function since(from: string, to?: string): Interval {
  return { from: startOfLocalDay(from), to: to === undefined ? null : startOfLocalDay(to) };
}

/** The instants of the case and the sentences that the log keeps. */
export const CASE = {
  published: local('2016-01-08', '06:30'),
  discovered: local('2016-01-08', '08:00'),
  deleted: local('2016-01-08', '09:30'),
  contained: local('2016-01-08', '15:00'),
  cameForward: local('2016-01-08', '20:00'),
  answered: local('2016-02-03', '12:00'),
  ordinary: 'Laufende Erfassung',
} as const;
