import { walkListed } from './walk.js';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const ids = (from: number, count: number) => Array.from({ length: count }, (_, i) => id(from + i));

describe('a walk over listed subjects', () => {
  it('goes in batches through accounts and then authorities, whatever their order', async () => {
    const walk = walkListed(ids(1, 1500).reverse(), [id(5001), id(5000)]);
    expect(walk.total).toBe(1502);
    const first = await walk.next(null);
    expect(first).toMatchObject({ type: 'ACCOUNT', checkpoint: `ACCOUNT ${id(1000)} ${id(1000)}` });
    expect(first?.ids).toEqual(ids(1, 1000));
    const second = await walk.next(first?.checkpoint ?? '');
    expect(second?.ids).toEqual(ids(1001, 500));
    const third = await walk.next(second?.checkpoint ?? '');
    expect(third).toEqual({
      type: 'AUTHORITY',
      ids: [id(5000), id(5001)],
      checkpoint: `AUTHORITY ${id(5001)} ${id(5001)}`,
    });
    expect(await walk.next(third?.checkpoint ?? '')).toBeNull();
  });

  it('goes on from any checkpoint, also in another process', async () => {
    const again = await walkListed(ids(1, 10), []).next(`ACCOUNT ${id(7)} ${id(7)}`);
    expect(again?.ids).toEqual(ids(8, 3));
  });

  it('has nothing to do where nothing is listed', async () => {
    expect(await walkListed([], []).next(null)).toBeNull();
  });
});
