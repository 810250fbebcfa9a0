import { dueAt } from '../../calendar/working-days.js';
import { plusMonths } from '../../calendar/zone.js';
import type { AccountFacts, PermitFact } from '../../facts/facts.js';
import type { PermitCondition } from '../../model/vocabulary.js';
import { contains, hasEnded, type Instant } from '../../time/interval.js';
import { aboutAccount, addWorst, judgement, type Judgement } from '../judgement.js';
import { accountRule } from '../rule.js';

interface Parameters {
  readonly maxMonths: number;
  readonly deletionProofWorkingDays: number;
}
type Facts = Pick<AccountFacts, 'permits' | 'holidays'>;

function about<const C extends string>(
  { id, deviceId }: PermitFact,
  result: Judgement['result'],
  reason: C,
  data: Judgement['data'],
) {
  return judgement(result, 'DEVICE', deviceId, reason, [{ fact: 'permits', id }], data);
}

function lastInstant({ valid }: PermitFact, { maxMonths }: Parameters): Instant {
  return plusMonths(valid.from, maxMonths);
}

function judgeRunning(permit: PermitFact, parameters: Parameters) {
  const { valid, conditions, confirmed, hasSecurityNote } = permit;
  const data = { until: valid.to };
  if (valid.to === null) return about(permit, 'VIOLATED', 'PERMIT_WITHOUT_END', data);
  if (valid.to > lastInstant(permit, parameters))
    return about(permit, 'VIOLATED', 'PERMIT_TOO_LONG', data);
  const open = confirmed && conditions.filter((one) => !confirmed.includes(one));
  if (open && open.length > 0)
    return about(permit, 'VIOLATED', 'CONDITIONS_OPEN', { ...data, open });
  if (!hasSecurityNote) return about(permit, 'VIOLATED', 'NO_SECURITY_NOTE', data);
  if (open === null) return about(permit, 'UNDETERMINED', 'CONDITIONS_UNKNOWN', data);
  return about(permit, 'COMPLIANT', 'PERMIT_IN_ORDER', data);
}

const PROOF: PermitCondition = 'DELETION_PROOF_AT_END';

function proofDue(
  { valid, conditions }: PermitFact,
  { holidays }: Facts,
  { deletionProofWorkingDays }: Parameters,
): Instant | null {
  if (valid.to === null || !conditions.includes(PROOF)) return null;
  return dueAt(valid.to, { workingDays: deletionProofWorkingDays }, holidays);
}

/** A device that is permitted again needs no proof yet: its use goes on. */
function goesOn({ permits }: Facts, ended: PermitFact, at: Instant): boolean {
  return permits.some(
    ({ deviceId, coversAccount, valid }) =>
      deviceId === ended.deviceId && coversAccount && contains(valid, at),
  );
}

function judgeEnded(permit: PermitFact, facts: Facts, at: Instant, parameters: Parameters) {
  const until = proofDue(permit, facts, parameters);
  const data = { ended: permit.valid.to, until, provenAt: permit.deletionProvenAt };
  if (until === null || goesOn(facts, permit, at))
    return about(permit, 'NOT_APPLICABLE', 'PERMIT_OVER', data);
  if (permit.deletionProvenAt !== null && permit.deletionProvenAt <= at)
    return about(permit, 'COMPLIANT', 'DELETION_PROVEN', data);
  return at < until
    ? about(permit, 'UNDETERMINED', 'DELETION_PENDING', data)
    : about(permit, 'VIOLATED', 'DELETION_NOT_PROVEN', data);
}

type Reason = ReturnType<typeof judgeRunning | typeof judgeEnded>['reason'];

