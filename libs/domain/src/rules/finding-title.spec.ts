import { findingTitle } from './finding-title.js';

describe('the title of a finding', () => {
  const finding = (result: 'VIOLATED' | 'UNDETERMINED') => ({ ruleId: 'ACC-04', result });

  it('names the breach', () => {
    expect(findingTitle(finding('VIOLATED'), 'de')).toBe('Kein ausreichender zweiter Faktor');
    expect(findingTitle(finding('VIOLATED'), 'en')).toBe('No sufficient second factor');
  });

  it('asks where a fact is missing', () => {
    expect(findingTitle(finding('UNDETERMINED'), 'de')).toBe('Zweiter Faktor eingerichtet?');
    expect(findingTitle(finding('UNDETERMINED'), 'en')).toBe('Second factor set up?');
  });

  it('knows no title for a rule that does not exist', () => {
    expect(() => findingTitle({ ruleId: 'PUB-99', result: 'VIOLATED' }, 'de')).toThrow(RangeError);
  });
});
