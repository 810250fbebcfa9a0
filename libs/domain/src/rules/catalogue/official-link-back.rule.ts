import { DAY } from '../../time/duration.js';
import { contains } from '../../time/interval.js';
import { aboutAccount } from '../judgement.js';
import { accountRule } from '../rule.js';
import { unlessActive } from '../status.js';

export const rule = accountRule({
  id: 'REG-06',
  area: 'REGISTER',
  subject: 'ACCOUNT',
  severity: 'LOW',
  titleDe: 'Echtheitsnachweis',
  titleEn: 'Official link-back',
  breachDe: 'Kein aktueller Echtheitsnachweis',
  breachEn: 'No current proof of authenticity',
  questionDe: 'Echtheit nachgewiesen?',
  questionEn: 'Authenticity proved?',
  conditionDe:
    'Eine amtliche Seite verweist auf den Account (Mastodon: bestätigter Verweis; Bluesky: amtliche Domain als Name), und das wurde in den letzten 30 Tagen gesehen.',
  conditionEn:
    'An official page links to the account (Mastodon: verified link; Bluesky: official domain as handle), and this was seen within the last 30 days.',
  source: 'U.S. Digital Registry der GSA; docs.joinmastodon.org (Link verification)',
  remediationDe: 'Rückverweis auf der amtlichen Website setzen.',
  remediationEn: 'Link back from the official website.',
  due: { workingDays: 10 },
  facts: ['account', 'verifications'],
  parameters: { maxAgeDays: 30 },
  labels: {
    maxAgeDays: {
      de: 'Letzter Nachweis der Echtheit, höchstens alt',
      en: 'Last proof of authenticity, at most old',
      unit: 'DAYS',
    },
  },
  reasons: {
    PROVED: {
      de: 'Echtheit nachgewiesen ({method:term}), zuletzt gesehen am {checkedAt:date}.',
      en: 'Authenticity proved ({method:term}), last seen on {checkedAt:date}.',
    },
    NOT_PROVED: {
      de: 'Beim letzten Nachsehen am {checkedAt:date} fehlte der Nachweis ({method:term}).',
      en: 'When last looked at on {checkedAt:date}, the proof was missing ({method:term}).',
    },
    PROOF_TOO_OLD: {
      de: 'Der Nachweis wurde zuletzt am {checkedAt:date} gesehen.',
      en: 'The proof was last seen on {checkedAt:date}.',
    },
    NEVER_LOOKED_AT: {
      de: 'Ob der Account nachgewiesen echt ist, wurde noch nicht geprüft.',
      en: 'Whether the account is proved authentic has not been checked yet.',
    },
  },
  judge({ account, verifications }, at, { maxAgeDays }) {
    const exempt = unlessActive(account);
    if (exempt) return exempt;
    const current = verifications.find(({ valid }) => contains(valid, at));
    if (!current) return [aboutAccount(account, 'UNDETERMINED', 'NEVER_LOOKED_AT')];
    const { method, ok } = current;
    const checkedAt = Math.min(current.checkedAt, at);
    const data = { method, checkedAt };
    const evidence = [{ fact: 'verifications', id: current.id }] as const;
    if (!ok) return [aboutAccount(account, 'VIOLATED', 'NOT_PROVED', data, evidence)];
    return at - checkedAt <= maxAgeDays * DAY
      ? [aboutAccount(account, 'COMPLIANT', 'PROVED', data, evidence)]
      : [aboutAccount(account, 'VIOLATED', 'PROOF_TOO_OLD', data, evidence)];
  },
  boundaries({ verifications }, visit, { maxAgeDays }) {
    for (const { checkedAt } of verifications) visit(checkedAt + maxAgeDays * DAY + 1);
  },
});
