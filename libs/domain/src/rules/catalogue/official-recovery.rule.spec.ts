import type { AccountFact } from '../../facts/facts.js';
import { account, brief, judgeWith } from '../spec-facts.js';
import { rule } from './official-recovery.rule.js';

const judgeAll = (change: Partial<AccountFact>) => judgeWith(rule, { account: account(change) });
const judge = (change: Partial<AccountFact>) =>
  brief(judgeAll(change))[0]?.replace('ACCOUNT account ', '');

describe('ACC-06', () => {
  it.each<[string, Partial<AccountFact>, string]>([
    ['in order', {}, 'COMPLIANT RECOVERY_OFFICIAL'],
    ['an official phone', { recoveryPhoneType: 'OFFICIAL' }, 'COMPLIANT RECOVERY_OFFICIAL'],
    [
      'a part of the domain',
      { recoveryMailbox: 'a@mail.Demo.Example' },
      'COMPLIANT RECOVERY_OFFICIAL',
    ],
    ['capital letters', { officialDomains: ['DEMO.example'] }, 'COMPLIANT RECOVERY_OFFICIAL'],
    ['webmail', { recoveryMailbox: 'a@webmail.example' }, 'VIOLATED MAILBOX_NOT_OFFICIAL'],
    [
      'a domain that ends alike',
      { recoveryMailbox: 'a@notdemo.example' },
      'VIOLATED MAILBOX_NOT_OFFICIAL',
    ],
    ['a person’s mailbox', { recoveryMailboxFunctional: false }, 'VIOLATED MAILBOX_PERSONAL'],
    ['a private phone', { recoveryPhoneType: 'PRIVATE' }, 'VIOLATED PHONE_PRIVATE'],
    [
      'no mailbox, private phone',
      { recoveryMailbox: null, recoveryPhoneType: 'PRIVATE' },
      'VIOLATED PHONE_PRIVATE',
    ],
    ['no mailbox', { recoveryMailbox: null }, 'UNDETERMINED MAILBOX_UNKNOWN'],
    ['no domains', { officialDomains: [] }, 'UNDETERMINED DOMAINS_UNKNOWN'],
    [
      'kind of mailbox unknown',
      { recoveryMailboxFunctional: null },
      'UNDETERMINED MAILBOX_KIND_UNKNOWN',
    ],
    ['phone unknown', { recoveryPhoneType: null }, 'UNDETERMINED PHONE_UNKNOWN'],
    ['closed', { status: 'CLOSED' }, 'NOT_APPLICABLE ACCOUNT_NOT_ACTIVE'],
    ['no status', { status: null }, 'UNDETERMINED STATUS_UNKNOWN'],
    ['suspended', { status: 'SUSPENDED', recoveryPhoneType: 'PRIVATE' }, 'VIOLATED PHONE_PRIVATE'],
  ])('%s', (_, change, expected) => expect(judge(change)).toBe(expected));

  it('tells the domain and not the mailbox', () => {
    expect(judgeAll({ recoveryMailbox: 'erika.m@webmail.example' })[0]?.data).toEqual({
      domain: 'webmail.example',
    });
  });
});
