import { changedFields } from './changed-fields.js';

describe('changedFields', () => {
  it('names what differs and nothing else', () => {
    const before = { id: '1', handle: '@a', unit: null };
    const after = { id: '2', handle: '@a', unit: 'Pressestelle', max: 4 };
    expect(changedFields(before, after)).toEqual([
      { name: 'unit', before: '–', after: 'Pressestelle' },
      { name: 'max', before: '–', after: '4' },
    ]);
  });

  it('takes a first and a last state', () => {
    expect(changedFields(null, { handle: '@a' })).toEqual([
      { name: 'handle', before: '–', after: '@a' },
    ]);
    expect(changedFields(undefined, 'broken')).toEqual([]);
  });
});
