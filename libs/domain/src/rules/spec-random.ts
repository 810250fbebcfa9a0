/** Random facts for the properties that hold for all rules. Not exported from the library. */
import type { AccountFacts, DeviceCheckFact } from '../facts/facts.js';
import {
  ACCESS_MECHANISMS,
  ACCESS_MODELS,
  ACCOUNT_KINDS,
  ACCOUNT_STATUSES,
  ACTION_KINDS,
  APPROVAL_DECISIONS,
  AUTHORIZATION_ROLES,
  DEVICE_CATEGORIES,
  DEVICE_OWNERSHIPS,
  DEVICE_STATUSES,
  MANDATE_KINDS,
  MDM_STATES,
  PERMIT_CONDITIONS,
  RECOVERY_PHONE_TYPES,
  REVOCATION_TRIGGERS,
  SECOND_FACTOR_TYPES,
} from '../model/vocabulary.js';
import { DAY, HOUR } from '../time/duration.js';
import type { Instant, Interval } from '../time/interval.js';
import {
  account,
  action,
  authorization,
  connectedApp,
  defaultProfile,
  device,
  exemption,
  factor,
  grant,
  pageCheck,
  saxonHolidays,
  usageConcept,
} from './spec-facts.js';

/** A repeatable source of chance. */
export class Chance {
  constructor(private seed: number) {}
  number(below: number): number {
    this.seed = (this.seed * 48_271) % 2_147_483_647;
    return this.seed % below;
  }
  pick<T>(values: readonly T[]): T {
    return values[this.number(values.length)] as T;
  }
  maybe<T>(value: T): T | null {
    return this.number(5) === 0 ? null : value;
  }
  some<T>(most: number, make: (index: number) => T): T[] {
    return Array.from({ length: this.number(most + 1) }, (_, index) => make(index));
  }
  instant(around: Instant): Instant {
    const reach = this.pick([2 * HOUR, 3 * DAY, 40 * DAY, 400 * DAY]);
    return around - reach + this.number(2 * reach);
  }
  interval(around: Instant): Interval {
    const from = this.instant(around) - this.pick([0, 0, 300 * DAY]);
    return { from, to: this.pick([null, from + 1 + this.number(500 * DAY)]) };
  }
}

const PEOPLE = ['person-a', 'person-b', 'person-c'];
const DEVICES = ['pc', 'phone'];
const MECHANISMS = [...ACCESS_MECHANISMS, ...Array<'PASSWORD_KNOWN'>(9).fill('PASSWORD_KNOWN')];

function randomAuthorizations(chance: Chance, around: Instant) {
  return chance.some(4, (index) =>
    authorization({
      id: `auth-${index}`,
      personId: chance.pick(PEOPLE),
      role: chance.pick([...AUTHORIZATION_ROLES, 'AUTHOR', 'AUTHOR']),
      principalId: chance.maybe('auth-0'),
      scope: chance.maybe(['POST' as const]),
      requestedBy: chance.maybe(chance.pick(PEOPLE)),
      grantedBy: chance.maybe(chance.pick(PEOPLE)),
      managerConfirmedBy: chance.maybe(chance.pick(PEOPLE)),
      activatedAt: chance.maybe(chance.instant(around) - 100 * DAY),
      valid: chance.interval(around),
      revocationTrigger: chance.maybe(chance.pick(REVOCATION_TRIGGERS)),
      suspensions: chance.some(1, () => chance.interval(around)),
      activations: chance.some(2, () => chance.interval(around)),
    }),
  );
}

function randomActions(chance: Chance, around: Instant) {
  return chance.some(3, (index) =>
    action({
      id: `action-${index}`,
      kind: chance.pick(ACTION_KINDS),
      occurredAt: chance.instant(around),
      actorId: chance.maybe(chance.pick(PEOPLE)),
      deviceId: chance.maybe(chance.pick(DEVICES)),
      approvalId: chance.maybe(chance.pick(['approval-0', 'approval-1'])),
      category: chance.maybe('HOURS'),
    }),
  );
}

function randomApprovals(chance: Chance, around: Instant) {
  return chance.some(2, (index) => ({
    id: `approval-${index}`,
    approverId: chance.pick(PEOPLE),
    decision: chance.pick([...APPROVAL_DECISIONS, 'APPROVED' as const]),
    decidedAt: chance.instant(around),
    validUntil: chance.maybe(chance.instant(around)),
    plannedAt: chance.maybe(chance.instant(around)),
  }));
}

