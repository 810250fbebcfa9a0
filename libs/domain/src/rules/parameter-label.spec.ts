import { PARAMETER_UNITS, UNIT_CHOICES, unitWord } from './parameter-label.js';
import { RULES } from './registry.js';

describe('the parameters of the rules', () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s labels all of its own', (_, rule) => {
    expect(Object.keys(rule.labels).sort()).toEqual(Object.keys(rule.parameters).sort());
    for (const [name, { de, en, unit }] of Object.entries(rule.labels)) {
      for (const text of [de, en]) expect(text).toMatch(/^[A-ZÄÖÜ][^_]*[^ .:]$/);
      expect(PARAMETER_UNITS).toContain(unit);
      const value = rule.parameters[name]!;
      const choices = UNIT_CHOICES[unit];
      if (choices) expect(choices).toEqual(expect.arrayContaining([value].flat()));
      else expect(typeof value).toBe(unit === 'YES_NO' ? 'boolean' : 'number');
    }
  });

  it('calls no two values of a rule the same', () => {
    for (const { labels } of RULES) {
      const words = Object.values(labels);
      expect(new Set(words.map(({ de }) => de)).size).toBe(words.length);
      expect(new Set(words.map(({ en }) => en)).size).toBe(words.length);
    }
  });

  it('count as people do', () => {
    expect([unitWord('DAYS', 1, 'de'), unitWord('DAYS', 30, 'de')]).toEqual(['Tag', 'Tage']);
    expect(unitWord('WORKING_DAYS', 20, 'en')).toBe('working days');
    expect(unitWord('SEVERITY', 'HIGH', 'de')).toBeNull();
  });
});
