/**
 * Facts for the specs of the rules: one account that is in order, to be changed where a case needs
 * it, and the calendar of 2016 and 2026. Not exported from the library.
 */
import { instantOfLocal, startOfLocalDay } from '../calendar/zone.js';
import type {
  AccessGrantFact,
  AccountFact,
  AccountFacts,
  ActionFact,
  ApprovalFact,
  AuthorizationFact,
  ConnectedAppFact,
  DeviceCheckFact,
  DeviceFact,
  ExemptionFact,
  HolidayFact,
  MandateFact,
  PageCheckFact,
  PermitFact,
  SecondFactorFact,
  UsageConceptFact,
  WorkTimeProfileFact,
} from '../facts/facts.js';
import { OFFICIAL_PAGES, type OfficialPage, PERMIT_CONDITIONS } from '../model/vocabulary.js';
import type { Instant, Interval } from '../time/interval.js';
import type { Judgement } from './judgement.js';
import type { AccountRule, RuleContext, RuleParameters } from './rule.js';

/** `2016-01-08` or `2016-01-08T06:30` or with seconds and milliseconds, local time. */
export function at(text: string): Instant {
  return text.length === 10
    ? startOfLocalDay(text)
    : instantOfLocal(text.slice(0, 10), text.slice(11));
}

export function span(from: string, to: string | null = null): Interval {
  return { from: at(from), to: to === null ? null : at(to) };
}

export const ALWAYS = span('2010-01-01');

/** A working day in core hours: Friday. */
export const NOW = at('2026-03-06T10:00');

export const saxonHolidays: readonly HolidayFact[] = [
  ...[
    '01-01',
    '03-25',
    '03-28',
    '05-01',
    '05-05',
    '05-16',
    '10-03',
    '10-31',
    '11-16',
    '12-25',
    '12-26',
  ].map((day) => ({ date: `2016-${day}`, kind: 'PUBLIC' as const })),
  { date: '2016-05-26', kind: 'REGIONAL' },
  ...[
    '01-01',
    '04-03',
    '04-06',
    '05-01',
    '05-14',
    '05-25',
    '10-03',
    '10-31',
    '11-18',
    '12-25',
    '12-26',
  ].map((day) => ({ date: `2026-${day}`, kind: 'PUBLIC' as const })),
  { date: '2026-06-04', kind: 'REGIONAL' },
];

const hours = (core: [string, string], frame: [string, string]) => {
  const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  return {
    core: [minutes(core[0]), minutes(core[1])] as const,
    frame: [minutes(frame[0]), minutes(frame[1])] as const,
  };
};

const long = hours(['09:00', '15:30'], ['06:00', '22:00']);
const friday = hours(['09:00', '14:00'], ['06:00', '22:00']);
export const defaultProfile: WorkTimeProfileFact = {
  id: 'profile',
  valid: ALWAYS,
  days: { 1: long, 2: long, 3: long, 4: long, 5: friday },
};

const fixed = hours(['09:00', '15:30'], ['07:30', '16:15']);
export const fixedHoursProfile: WorkTimeProfileFact = {
  id: 'fixed-hours',
  valid: ALWAYS,
  days: {
    1: fixed,
    2: fixed,
    3: fixed,
    4: fixed,
    5: hours(['09:00', '15:00'], ['07:30', '15:00']),
  },
};

const pageUrl = (page: OfficialPage): string => `https://www.demo.example/${page.toLowerCase()}`;

export function pageCheck(change: Partial<PageCheckFact> = {}): PageCheckFact {
  const page = change.page ?? 'IMPRINT';
  return {
    id: 'page-check',
    page,
    url: pageUrl(page),
    status: 200,
    failure: null,
    checkedAt: at('2026-03-01T03:00'),
    valid: ALWAYS,
    ...change,
  };
}

export function usageConcept(change: Partial<UsageConceptFact> = {}): UsageConceptFact {
  return {
    id: 'concept',
    approvedAt: at('2025-06-01'),
    reviewBy: at('2027-06-01'),
    valid: ALWAYS,
    ...change,
  };
}

export function account(change: Partial<AccountFact> = {}): AccountFact {
  return {
    id: 'account',
    authorityId: 'authority',
    ministryId: 'ministry',
    platform: 'X',
    platformSupportsMfa: true,
    platformSupportsDelegation: false,
    platformProhibitedOn: [],
    kind: 'INSTITUTIONAL',
    platformUserId: '4711',
    url: 'https://x.com/demo',
    purpose: 'Bürgerinformation',
    operatingUnit: 'Referat 12',
    accessModel: 'SHARED_SECRET',
    maxAuthorized: 4,
    recoveryMailbox: 'social-media@demo.example',
    recoveryMailboxFunctional: true,
    recoveryPhoneType: 'NONE',
    officialDomains: ['demo.example'],
    imprintUrl: pageUrl('IMPRINT'),
    privacyUrl: pageUrl('PRIVACY'),
    netiquetteUrl: pageUrl('NETIQUETTE'),
    alternativeChannelUrl: pageUrl('ALTERNATIVE'),
    standbyReason: null,
    valid: ALWAYS,
    status: 'ACTIVE',
    statusSince: ALWAYS.from,
    ...change,
  };
}