function randomDevices(chance: Chance, around: Instant) {
  return DEVICES.map((id) =>
    device({
      id,
      ownership: chance.pick(DEVICE_OWNERSHIPS),
      category: chance.pick(DEVICE_CATEGORIES),
      states: chance.some(2, () => ({
        status: chance.pick(DEVICE_STATUSES),
        valid: chance.interval(around),
      })),
      checks: chance.some(2, () => randomCheck(chance, around)),
    }),
  );
}

function randomCheck(chance: Chance, around: Instant): DeviceCheckFact {
  const valid = chance.interval(around);
  return {
    encryption: chance.maybe(chance.number(4) > 0),
    screenLock: chance.maybe(chance.number(4) > 0),
    mdmState: chance.maybe(chance.pick(MDM_STATES)),
    osSupportedUntil: chance.maybe(chance.pick(['2025-01-01', '2029-01-01'])),
    checkedAt: chance.maybe(valid.from),
    valid,
  };
}

/** Facts whose intervals begin and end around an instant, with everything that can be null. */
export function randomFacts(chance: Chance, around: Instant): AccountFacts {
  const valid = () => chance.interval(around);
  const person = () => chance.pick(PEOPLE);
  const statusSince = chance.maybe(chance.instant(around) - chance.pick([300, 300, 3]) * DAY);
  return {
    account: account({
      kind: chance.pick([...ACCOUNT_KINDS, 'INSTITUTIONAL']),
      status: chance.maybe(
        chance.pick([...ACCOUNT_STATUSES, 'DISCOVERED', ...Array<'ACTIVE'>(9).fill('ACTIVE')]),
      ),
      url: chance.maybe('https://x.com/demo'),
      platformSupportsMfa: chance.maybe(chance.number(4) > 0),
      platformSupportsDelegation: chance.maybe(chance.number(2) > 0),
      platformProhibitedOn: chance.maybe(chance.some(1, () => chance.pick(DEVICE_CATEGORIES))),
      accessModel: chance.maybe(chance.pick(ACCESS_MODELS)),
      recoveryMailbox: chance.maybe(chance.pick(['a@demo.example', 'a@mail.example'])),
      recoveryMailboxFunctional: chance.maybe(chance.number(4) > 0),
      recoveryPhoneType: chance.maybe(chance.pick(RECOVERY_PHONE_TYPES)),
      maxAuthorized: 1,
      standbyReason: chance.pick([null, null, 'Krisenkanal']),
      valid: { from: chance.instant(around) - 300 * DAY, to: null },
      statusSince,
    }),
    authorizations: randomAuthorizations(chance, around),
    functionAssignments: chance.some(4, (index) => ({
      id: `function-${index}`,
      personId: person(),
      authorityId: chance.pick(['authority', 'other']),
      valid: valid(),
    })),
    mandates: chance.some(2, (index) => ({
      id: `mandate-${index}`,
      personId: person(),
      kind: chance.pick(MANDATE_KINDS),
      valid: valid(),
    })),
    accessGrants: chance.some(3, (index) =>
      grant({
        id: `grant-${index}`,
        holderId: chance.maybe(person()),
        mechanism: chance.maybe(chance.pick(MECHANISMS)),
        deviceId: chance.maybe(chance.pick(DEVICES)),
        valid: valid(),
      }),
    ),
    credentialEvents: chance.some(2, (index) => ({
      id: `event-${index}`,
      event: chance.pick(['ROTATION', 'SESSION_REVOCATION'] as const),
      at: chance.instant(around),
    })),
    secondFactors: chance.some(2, (index) =>
      factor({
        id: `factor-${index}`,
        type: chance.pick(SECOND_FACTOR_TYPES),
        holderId: chance.maybe(person()),
        deviceId: chance.maybe(chance.pick(DEVICES)),
        backupCodesDeposited: chance.maybe(chance.number(2) > 0),
        evidenceAt: chance.maybe(chance.instant(around) - 200 * DAY),
        valid: valid(),
      }),
    ),
    devices: randomDevices(chance, around),
    deviceUses: chance.some(3, (index) => ({
      id: `use-${index}`,
      deviceId: chance.pick(DEVICES),
      authorizationId: `auth-${chance.number(3)}`,
      valid: valid(),
    })),
    permits: chance.some(2, (index) => ({
      id: `permit-${index}`,
      deviceId: chance.pick(DEVICES),
      personId: person(),
      coversAccount: chance.number(4) > 0,
      conditions: chance.some(2, () => chance.pick(PERMIT_CONDITIONS)),
      confirmed: chance.maybe(chance.some(4, () => chance.pick(PERMIT_CONDITIONS))),
      hasSecurityNote: chance.number(4) > 0,
      deletionProvenAt: chance.maybe(chance.instant(around)),
      valid: valid(),
    })),
    trainingModules: chance.some(2, (index) => ({
      id: `module-${index}`,
      key: `KEY-${index}`,
      mandatoryForRoles: [chance.pick(AUTHORIZATION_ROLES), 'AUTHOR'],
      valid: valid(),
    })),
    trainingCompletions: chance.some(6, (index) => ({
      id: `completion-${index}`,
      personId: person(),
      moduleKey: `KEY-${chance.number(2)}`,
      valid: valid(),
    })),
    policyVersions: chance.some(2, (index) => ({
      id: `version-${index}`,
      title: `Empfehlung ${index}`,
      publishedAt: chance.maybe(chance.instant(around) - 28 * DAY),
      valid: valid(),
    })),
    policyAcknowledgements: chance.some(3, (index) => ({
      id: `acknowledgement-${index}`,
      personId: person(),
      policyVersionId: chance.pick(['version-0', 'version-1']),
      at: chance.instant(around),
    })),
    managers: chance.some(2, () => ({ id: person(), managerId: person() })),
    approvals: randomApprovals(chance, around),
    standingApprovals: chance.some(1, (index) => ({
      id: `standing-${index}`,
      actionKinds: ['POST', 'REPLY'],
      category: 'HOURS',
      valid: valid(),
    })),
    outOfHours: chance.some(2, (index) => ({
      id: `cover-${index}`,
      deviceIds: chance.maybe(['pc']),
      valid: valid(),
    })),
    actions: randomActions(chance, around),
    lastPost: chance.maybe({ id: 'post', occurredAt: chance.instant(around) - 100 * DAY }),
    connectedApps: chance.some(2, (index) =>
      connectedApp({
        id: `app-${index}`,
        holderId: chance.maybe(person()),
        approvedUntil: chance.maybe(chance.instant(around)),
        lastReviewedAt: chance.maybe(chance.instant(around) - 183 * DAY),
        revocationDemandedAt: chance.pick([null, null, chance.instant(around)]),
        valid: valid(),
      }),
    ),
    confirmations: chance.some(3, (index) => ({
      id: `confirmation-${index}`,
      subjectId: chance.pick(['auth-0', 'auth-1', 'app-0', 'app-1']),
      at: chance.instant(around) - 183 * DAY,
    })),
    exemptions: chance.some(2, (index) =>
      exemption({
        id: `exemption-${index}`,
        ruleId: chance.pick(['REG-02', 'AUT-01', 'ACC-04', 'ACC-08']),
        valid: valid(),
      }),
    ),
    pageChecks: chance.some(3, (index) =>
      pageCheck({
        id: `page-${index}`,
        page: chance.pick(['IMPRINT', 'PRIVACY']),
        status: chance.pick([200, 200, 404]),
        checkedAt: chance.instant(around) - 30 * DAY,
        valid: valid(),
      }),
    ),
    verifications: chance.some(2, (index) => ({
      id: `verification-${index}`,
      method: 'LINK_BACK' as const,
      ok: chance.pick([true, true, false]),
      checkedAt: chance.instant(around) - 30 * DAY,
      valid: valid(),
    })),
    usageConcepts: chance.some(2, (index) =>
      usageConcept({ id: `concept-${index}`, reviewBy: chance.instant(around), valid: valid() }),
    ),
    attestations: chance.some(2, (index) => ({
      id: `attestation-${index}`,
      at: chance.instant(around) - 200 * DAY,
    })),
    workTimeProfiles: chance.some(1, () => ({ ...defaultProfile, valid: valid() })),
    holidays: saxonHolidays,
  };
}
