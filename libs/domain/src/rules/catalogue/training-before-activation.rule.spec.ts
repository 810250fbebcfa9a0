import type { AuthorizationFact, TrainingCompletionFact } from '../../facts/facts.js';
import type { Interval } from '../../time/interval.js';
import { LONG_BINDING, NOW, at, authorization, brief, judgeWith, span } from '../spec-facts.js';
import { rule } from './training-before-activation.rule.js';

const completed = (valid: Interval, moduleKey = 'BASICS'): TrainingCompletionFact => ({
  id: `completion-${valid.from}`,
  personId: 'anna',
  moduleKey,
  valid,
});
const module = (valid = span('2020-01-01'), key = 'BASICS') => ({
  id: `module-${key}`,
  key,
  mandatoryForRoles: ['AUTHOR' as const],
  valid,
});
const judgeAll = (
  change: Partial<AuthorizationFact>,
  trainingCompletions: readonly TrainingCompletionFact[],
  trainingModules = [module()],
  options = {},
) =>
  judgeWith(
    rule,
    { authorizations: [authorization(change)], trainingModules, trainingCompletions },
    options,
  );
const judge = (...parameters: Parameters<typeof judgeAll>) => brief(judgeAll(...parameters))[0];
const activated = (text: string) => ({ activatedAt: at(text) });
const YES = 'AUTHORIZATION author-1 COMPLIANT TRAINED';
const NO = 'AUTHORIZATION author-1 VIOLATED ACTIVATED_UNTRAINED';
const NOT_ASKED = 'AUTHORIZATION author-1 NOT_APPLICABLE NO_MANDATORY_MODULE';
const NOTHING = 'ACCOUNT account NOT_APPLICABLE NOTHING_ACTIVATED';

// UNDETERMINED cannot happen: a training that is not on record is a training that is not proved.
describe('TRN-01', () => {
  const summer = [completed(span('2025-03-30', '2025-10-26'))];
  it.each([
    ['1 ms before the training', '2025-03-29T23:59:59.999', NO],
    ['with the training', '2025-03-30', YES],
    ['in its last ms', '2025-10-25T23:59:59.999', YES],
    ['when it had run out', '2025-10-26', NO],
  ])('activated %s', (_, when, expected) => expect(judge(activated(when), summer)).toBe(expected));

  it.each([
    ['1 ms before the module was mandatory', '2025-03-29T23:59:59.999', NOT_ASKED],
    ['as it became mandatory', '2025-03-30', NO],
    ['in its last ms', '2025-10-25T23:59:59.999', NO],
    ['when it no longer was', '2025-10-26', NOT_ASKED],
  ])('activated %s', (_, when, expected) =>
    expect(judge(activated(when), [], [module(span('2025-03-30', '2025-10-26'))])).toBe(expected),
  );

  it.each<[string, Partial<AuthorizationFact>, number, string]>([
    ['never activated', { activatedAt: null }, NOW, NOTHING],
    ['1 ms before activation', { activatedAt: NOW }, NOW - 1, NOTHING],
    ['at activation', { activatedAt: NOW }, NOW, NO],
    ['last ms of the authorization', { valid: { from: 0, to: NOW } }, NOW - 1, NO],
    ['its end', { valid: { from: 0, to: NOW } }, NOW, NOTHING],
    ['a role without modules', { role: 'OWNER' }, NOW, NOT_ASKED],
  ])('%s', (_, change, when, expected) =>
    expect(judge(change, [], [module()], { at: when })).toBe(expected),
  );

  it('asks for every module, and names those that were missing', () => {
    const modules = [
      module(),
      module(span('2020-01-01'), 'LAW'),
      module(span('2022-01-01'), 'LAW'),
    ];
    const judged = judgeAll({}, [completed(span('2020-01-01'))], modules);
    expect(brief(judged)).toEqual([NO]);
    expect(judged[0]?.data).toMatchObject({ modules: ['LAW'] });
    const both = [completed(span('2020-01-01')), completed(span('2021-01-01'), 'LAW')];
    expect(judge({}, both, modules)).toBe(YES);
  });

  it('leaves time for those who were activated before the rule', () => {
    const due = (bindsFrom: number) =>
      judgeAll(activated('2025-03-30'), [], [module()], {
        context: { ...LONG_BINDING, bindsFrom },
      })[0]?.due;
    expect(due(at('2025-03-30'))).toBeNull();
    expect(due(at('2025-03-30') + 1)).toEqual({ workingDays: 20 });
  });
});
