import type { AccountFact } from '../../facts/facts.js';
import { aboutAccount } from '../judgement.js';
import { accountRule } from '../rule.js';
import { unlessKept } from '../status.js';

function domainOf(mailbox: string): string {
  return mailbox.slice(mailbox.lastIndexOf('@') + 1).toLowerCase();
}

function isOfficial(domain: string, officialDomains: readonly string[]): boolean {
  return officialDomains.some((one) => {
    const official = one.toLowerCase();
    return domain === official || domain.endsWith(`.${official}`);
  });
}

function judgeRecovery(account: AccountFact) {
  const { recoveryMailbox, recoveryMailboxFunctional, recoveryPhoneType, officialDomains } =
    account;
  const domain = recoveryMailbox === null ? null : domainOf(recoveryMailbox);
  const knowsDomains = officialDomains.length > 0;
  if (domain !== null && knowsDomains && !isOfficial(domain, officialDomains))
    return ['VIOLATED', 'MAILBOX_NOT_OFFICIAL', { domain }] as const;
  if (recoveryMailboxFunctional === false) return ['VIOLATED', 'MAILBOX_PERSONAL', {}] as const;
  if (recoveryPhoneType === 'PRIVATE') return ['VIOLATED', 'PHONE_PRIVATE', {}] as const;
  if (domain === null) return ['UNDETERMINED', 'MAILBOX_UNKNOWN', {}] as const;
  if (!knowsDomains) return ['UNDETERMINED', 'DOMAINS_UNKNOWN', { domain }] as const;
  if (recoveryMailboxFunctional === null)
    return ['UNDETERMINED', 'MAILBOX_KIND_UNKNOWN', {}] as const;
  if (recoveryPhoneType === null) return ['UNDETERMINED', 'PHONE_UNKNOWN', {}] as const;
  return ['COMPLIANT', 'RECOVERY_OFFICIAL', { domain }] as const;
}

export const rule = accountRule({
  id: 'ACC-06',
  area: 'ACCESS',
  subject: 'ACCOUNT',
  severity: 'HIGH',
  titleDe: 'Wiederherstellung dienstlich',
  titleEn: 'Official recovery channel',
  breachDe: 'Wiederherstellung nicht dienstlich',
  breachEn: 'Recovery channel not official',
  questionDe: 'Wiederherstellung dienstlich?',
  questionEn: 'Official recovery channel?',
  conditionDe:
    'Der Account wird über ein Funktionspostfach einer amtlichen Domain wiederhergestellt, und ein Telefon dafür ist dienstlich oder nicht hinterlegt.',
  conditionEn:
    'The account is recovered through a functional mailbox of an official domain, and a phone for it is an official one or none.',
  source:
    'CISA Capacity Enhancement Guide „Social Media“ (linked e-mail); ACSC, NSW (secure e-mail)',
  remediationDe: 'Funktionspostfach hinterlegen.',
  remediationEn: 'Use a functional mailbox.',
  due: { workingDays: 5 },
  facts: ['account'],
  parameters: {},
  labels: {},
  reasons: {
    RECOVERY_OFFICIAL: {
      de: 'Die Wiederherstellung läuft über ein Funktionspostfach bei {domain}.',
      en: 'The account is recovered through a functional mailbox at {domain}.',
    },
    MAILBOX_NOT_OFFICIAL: {
      de: 'Die Wiederherstellung läuft über ein Postfach bei {domain}; das ist keine amtliche Domain der Behörde.',
      en: 'The account is recovered through a mailbox at {domain}, which is no official domain of the authority.',
    },
    MAILBOX_PERSONAL: {
      de: 'Das Postfach für die Wiederherstellung ist kein Funktionspostfach.',
      en: 'The mailbox for the recovery is not a functional one.',
    },
    PHONE_PRIVATE: {
      de: 'Für die Wiederherstellung ist ein privates Telefon hinterlegt.',
      en: 'A private phone is registered for the recovery.',
    },
    MAILBOX_UNKNOWN: {
      de: 'Ein Postfach für die Wiederherstellung ist nicht eingetragen.',
      en: 'No mailbox for the recovery is on record.',
    },
    DOMAINS_UNKNOWN: {
      de: 'Die amtlichen Domains der Behörde sind nicht eingetragen (Postfach bei {domain}).',
      en: 'The official domains of the authority are not on record (mailbox at {domain}).',
    },
    MAILBOX_KIND_UNKNOWN: {
      de: 'Ob das Postfach für die Wiederherstellung ein Funktionspostfach ist, ist nicht eingetragen.',
      en: 'It is not on record whether the mailbox for the recovery is a functional one.',
    },
    PHONE_UNKNOWN: {
      de: 'Ob für die Wiederherstellung ein Telefon hinterlegt ist, ist nicht eingetragen.',
      en: 'It is not on record whether a phone is registered for the recovery.',
    },
  },
  judge({ account }) {
    const exempt = unlessKept(account);
    if (exempt) return exempt;
    const [result, reason, data] = judgeRecovery(account);
    return [aboutAccount(account, result, reason, data)];
  },
});