export const rule = accountRule({
  id: 'DEV-03',
  area: 'DEVICE',
  subject: 'DEVICE',
  severity: 'HIGH',
  titleDe: 'Genehmigung befristet und Auflagen erfüllt',
  titleEn: 'Permit limited, conditions met',
  breachDe: 'Genehmigung unbefristet oder Auflagen nicht erfüllt',
  breachEn: 'Permit not limited or conditions not met',
  questionDe: 'Genehmigung befristet, Auflagen erfüllt?',
  questionEn: 'Permit limited, conditions met?',
  conditionDe:
    'Die Genehmigung eines Privatgeräts gilt höchstens zwölf Monate, jede Auflage ist bestätigt, und die Informationssicherheit hat Stellung genommen. Nach ihrem Ende ist binnen fünf Arbeitstagen nachgewiesen, dass die Daten des Accounts vom Gerät gelöscht sind, wenn das eine Auflage war.',
  conditionEn:
    'The permit of a private device lasts twelve months at most, every condition is confirmed, and information security has given its note. Within five working days after its end it is proved that the account’s data are off the device, where that was a condition.',
  source:
    'BSI ORP.5.A5 („Alle Ausnahmegenehmigungen SOLLTEN befristet sein“); KDG-DVO § 20 Abs. 2 (Auflagen, als Vorbild)',
  remediationDe: 'Verlängern oder zurückziehen; fehlende Auflagen bestätigen lassen.',
  remediationEn: 'Renew or withdraw it; have missing conditions confirmed.',
  due: { workingDays: 5 },
  facts: ['account', 'permits', 'holidays'],
  parameters: { maxMonths: 12, deletionProofWorkingDays: 5 },
  labels: {
    maxMonths: {
      de: 'Dauer einer Genehmigung, höchstens',
      en: 'Length of a permit, at most',
      unit: 'MONTHS',
    },
    deletionProofWorkingDays: {
      de: 'Frist für den Nachweis der Löschung',
      en: 'Time for the proof of deletion',
      unit: 'WORKING_DAYS',
    },
  },
  reasons: {
    PERMIT_IN_ORDER: {
      de: 'Die Genehmigung gilt bis {until:lastDay}, alle Auflagen sind bestätigt.',
      en: 'The permit lasts until {until:lastDay}, all conditions are confirmed.',
    },
    PERMIT_WITHOUT_END: {
      de: 'Die Genehmigung hat kein Enddatum.',
      en: 'The permit has no end date.',
    },
    PERMIT_TOO_LONG: {
      de: 'Die Genehmigung läuft bis {until:lastDay} und damit länger als erlaubt.',
      en: 'The permit lasts until {until:lastDay}, which is longer than allowed.',
    },
    CONDITIONS_OPEN: {
      de: 'Nicht bestätigte Auflagen: {open:terms}.',
      en: 'Conditions not confirmed: {open:terms}.',
    },
    NO_SECURITY_NOTE: {
      de: 'Die Stellungnahme der Informationssicherheit zur Genehmigung fehlt.',
      en: 'The note of information security on the permit is missing.',
    },
    CONDITIONS_UNKNOWN: {
      de: 'Ob die Auflagen der Genehmigung bestätigt wurden, ist nicht eingetragen.',
      en: 'It is not on record whether the conditions of the permit were confirmed.',
    },
    PERMIT_OVER: {
      de: 'Die Genehmigung endete am {ended:lastDay}.',
      en: 'The permit ended on {ended:lastDay}.',
    },
    DELETION_PROVEN: {
      de: 'Die Genehmigung endete am {ended:lastDay}, die Löschung ist seit dem {provenAt:date} nachgewiesen.',
      en: 'The permit ended on {ended:lastDay}, the deletion was proved on {provenAt:date}.',
    },
    DELETION_PENDING: {
      de: 'Die Genehmigung endete am {ended:lastDay}; die Löschung ist bis {until:deadline} nachzuweisen.',
      en: 'The permit ended on {ended:lastDay}; the deletion is to be proved by {until:deadline}.',
    },
    DELETION_NOT_PROVEN: {
      de: 'Die Genehmigung endete am {ended:lastDay}; der Nachweis der Löschung war bis {until:deadline} fällig.',
      en: 'The permit ended on {ended:lastDay}; the proof of deletion was due by {until:deadline}.',
    },
    NO_PERMIT_ON_RECORD: {
      de: 'Für diesen Account ist keine Genehmigung eines Privatgeräts eingetragen.',
      en: 'No permit of a private device is on record for this account.',
    },
  },
  judge(facts, at, parameters) {
    const judgements: Judgement<Reason>[] = [];
    for (const permit of facts.permits) {
      if (!permit.coversAccount) continue;
      if (contains(permit.valid, at)) addWorst(judgements, judgeRunning(permit, parameters));
      else if (hasEnded(permit.valid, at))
        addWorst(judgements, judgeEnded(permit, facts, at, parameters));
    }
    return judgements.length > 0
      ? judgements
      : [aboutAccount(facts.account, 'NOT_APPLICABLE', 'NO_PERMIT_ON_RECORD')];
  },
  boundaries(facts, visit, parameters) {
    for (const permit of facts.permits) {
      const until = proofDue(permit, facts, parameters);
      if (until !== null) visit(until);
      if (permit.deletionProvenAt !== null) visit(permit.deletionProvenAt);
    }
  },
});
