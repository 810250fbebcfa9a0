import { AuthorizationRequestEntity } from '@vieraugen/data';
import type { AuthorizationRole } from '@vieraugen/domain';
import { demoId } from '../kernel/demo-id.js';
import { accountId, deviceId, personId } from './people-rows.js';
import type { Register } from './register.js';
import { authorityId } from './tree-rows.js';

/** One step of a request: who took it, and how many days ago. */
interface Step {
  readonly by: string;
  readonly daysAgo: number;
  readonly note?: string;
}

interface RequestPlan {
  readonly account: string;
  readonly person: string;
  readonly role: AuthorizationRole;
  readonly purpose: string;
  readonly requestedDaysAgo: number;
  readonly confirmed?: Step;
  readonly decided?: Step & { readonly status: 'DENIED' | 'WITHDRAWN' };
}

const OWNER = 'sms/owner';
const MANAGER = 'sms/head';

/** One that waits for the manager, one for the coordinator, and two that came to nothing. */
const REQUESTS: readonly RequestPlan[] = [
  {
    account: 'sms-fb',
    person: 'sms/press-4',
    role: 'AUTHOR',
    purpose: 'Redaktion der Pressestelle',
    requestedDaysAgo: 1,
  },
  {
    account: 'sms-insta',
    person: 'sms/press-6',
    role: 'MODERATOR',
    purpose: 'Antworten auf Fragen von Bürgerinnen und Bürgern',
    requestedDaysAgo: 5,
    confirmed: { by: MANAGER, daysAgo: 3 },
  },
  {
    account: 'sms-x',
    person: 'sms/press-5',
    role: 'TECH_ADMIN',
    purpose: 'Einrichten der Anwendungen',
    requestedDaysAgo: 13,
    decided: {
      by: MANAGER,
      daysAgo: 12,
      status: 'DENIED',
      note: 'Die Technik betreut das IT-Referat. Für die Redaktion wird der Zugang nicht gebraucht.',
    },
  },
  {
    account: 'sms-yt',
    person: 'sms/press-3',
    role: 'AUTHOR',
    purpose: 'Videos der Pressestelle',
    requestedDaysAgo: 16,
    decided: { by: OWNER, daysAgo: 15, status: 'WITHDRAWN' },
  },
];

/** Requests for authorizations in the ministry of the reference case. */
export function recordRequests(register: Register): void {
  for (const plan of REQUESTS) recordRequest(register, plan);
}

function recordRequest(register: Register, plan: RequestPlan): void {
  const { days, recordings } = register;
  const id = demoId(`request/${plan.account}/${plan.person}/${plan.role}`);
  const requestedAt = days.ago(plan.requestedDaysAgo, '09:40');
  recordings.insert(
    register.occasion('requestAuthorization', requestedAt, requestedAt),
    AuthorizationRequestEntity,
    {
      id,
      accountId: accountId(plan.account),
      authorityId: authorityId('sms'),
      personId: personId(plan.person),
      role: plan.role,
      purpose: plan.purpose,
      deviceId: deviceId(plan.person),
      wanted: { from: requestedAt, to: null },
      status: 'REQUESTED',
      requestedBy: personId(OWNER),
      requestedAt,
    },
  );
  if (plan.confirmed) recordConfirmation(register, id, plan.confirmed);
  if (plan.decided) recordDecision(register, id, plan.decided);
}

function recordConfirmation(register: Register, id: string, step: Step): void {
  const at = register.days.ago(step.daysAgo, '10:15');
  register.recordings.correct(
    register.occasion('confirmAuthorizationRequest', at, at),
    AuthorizationRequestEntity,
    { id, status: 'MANAGER_CONFIRMED', confirmedBy: personId(step.by), confirmedAt: at },
  );
}

const VERBS = {
  DENIED: 'denyAuthorizationRequest',
  WITHDRAWN: 'withdrawAuthorizationRequest',
} as const;

function recordDecision(
  register: Register,
  id: string,
  { by, daysAgo, status, note }: NonNullable<RequestPlan['decided']>,
): void {
  const at = register.days.ago(daysAgo, '10:15');
  register.recordings.correct(
    register.occasion(VERBS[status], at, at),
    AuthorizationRequestEntity,
    {
      id,
      status,
      decidedBy: personId(by),
      decidedAt: at,
      decisionNote: note ?? null,
    },
  );
}
