import type { DraftedRule, Paragraph } from '@vieraugen/domain';
import { comparePolicies } from './comparison.js';

const paragraph = (number: string, heading: string, text = 'Wortlaut.'): Paragraph => ({
  number,
  heading,
  text,
});
const rule = (ruleId: string, change: Partial<DraftedRule> = {}): DraftedRule => ({
  ruleId,
  active: true,
  severity: null,
  due: null,
  parameters: {},
  clause: '1',
  ...change,
});
const texts = (before: readonly Paragraph[], after: readonly Paragraph[]) =>
  comparePolicies({ paragraphs: before, rules: [] }, { paragraphs: after, rules: [] }).paragraphs;
const rules = (before: readonly DraftedRule[], after: readonly DraftedRule[]) =>
  comparePolicies({ paragraphs: [], rules: before }, { paragraphs: [], rules: after }).rules;

describe('comparePolicies', () => {
  it('marks the words that changed and leaves the others', () => {
    const [change] = texts(
      [paragraph('1', 'Zugänge', 'Das Passwort wird binnen drei Tagen gewechselt.')],
      [paragraph('1', 'Zugänge', 'Das Passwort wird binnen eines Tages gewechselt.')],
    );
    expect(change).toMatchObject({ kind: 'CHANGED', heading: [{ kind: 'SAME', text: 'Zugänge' }] });
    const kept = change!.text.filter(({ kind }) => kind !== 'REMOVED').map(({ text }) => text);
    expect(kept.join('')).toBe('Das Passwort wird binnen eines Tages gewechselt.');
    const former = change!.text.filter(({ kind }) => kind !== 'ADDED').map(({ text }) => text);
    expect(former.join('')).toBe('Das Passwort wird binnen drei Tagen gewechselt.');
    expect(change!.text[0]).toEqual({ kind: 'SAME', text: 'Das Passwort wird binnen ' });
  });

  it('knows a paragraph again that has another number, and shows where one was or is', () => {
    const before = [paragraph('1', 'Zweck'), paragraph('2', 'Geräte'), paragraph('3', 'Zugänge')];
    const after = [paragraph('1', 'Zweck'), paragraph('2', 'Zugänge'), paragraph('3', 'Schulung')];
    expect(texts(before, after).map((one) => [one.kind, one.number, one.formerNumber])).toEqual([
      ['SAME', '1', null],
      ['REMOVED', '2', null],
      ['CHANGED', '2', '3'],
      ['ADDED', '3', null],
    ]);
  });

  it('takes a paragraph with a new heading for the one with its number', () => {
    const [change, ...others] = texts([paragraph('1', 'Zweck')], [paragraph('1', 'Geltung')]);
    expect(others).toEqual([]);
    expect(change!.heading).toEqual([
      { kind: 'REMOVED', text: 'Zweck' },
      { kind: 'ADDED', text: 'Geltung' },
    ]);
  });

  it('says which value of which rule changed, against the own values of the rule', () => {
    expect(rules([rule('AUT-01')], [rule('AUT-01')])).toEqual([]);
    expect(rules([rule('TRN-03')], [rule('TRN-03', { parameters: { workingDays: 20 } })])).toEqual(
      [],
    );
    expect(
      rules(
        [rule('TRN-03'), rule('AUT-01')],
        [rule('TRN-03', { parameters: { workingDays: 10 }, severity: 'HIGH', active: false })],
      ),
    ).toEqual([
      expect.objectContaining({ kind: 'REMOVED', ruleId: 'AUT-01' }),
      {
        kind: 'CHANGED',
        ruleId: 'TRN-03',
        changes: [
          { name: 'active', before: true, after: false },
          { name: 'severity', before: 'MEDIUM', after: 'HIGH' },
          { name: 'workingDays', before: 20, after: 10 },
        ],
      },
    ]);
  });
});
