import { listOf, pageOf } from './list.js';

const ID = '00000000-0000-7000-8000-000000000001';

describe('a page of a list', () => {
  it('has at most 200 entries and at least one', () => {
    expect(pageOf({}).first).toBe(50);
    expect(pageOf({ first: 200 }).first).toBe(200);
    for (const first of [0, -1, 201, 1.5]) expect(() => pageOf({ first })).toThrow('INVALID_INPUT');
  });

  it('goes on where its cursor says', () => {
    const rows = { rows: [{}], cursors: [{ value: 'ä', id: ID }], hasNextPage: true };
    const [after] = listOf(rows, async () => 1).cursors;
    expect(pageOf({ after }).after).toEqual({ value: 'ä', id: ID });
  });

  it.each(['', 'eA', Buffer.from('["a","b"]').toString('base64url')])(
    'refuses the cursor %j',
    (after) => {
      if (after === '') expect(pageOf({ after }).after).toBeNull();
      else expect(() => pageOf({ after })).toThrow('INVALID_INPUT');
    },
  );
});
