/** Random facts for the properties that hold for all rules. Not exported from the library. */
import type { AccountFacts } from '../facts/facts.js';
import {
  ACCESS_MECHANISMS,
  ACCOUNT_KINDS,
  ACCOUNT_STATUSES,
  ACTION_KINDS,
  APPROVAL_DECISIONS,
  AUTHORIZATION_ROLES,
  DEVICE_OWNERSHIPS,
  DEVICE_STATUSES,
  MANDATE_KINDS,
  REVOCATION_TRIGGERS,
  SECOND_FACTOR_TYPES,
} from '../model/vocabulary.js';
import { DAY, HOUR } from '../time/duration.js';
import type { Instant, Interval } from '../time/interval.js';
import {
  account,
  action,
  authorization,
  defaultProfile,
  factor,
  grant,
  saxonHolidays,
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

/** Facts whose intervals begin and end around an instant, with everything that can be null. */
export function randomFacts(chance: Chance, around: Instant): AccountFacts {
  const valid = () => chance.interval(around);
  const person = () => chance.pick(PEOPLE);
  const activeSince = chance.maybe(chance.instant(around) - 300 * DAY);
  return {
    account: account({
      kind: chance.pick([...ACCOUNT_KINDS, 'INSTITUTIONAL']),
      status: chance.maybe(
        chance.pick([...ACCOUNT_STATUSES, ...Array<'ACTIVE'>(9).fill('ACTIVE')]),
      ),
      url: chance.maybe('https://x.com/demo'),
      platformSupportsMfa: chance.maybe(chance.number(4) > 0),
      maxAuthorized: 1,
      standbyReason: chance.pick([null, null, 'Krisenkanal']),
      valid: { from: chance.instant(around) - 300 * DAY, to: null },
      activeSince,
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
        evidenceAt: chance.maybe(chance.instant(around) - 200 * DAY),
        valid: valid(),
      }),
    ),
    devices: DEVICES.map((id) => ({
      id,
      ownership: chance.pick(DEVICE_OWNERSHIPS),
      states: chance.some(2, () => ({ status: chance.pick(DEVICE_STATUSES), valid: valid() })),
    })),
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
    attestations: chance.some(2, (index) => ({
      id: `attestation-${index}`,
      at: chance.instant(around) - 200 * DAY,
    })),
    workTimeProfiles: chance.some(1, () => ({ ...defaultProfile, valid: valid() })),
    holidays: saxonHolidays,
  };
}
