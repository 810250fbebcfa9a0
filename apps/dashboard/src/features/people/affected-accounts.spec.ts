import { affectedAccounts } from './affected-accounts.js';

const NOW = Date.parse('2016-02-01T09:00:00Z');
const past = { from: '2013-01-01T00:00:00Z', to: '2014-01-01T00:00:00Z' };
const open = { from: '2013-01-01T00:00:00Z', to: null };
const ending = { from: '2013-01-01T00:00:00Z', to: '2016-03-01T00:00:00Z' };

describe('affectedAccounts', () => {
  it('names each account once, by authorization or by a way in', () => {
    const may = [
      { valid: open, account: { id: 'a' } },
      { valid: past, account: { id: 'b' } },
    ];
    const can = [
      { valid: ending, account: { id: 'a' } },
      { valid: open, account: { id: 'c' } },
    ];
    expect(affectedAccounts(may, can, NOW)).toEqual([{ id: 'a' }, { id: 'c' }]);
  });

  it('leaves out what is over', () => {
    expect(affectedAccounts([{ valid: past, account: { id: 'b' } }], [], NOW)).toEqual([]);
  });
});
