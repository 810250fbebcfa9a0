import { DataProtectionOpinionEntity, ExemptionEntity } from '@vieraugen/data';
import { demoId } from '../kernel/demo-id.js';
import { accountId, personId } from './people-rows.js';
import type { Register } from './register.js';
import { authorityId } from './tree-rows.js';

const about = (ruleId: string, account: string, authority: string) => ({
  id: demoId(`exemption/${ruleId}/${account}`),
  ruleId,
  subjectType: 'ACCOUNT' as const,
  subjectId: accountId(account),
  accountId: accountId(account),
  authorityId: authorityId(authority),
});

/** One that holds, one that waits for its second person, and an old one that GOV-01 objects to. */
export function recordExemptions(register: Register): void {
  const { days, recordings } = register;
  const requestedAt = days.ago(6, '10:00');
  const approvedAt = days.ago(5, '11:00');
  recordings.insert(
    register.occasion('approveExemption', approvedAt, approvedAt),
    ExemptionEntity,
    {
      ...about('ACC-04', 'skh-rodewisch-insta', 'skh-rodewisch'),
      status: 'APPROVED',
      reason:
        'Die Plattform nimmt den bestellten Sicherheitsschlüssel erst mit der neuen Fassung an.',
      riskAssessment:
        'SMS lässt sich umleiten. Bis dahin liegt die Rufnummer auf einem Dienstgerät, das nur im Haus benutzt wird.',
      requestedBy: personId('skh-rodewisch/head'),
      requestedAt,
      decidedBy: personId('sms/coord'),
      decidedAt: approvedAt,
      decisionNote: 'Die Lieferung ist zugesagt.',
      valid: { from: approvedAt, to: days.ahead(60) },
    },
  );
  const advisedAt = days.ago(6, '15:30');
  recordings.insert(
    register.occasion('giveExemptionOpinion', approvedAt, approvedAt),
    DataProtectionOpinionEntity,
    {
      id: demoId('opinion/ACC-04/skh-rodewisch-insta'),
      authorityId: authorityId('skh-rodewisch'),
      exemptionId: demoId('exemption/ACC-04/skh-rodewisch-insta'),
      opinion:
        'Keine Bedenken, solange die Rufnummer dienstlich ist und nicht zu einer einzelnen Person gehört.',
      givenBy: personId('sk/dpo'),
      givenAt: advisedAt,
    },
  );
  const waiting = days.ago(2, '09:30');
  recordings.insert(register.occasion('requestExemption', waiting, waiting), ExemptionEntity, {
    ...about('ACC-07', 'sms-x', 'sms'),
    status: 'REQUESTED',
    reason:
      'Die Umstellung auf Rollen ist mit der Vertretung des Hauses abgestimmt, aber noch nicht geschult.',
    riskAssessment:
      'Das Passwort kennen vier Personen. Es wird bei jedem Weggang gewechselt und liegt im Tresor.',
    requestedBy: personId('sms/owner'),
    requestedAt: waiting,
    valid: { from: waiting, to: days.ahead(120) },
  });
  const old = days.ago(380, '09:00');
  recordings.insert(register.occasion('importExemption', old), ExemptionEntity, {
    ...about('REG-04', 'sms-insta', 'sms'),
    status: 'APPROVED',
    reason: 'Aus einer früheren Liste übernommen, ohne Ende.',
    requestedAt: old,
    decidedAt: old,
    valid: { from: old, to: null },
  });
}
