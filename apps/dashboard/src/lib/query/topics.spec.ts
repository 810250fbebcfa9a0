import { staleNouns } from './topics.js';

describe('staleNouns', () => {
  it('names each noun once', () => {
    expect(staleNouns(['imports', 'jobs', 'imports'])).toEqual(['task', 'import', 'job']);
  });

  it('takes new findings to every screen that shows them', () => {
    expect(staleNouns(['findings'])).toEqual(
      expect.arrayContaining(['finding', 'overview', 'account', 'authority', 'viewer']),
    );
  });

  it('ignores what it does not know', () => {
    expect(staleNouns(['weather'])).toEqual([]);
  });
});
