import { csvHref, listProps, type ListSearch } from './list-search.js';

describe('listProps', () => {
  it('keeps the rest of the address when the sort changes', () => {
    const seen: ListSearch[] = [];
    const search = { q: 'sms', sort: 'HANDLE', dir: 'ASC' as const };
    listProps(search, (next) => seen.push(next)).onSort({ field: 'STATUS', direction: 'DESC' });
    expect(seen).toEqual([{ q: 'sms', sort: 'STATUS', dir: 'DESC' }]);
  });

  it('falls back to the usual order', () => {
    const usual = { field: 'SEVERITY', direction: 'ASC' } as const;
    expect(listProps({}, () => undefined, usual).sort).toEqual(usual);
  });
});

describe('csvHref', () => {
  it('carries the inputs of the list and leaves out what is not there', () => {
    const href = csvHref('accounts', { filter: { search: 'ä&b' }, orderBy: undefined }, 'de');
    const url = new URL(href, 'http://x');
    expect(url.pathname).toBe('/api/lists/accounts.csv');
    expect(JSON.parse(url.searchParams.get('filter') ?? '')).toEqual({ search: 'ä&b' });
    expect(url.searchParams.has('orderBy')).toBe(false);
  });
});
