import type { DraftContent } from './draft-values.js';
import { dueOf, parsed, toContentInput, toDraftValues, wrongValue } from './draft-values.js';
import type { DraftRule } from './policies.queries.js';

const rule = (id: string, parameters: object): DraftRule => ({
  id,
  titleDe: id,
  titleEn: id,
  area: 'REGISTER',
  severity: 'LOW',
  due: { workingDays: 20 },
  dueDe: '20 Arbeitstage',
  dueEn: '20 working days',
  parameterLabels: [],
  parameters,
});
const CATALOGUE = [
  rule('REG-04', { maxSilentDays: 180 }),
  rule('PUB-06', { actionKinds: ['POST', 'REPLY'], strict: false, unapprovedSeverity: 'HIGH' }),
  rule('REG-01', {}),
];
const drafted = (ruleId: string, change: object = {}) => ({
  ...{ ruleId, active: true, severity: null, due: null, clause: null, parameters: {} },
  ...change,
});
const CONTENT: DraftContent = {
  title: 'Empfehlungen',
  version: '2.0',
  url: null,
  acknowledge: true,
  paragraphs: [{ number: '1', heading: 'Zweck', text: 'Wozu.' }],
  rules: [
    drafted('REG-04', { clause: '1', parameters: { maxSilentDays: 60 }, due: { workingDays: 5 } }),
    drafted('PUB-06', {
      ...{ active: false, severity: 'CRITICAL', due: { hours: 4 } },
      // Set on purpose to what the rule says itself.
      parameters: { actionKinds: ['POST'], strict: false },
    }),
    drafted('REG-01', { due: { immediately: true } }),
  ],
};

describe('the form of a draft', () => {
  it('gives back what it was given, to the last value', () => {
    const values = toDraftValues(CONTENT, CATALOGUE);
    expect(toContentInput(CONTENT, values, CATALOGUE)).toEqual(CONTENT);
    const none = { ...CONTENT, rules: [] };
    expect(toContentInput(none, toDraftValues(none, CATALOGUE), CATALOGUE)).toEqual(none);
  });

  it('sends of the values only what differs from the own ones of the rule', () => {
    const content = {
      ...CONTENT,
      rules: [drafted('REG-04', { parameters: { maxSilentDays: 60 } })],
    };
    const values = toDraftValues(content, CATALOGUE);
    values.rules[0]!.parameters.maxSilentDays = '180';
    values.rules[1]!.included = true;
    values.rules[1]!.parameters = {
      actionKinds: ['POST'],
      strict: 'true',
      unapprovedSeverity: 'HIGH',
    };
    const { rules } = toContentInput(content, values, CATALOGUE);
    expect(rules.map((one) => one.parameters)).toEqual([
      {},
      { actionKinds: ['POST'], strict: true },
    ]);
  });

  it('says which value is no number', () => {
    const values = toDraftValues(CONTENT, CATALOGUE);
    expect(wrongValue(values, CATALOGUE)).toBeNull();
    for (const wrong of ['', 'drei', '-1']) {
      values.rules[0]!.parameters.maxSilentDays = wrong;
      expect(wrongValue(values, CATALOGUE)).toEqual({ rule: CATALOGUE[0], name: 'maxSilentDays' });
    }
    values.rules[0]!.included = false;
    expect(wrongValue(values, CATALOGUE)).toBeNull();
    expect(parsed('0,5', 1)).toBe(0.5);
  });

  it('reads a deadline as one of three kinds', () => {
    const values = toDraftValues(CONTENT, CATALOGUE);
    const first = values.rules[0]!;
    first.dueCount = '1,5';
    expect(dueOf(first)).toBeUndefined();
    expect(wrongValue(values, CATALOGUE)).toEqual({ rule: CATALOGUE[0], name: null });
    expect(dueOf({ ...first, dueKind: 'hours', dueCount: ' 4 ' })).toEqual({ hours: 4 });
    expect(dueOf({ ...first, dueKind: '' })).toBeNull();
  });
});
