import type { AccountFacts, TrainingCompletionFact } from '../../facts/facts.js';
import type { Interval } from '../../time/interval.js';
import {
  NOW,
  account,
  at,
  authorization,
  brief,
  judgeWith,
  mandate,
  span,
  type JudgeOptions,
} from '../spec-facts.js';
import { rule } from './refresher.rule.js';

const completed = (valid: Interval, personId = 'anna'): TrainingCompletionFact => ({
  id: `${personId}-${valid.from}`,
  personId,
  moduleKey: 'BASICS',
  valid,
});
const judgeAll = (facts: Partial<AccountFacts>, options: JudgeOptions = {}) =>
  judgeWith(rule, { authorizations: [authorization()], mandates: [], ...facts }, options);
const judge = (facts: Partial<AccountFacts>, options: JudgeOptions = {}) =>
  brief(judgeAll(facts, options));
const own = (result: string) => [`AUTHORIZATION author-1 ${result}`];

// UNDETERMINED cannot happen: a training that is not on record is a training that is not proved.
describe('TRN-02', () => {
  const summer = { trainingCompletions: [completed(span('2026-03-29', '2026-10-26'))] };
  it.each([
    ['1 ms before the training', '2026-03-28T23:59:59.999', 'VIOLATED TRAINING_MISSING'],
    ['trained', '2026-03-29', 'COMPLIANT TRAINING_VALID'],
    ['the last ms', '2026-10-25T23:59:59.999', 'COMPLIANT TRAINING_VALID'],
    ['run out', '2026-10-26', 'VIOLATED TRAINING_EXPIRED'],
  ])('%s', (_, when, expected) => expect(judge(summer, { at: at(when) })).toEqual(own(expected)));

  it.each([
    ['2026-03-28T23:59:59.999', 'NOT_APPLICABLE NO_MANDATORY_MODULE'],
    ['2026-03-29', 'VIOLATED TRAINING_MISSING'],
    ['2026-10-25T23:59:59.999', 'VIOLATED TRAINING_MISSING'],
    ['2026-10-26', 'NOT_APPLICABLE NO_MANDATORY_MODULE'],
  ])('at the ends of the duty: %s', (when, expected) => {
    const trainingModules = [
      {
        id: 'm',
        key: 'BASICS',
        mandatoryForRoles: ['AUTHOR' as const],
        valid: span('2026-03-29', '2026-10-26'),
      },
    ];
    expect(judge({ trainingModules, trainingCompletions: [] }, { at: at(when) })).toEqual(
      own(expected),
    );
  });

  it('counts a renewal, and one that never ends', () => {
    const first = completed(span('2024-01-01', '2025-01-01'));
    const renewed = completed(span('2024-12-01', '2026-12-01'));
    expect(judge({ trainingCompletions: [first, renewed] })).toEqual(
      own('COMPLIANT TRAINING_VALID'),
    );
    const endless = completed(span('2024-12-01'));
    expect(judge({ trainingCompletions: [endless, first] })).toEqual(
      own('COMPLIANT TRAINING_VALID'),
    );
  });

  it('goes by the completion that lasts longest, and tells when the last one lapsed', () => {
    const short = completed(span('2024-01-01', '2026-03-10'));
    const long = completed(span('2024-02-01', '2026-03-20'));
    const endless = completed(span('2024-03-01'));
    const soon = (...trainingCompletions: readonly TrainingCompletionFact[]) =>
      judgeAll({ trainingCompletions })[0]?.dueSoonAt;
    expect([soon(short, long), soon(long, short)]).toEqual([at('2026-03-20'), at('2026-03-20')]);
    expect([soon(short, endless), soon(endless, short)]).toEqual([null, null]);
    for (const trainingCompletions of [
      [short, long],
      [long, short],
    ])
      expect(judgeAll({ trainingCompletions }, { at: at('2026-04-01') })[0]?.data).toEqual({
        modules: ['BASICS'],
        lapsedAt: at('2026-03-20'),
      });
  });

  it('asks nothing of those who are not effective', () => {
    const authorizations = [authorization({ activatedAt: null }), authorization({ role: 'OWNER' })];
    expect(judge({ authorizations })).toEqual(['ACCOUNT account NOT_APPLICABLE NOBODY_AUTHORIZED']);
  });

  it('warns for the last 30 local days, and no longer once it is too late', () => {
    const end = at('2026-10-26');
    const warning = (when: number) => judgeAll(summer, { at: when })[0]?.dueSoonAt;
    expect(warning(at('2026-09-26') - 1)).toBeNull();
    expect(warning(at('2026-09-26'))).toBe(end);
    expect(warning(end - 1)).toBe(end);
    expect(warning(end)).toBeNull();
  });

  describe('those who approve', () => {
    const approving = (trainingCompletions: readonly TrainingCompletionFact[], own = account()) =>
      judge({
        account: own,
        authorizations: [],
        mandates: [mandate(), mandate({ id: 'm2', personId: 'paul', kind: 'DEPUTY' })],
        trainingCompletions,
      });
    const both = [completed(span('2024-01-01'), 'petra'), completed(span('2024-01-01'), 'paul')];
    it('are judged together, without naming anybody', () => {
      expect(approving(both)).toEqual(['ACCOUNT account COMPLIANT TRAINING_VALID']);
      expect(approving(both.slice(1))).toEqual(['ACCOUNT account VIOLATED TRAINING_MISSING']);
      const lapsed = [...both.slice(1), completed(span('2024-01-01', '2025-01-01'), 'petra')];
      expect(approving(lapsed)).toEqual(['ACCOUNT account VIOLATED TRAINING_EXPIRED']);
    });

    it('are not asked for an account that is closed', () => {
      expect(approving([], account({ status: 'CLOSED' }))).toEqual([
        'ACCOUNT account NOT_APPLICABLE NOBODY_AUTHORIZED',
      ]);
    });

    it('are asked nothing where nothing is mandatory', () => {
      const facts = { authorizations: [], mandates: [mandate()], trainingModules: [] };
      expect(judge(facts)).toEqual(['ACCOUNT account NOT_APPLICABLE NO_MANDATORY_MODULE']);
    });

    it('are asked while the mandate lasts', () => {
      const mandates = [mandate({ valid: { from: NOW - 9, to: NOW } })];
      const facts = { authorizations: [], mandates, trainingCompletions: [] };
      expect(judge(facts, { at: NOW - 1 })[0]).toMatch('VIOLATED');
      expect(judge(facts, { at: NOW })[0]).toMatch('NOT_APPLICABLE');
      expect(judge(facts, { at: NOW - 9 })[0]).toMatch('VIOLATED');
      expect(judge(facts, { at: NOW - 10 })[0]).toMatch('NOT_APPLICABLE');
    });
  });
});