export function authorization(change: Partial<AuthorizationFact> = {}): AuthorizationFact {
  return {
    id: 'author-1',
    personId: 'anna',
    role: 'AUTHOR',
    accessPurpose: 'CONTENT',
    scope: null,
    principalId: null,
    requestedBy: 'owner',
    grantedBy: 'coordinator',
    grantedAt: at('2024-01-08'),
    managerConfirmedBy: 'manager',
    activatedAt: at('2024-01-08'),
    valid: span('2024-01-08'),
    suspensions: [],
    activations: [],
    ...change,
  };
}

export function deputy(change: Partial<AuthorizationFact> = {}): AuthorizationFact {
  return authorization({
    id: 'deputy',
    personId: 'dora',
    role: 'DEPUTY',
    principalId: 'author-1',
    scope: ['POST'],
    activations: [ALWAYS],
    ...change,
  });
}

export function grant(change: Partial<AccessGrantFact> = {}): AccessGrantFact {
  return {
    id: 'grant',
    holderId: 'anna',
    mechanism: 'PASSWORD_KNOWN',
    deviceId: null,
    valid: span('2024-01-08'),
    ...change,
  };
}

export function action(change: Partial<ActionFact> = {}): ActionFact {
  return {
    id: 'action',
    kind: 'POST',
    occurredAt: at('2026-03-05T10:00'),
    actorId: 'anna',
    deviceId: 'pc-1',
    approvalId: 'approval',
    category: null,
    ...change,
  };
}

export function approval(change: Partial<ApprovalFact> = {}): ApprovalFact {
  return {
    id: 'approval',
    approverId: 'petra',
    decision: 'APPROVED',
    decidedAt: at('2026-03-05T09:00'),
    validUntil: null,
    plannedAt: null,
    ...change,
  };
}

export function mandate(change: Partial<MandateFact> = {}): MandateFact {
  return { id: 'mandate-1', personId: 'petra', kind: 'PRIMARY', valid: ALWAYS, ...change };
}

export function device(change: Partial<DeviceFact> = {}): DeviceFact {
  return {
    id: 'pc-1',
    ownership: 'OFFICIAL',
    category: 'PC',
    states: [{ status: 'IN_USE', valid: ALWAYS }],
    checks: [GOOD_CHECK],
    ...change,
  };
}

/** A check that found everything in order. */
export const GOOD_CHECK: DeviceCheckFact = {
  encryption: true,
  screenLock: true,
  mdmState: 'MANAGED',
  osSupportedUntil: '2029-10-09',
  checkedAt: at('2026-03-01T03:00'),
  valid: span('2026-03-01T03:00'),
};

export function permit(change: Partial<PermitFact> = {}): PermitFact {
  return {
    id: 'permit',
    deviceId: 'phone',
    personId: 'anna',
    coversAccount: true,
    conditions: PERMIT_CONDITIONS,
    confirmed: PERMIT_CONDITIONS,
    hasSecurityNote: true,
    deletionProvenAt: null,
    valid: span('2026-01-01', '2026-07-01'),
    ...change,
  };
}

export function factor(change: Partial<SecondFactorFact> = {}): SecondFactorFact {
  return {
    id: 'factor',
    type: 'TOTP',
    holderId: 'anna',
    deviceId: 'pc-1',
    backupCodesDeposited: true,
    evidenceAt: at('2026-01-08T10:00'),
    valid: ALWAYS,
    ...change,
  };
}

export function connectedApp(change: Partial<ConnectedAppFact> = {}): ConnectedAppFact {
  return {
    id: 'app',
    appName: 'Redaktionsplan',
    holderId: 'anna',
    approvedUntil: at('2026-12-01'),
    lastReviewedAt: at('2025-12-01T12:00'),
    revocationDemandedAt: null,
    valid: span('2024-01-08'),
    ...change,
  };
}

export function exemption(change: Partial<ExemptionFact> = {}): ExemptionFact {
  return {
    id: 'exemption',
    ruleId: 'ACC-04',
    subjectType: 'ACCOUNT',
    subjectId: 'account',
    hasReason: true,
    hasRiskAssessment: true,
    requestedBy: 'olga',
    approvedBy: 'coordinator',
    valid: span('2026-01-01', '2026-07-01'),
    ...change,
  };
}

