import type { AccountFacts } from '../../facts/facts.js';
import { OFFICIAL_PAGES } from '../../model/vocabulary.js';
import { DAY } from '../../time/duration.js';
import {
  account,
  at,
  brief,
  judgeWith,
  NOW,
  pageCheck,
  span,
  usageConcept,
} from '../spec-facts.js';
import { rule } from './legal-pages.rule.js';

const judge = (facts: Partial<AccountFacts> = {}, when = NOW) =>
  brief(judgeWith(rule, facts, { at: when }))[0]?.replace('ACCOUNT account ', '');
const withImprint = (change: Parameters<typeof pageCheck>[0]) =>
  OFFICIAL_PAGES.map((page) =>
    pageCheck({ id: page, page, ...(page === 'IMPRINT' ? change : {}) }),
  );

describe('REG-07', () => {
  const checkedAt = at('2026-03-01T03:00');
  const limit = checkedAt + 30 * DAY;
  it.each([
    ['all pages seen', NOW, 'COMPLIANT IN_PLACE'],
    ['after exactly 30 days, over the change to summer time', limit, 'COMPLIANT IN_PLACE'],
    ['1 ms later', limit + 1, 'VIOLATED PAGES_NOT_SEEN_LATELY'],
  ])('%s', (_, when, expected) => expect(judge({}, when)).toBe(expected));

  it.each(['imprintUrl', 'privacyUrl', 'netiquetteUrl', 'alternativeChannelUrl'] as const)(
    'is breached without %s',
    (field) =>
      expect(judge({ account: account({ [field]: null }) })).toBe('VIOLATED PAGES_MISSING'),
  );

  it.each([
    ['404', { status: 404 }, 'VIOLATED PAGES_UNREACHABLE'],
    ['no answer', { status: null, failure: 'TIMEOUT' as const }, 'VIOLATED PAGES_UNREACHABLE'],
    ['another address by now', { url: 'https://old.example/' }, 'UNDETERMINED PAGES_NOT_CHECKED'],
    ['not looked at yet', { valid: span('2026-04-01') }, 'UNDETERMINED PAGES_NOT_CHECKED'],
  ])('%s', (_, change, expected) =>
    expect(judge({ pageChecks: withImprint(change) })).toBe(expected),
  );

  const reviewBy = at('2026-03-06T10:00');
  it.each([
    ['none on record', [], NOW, 'VIOLATED CONCEPT_MISSING'],
    ['not approved', [usageConcept({ approvedAt: null })], NOW, 'VIOLATED CONCEPT_NOT_APPROVED'],
    [
      '1 ms before approval',
      [usageConcept({ approvedAt: NOW })],
      NOW - 1,
      'VIOLATED CONCEPT_NOT_APPROVED',
    ],
    ['approved', [usageConcept({ approvedAt: NOW })], NOW, 'COMPLIANT IN_PLACE'],
    ['1 ms before review is due', [usageConcept({ reviewBy })], reviewBy - 1, 'COMPLIANT IN_PLACE'],
    ['review due', [usageConcept({ reviewBy })], reviewBy, 'VIOLATED CONCEPT_OUTDATED'],
  ])('concept: %s', (_, usageConcepts, when, expected) =>
    expect(judge({ usageConcepts }, when)).toBe(expected),
  );

  it('binds accounts in operation', () => {
    expect(judge({ account: account({ status: 'CLOSED' }) })).toMatch('NOT_APPLICABLE');
    expect(judge({ account: account({ status: null }) })).toMatch('UNDETERMINED STATUS_UNKNOWN');
  });
});
