import type { DraftDetail, DraftRule } from './policies.queries.js';
import { parsed, toDraftInput, toDraftValues, wrongParameter } from './draft-values.js';

const rule = (id: string, parameters: object): DraftRule => ({
  id,
  titleDe: id,
  titleEn: id,
  area: 'REGISTER',
  severity: 'LOW',
  parameters,
});
const CATALOGUE = [
  rule('REG-04', { maxSilentDays: 180 }),
  rule('PUB-06', { actionKinds: ['POST', 'REPLY'], strict: false }),
];
const DRAFT = {
  id: 'draft',
  sha256: 'hash',
  version: '2.0',
  url: null,
  acknowledge: true,
  paragraphs: [{ number: '1', heading: 'Zweck', text: 'Wozu.' }],
  rules: [
    {
      ruleId: 'REG-04',
      active: true,
      severity: null,
      clause: '1',
      parameters: { maxSilentDays: 60 },
    },
  ],
} as unknown as DraftDetail;

describe('the form of a draft', () => {
  it('gives back what it was given', () => {
    const values = toDraftValues(DRAFT, CATALOGUE);
    expect(values.rules.map(({ ruleId, included }) => [ruleId, included])).toEqual([
      ['REG-04', true],
      ['PUB-06', false],
    ]);
    expect(toDraftInput(DRAFT, values, CATALOGUE)).toMatchObject({
      basedOn: 'hash',
      url: null,
      rules: [{ ...DRAFT.rules[0] }],
    });
  });

  it('sends of the values only what differs from the own ones of the rule', () => {
    const values = toDraftValues(DRAFT, CATALOGUE);
    values.rules[0]!.parameters.maxSilentDays = '180';
    values.rules[1]!.included = true;
    values.rules[1]!.parameters = { actionKinds: 'POST', strict: 'true' };
    expect(toDraftInput(DRAFT, values, CATALOGUE).rules.map((one) => one.parameters)).toEqual([
      {},
      { actionKinds: ['POST'], strict: true },
    ]);
  });

  it('says which value is no number', () => {
    const values = toDraftValues(DRAFT, CATALOGUE);
    expect(wrongParameter(values, CATALOGUE)).toBeNull();
    for (const wrong of ['', 'drei', '-1']) {
      values.rules[0]!.parameters.maxSilentDays = wrong;
      expect(wrongParameter(values, CATALOGUE)).toBe('REG-04 maxSilentDays');
    }
    values.rules[0]!.included = false;
    expect(wrongParameter(values, CATALOGUE)).toBeNull();
    expect(parsed('0,5', 1)).toBe(0.5);
  });
});