/** An account that no rule objects to at `NOW`. */
export function factsInOrder(change: Partial<AccountFacts> = {}): AccountFacts {
  return {
    account: account(),
    authorizations: [
      authorization({ id: 'owner', personId: 'olga', role: 'OWNER' }),
      authorization(),
      authorization({ id: 'author-2', personId: 'bert' }),
    ],
    functionAssignments: ['olga', 'anna', 'bert'].map((personId) => ({
      id: `function-${personId}`,
      personId,
      authorityId: 'authority',
      valid: ALWAYS,
    })),
    mandates: [mandate(), mandate({ id: 'mandate-2', personId: 'paul', kind: 'DEPUTY' })],
    accessGrants: [grant(), grant({ id: 'grant-2', holderId: 'bert' })],
    credentialEvents: [],
    secondFactors: [factor()],
    devices: [device(), device({ id: 'pc-2' })],
    deviceUses: [
      { id: 'use-1', deviceId: 'pc-1', authorizationId: 'author-1', valid: ALWAYS },
      { id: 'use-2', deviceId: 'pc-2', authorizationId: 'author-2', valid: ALWAYS },
    ],
    permits: [],
    trainingModules: [
      { id: 'module', key: 'BASICS', mandatoryForRoles: ['AUTHOR', 'DEPUTY'], valid: ALWAYS },
    ],
    trainingCompletions: ['anna', 'bert', 'petra', 'paul'].map((personId) => ({
      id: `completion-${personId}`,
      personId,
      moduleKey: 'BASICS',
      valid: span('2023-12-01', '2027-01-01'),
    })),
    policyVersions: [
      {
        id: 'version',
        title: 'Empfehlung 2.0',
        publishedAt: at('2024-01-02T09:00'),
        valid: ALWAYS,
      },
    ],
    policyAcknowledgements: ['anna', 'bert', 'petra', 'paul', 'manager'].map((personId) => ({
      id: `acknowledgement-${personId}`,
      personId,
      policyVersionId: 'version',
      at: at('2024-01-09T09:00'),
    })),
    managers: ['anna', 'bert', 'petra', 'paul'].map((id) => ({ id, managerId: 'manager' })),
    approvals: [approval()],
    standingApprovals: [],
    outOfHours: [],
    actions: [action()],
    lastPost: { id: 'action', occurredAt: at('2026-03-05T10:00') },
    attestations: [{ id: 'attestation', at: at('2025-09-01T12:00') }],
    pageChecks: OFFICIAL_PAGES.map((page) => pageCheck({ id: `page-${page}`, page })),
    verifications: [
      {
        id: 'verification',
        method: 'LINK_BACK',
        ok: true,
        checkedAt: at('2026-03-01T03:00'),
        valid: ALWAYS,
      },
    ],
    usageConcepts: [usageConcept()],
    connectedApps: [connectedApp()],
    confirmations: ['owner', 'author-1', 'author-2'].map((subjectId) => ({
      id: `confirmation-${subjectId}`,
      subjectId,
      at: at('2025-12-01T12:00'),
    })),
    exemptions: [],
    workTimeProfiles: [defaultProfile],
    holidays: saxonHolidays,
    ...change,
  };
}

/** A rule that has bound since long before everything in the facts. */
export const LONG_BINDING: RuleContext = { bindsFrom: 0, actionsFrom: 0 };

/** Facts that let a rule see nothing but what it declares. */
export function onlyDeclared<Facts extends object>(
  facts: Facts,
  declared: readonly (keyof Facts)[],
): Facts {
  return new Proxy(facts, {
    get(target, name, receiver) {
      if (!(declared as readonly PropertyKey[]).includes(name))
        throw new Error(`not declared: ${String(name)}`);
      return Reflect.get(target, name, receiver) as unknown;
    },
  });
}

export interface JudgeOptions {
  readonly at?: Instant;
  readonly parameters?: RuleParameters;
  readonly context?: RuleContext;
}

/** Judges with defaults, and shows the rule its declared facts only. */
export function judgeWith(
  rule: AccountRule,
  facts: Partial<AccountFacts> = {},
  options: JudgeOptions = {},
): readonly Judgement[] {
  return rule.judge(
    onlyDeclared(factsInOrder(facts), rule.facts),
    options.at ?? NOW,
    { ...rule.parameters, ...options.parameters },
    options.context ?? LONG_BINDING,
  );
}

/** `SUBJECT id RESULT REASON` per judgement: what most cases compare. */
export function brief(judgements: readonly Judgement[]): readonly string[] {
  return judgements.map(
    ({ subjectType, subjectId, result, reason }) =>
      `${subjectType} ${subjectId} ${result} ${reason}`,
  );
}

/** The one judgement about a subject. */
export function about(judgements: readonly Judgement[], subjectId: string): Judgement {
  const found = judgements.filter((one) => one.subjectId === subjectId);
  if (found.length !== 1 || !found[0])
    throw new Error(`${found.length} judgements about ${subjectId}`);
  return found[0];
}
