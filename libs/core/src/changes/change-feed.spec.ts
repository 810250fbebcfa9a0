import { systemViewer, type Viewer } from '@vieraugen/platform';
import { topicsFor } from './change-feed.js';

const viewer = (change: Partial<Viewer>): Viewer => ({
  ...systemViewer('DASHBOARD'),
  userId: 'u',
  ...change,
});
const coordinator = viewer({ roles: ['MINISTRY_COORDINATOR'], reads: ['a', 'b'] });

describe('which topics a viewer hears of', () => {
  it('those about authorities that they may see', () => {
    expect(topicsFor(coordinator, { topics: ['findings'], authorityIds: ['b', 'c'] })).toEqual([
      'findings',
    ]);
    expect(topicsFor(coordinator, { topics: ['findings'], authorityIds: ['c'] })).toEqual([]);
    expect(topicsFor(coordinator, { topics: ['findings'], authorityIds: [] })).toEqual([]);
    expect(topicsFor(coordinator, { topics: ['findings'], authorityIds: null })).toEqual([
      'findings',
    ]);
  });

  it('those that their role may read', () => {
    const notice = { topics: ['jobs', 'imports', 'accounts', '*'], authorityIds: null };
    expect(topicsFor(coordinator, notice)).toEqual(['imports', 'accounts', '*']);
    expect(topicsFor(viewer({ roles: ['STAFF_COUNCIL'] }), notice)).toEqual(['*']);
    expect(topicsFor(viewer({ roles: [] }), notice)).toEqual([]);
  });
});
