import {
  AccessGrantEntity,
  AccountStateEntity,
  ApproverMandateEntity,
  AuthorizationEntity,
  CredentialEventEntity,
  DeviceStateEntity,
  DeviceUseEntity,
  FunctionAssignmentEntity,
  SecondFactorEntity,
} from '@vieraugen/data';
import { FOUNDATION_ACCOUNT } from '../data/accounts.data.js';
import { demoId } from '../kernel/demo-id.js';
import type { Occasion, Recordings } from '../kernel/recordings.js';
import { of } from '../rows/account-rows.js';
import { CASE, IDS, local, OF_SMS, since } from './case-ids.js';

/** What the case led to, and how its people made way for today's: neither is in the sources. */
export function recordAfterwards(recordings: Recordings): void {
  recordDeputy(recordings);
  recordHandOver(recordings);
  recordFoundationSettled(recordings);
}

const SETTLED = '2016-03-01';

/** The account of 2015 that nobody knew must not stay unsettled for ten years. */
function recordFoundationSettled(recordings: Recordings): void {
  const { key } = FOUNDATION_ACCOUNT;
  const occasion: Occasion = {
    at: local(SETTLED, '10:00'),
    action: 'changeAccountStatus',
    reason: 'Geklärt und geschlossen (Demo)',
  };
  recordings.correct(occasion, AccountStateEntity, {
    id: demoId(`account/${key}/state`),
    valid: since('2015-11-04', SETTLED),
  });
  recordings.insert(occasion, AccountStateEntity, {
    id: demoId(`account/${key}/state/closed`),
    ...of(FOUNDATION_ACCOUNT),
    status: 'CLOSED',
    reason: occasion.reason,
    valid: since(SETTLED),
  });
}

/** The gap that the case showed: the only approver also wrote. */
function recordDeputy(recordings: Recordings): void {
  const occasion: Occasion = {
    at: local('2016-07-01', '09:00'),
    action: 'appointApprover',
    reason: 'Folgerung aus dem Fall vom 8. Januar 2016 (Demo)',
  };
  recordings.insert(occasion, ApproverMandateEntity, {
    id: IDS.deputyMandate,
    personId: IDS.person('officer'),
    authorityId: OF_SMS.authorityId,
    accountIds: [OF_SMS.accountId],
    kind: 'DEPUTY',
    appointedByFunction: 'Hausleitung',
    valid: since('2016-07-01'),
  });
}

const HAND_OVER = '2020-01-07';

function recordHandOver(recordings: Recordings): void {
  const occasion: Occasion = {
    at: local(HAND_OVER, '12:00'),
    action: 'endAuthorization',
    reason: 'Wechsel der Pressestelle (Demo)',
  };
  const valid = (from: string) => since(from, HAND_OVER);
  for (const who of ['spokesperson', 'officer'] as const) {
    recordings.correct(occasion, AuthorizationEntity, {
      id: IDS.authorization(who),
      revocationTrigger: 'TRANSFER',
      valid: valid('2013-01-01'),
    });
    recordings.correct(occasion, AccessGrantEntity, {
      id: IDS.grant(who),
      untilEvidence: 'Passwort gewechselt',
      valid: valid('2013-01-01'),
    });
    recordings.correct(occasion, DeviceUseEntity, {
      id: IDS.deviceUse(who),
      valid: valid('2013-01-01'),
    });
    recordings.correct(occasion, DeviceStateEntity, {
      id: IDS.deviceState(who),
      valid: valid('2013-01-01'),
    });
  }
  for (const who of ['spokesperson', 'officer', 'head', 'coordinator'] as const)
    recordings.correct(occasion, FunctionAssignmentEntity, {
      id: IDS.function(who),
      valid: valid('2012-09-01'),
    });
  recordings.correct(occasion, AuthorizationEntity, {
    id: IDS.authorization('head'),
    revocationTrigger: 'TRANSFER',
    valid: valid('2013-01-01'),
  });
  recordings.correct(
    occasion,
    ApproverMandateEntity,
    { id: IDS.mandate, valid: valid('2013-01-01') },
    { id: IDS.deputyMandate, valid: valid('2016-07-01') },
  );
  recordings.correct(occasion, SecondFactorEntity, {
    id: IDS.factor,
    valid: { from: CASE.contained, to: since(HAND_OVER).from },
  });
  recordings.insert(occasion, CredentialEventEntity, {
    id: IDS.lastRotation,
    credentialId: IDS.credential,
    ...OF_SMS,
    event: 'ROTATION',
    occurredAt: local(HAND_OVER, '09:30'),
    cause: 'Wechsel der Pressestelle',
    byFunction: 'Pressestelle SMS',
  });
}
