import { systemViewer, type Viewer } from '@vieraugen/platform';
import { decidingPerson, recordsThePast, requireSeparation } from './separation-of-duties.js';

const user: Viewer = { ...systemViewer('API'), userId: 'u', personId: 'p', roles: [] };
const code = (value: string) => expect.objectContaining({ code: value });
const thrown = (work: () => unknown) => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('requireSeparation', () => {
  it.each([
    ['GRANT', { granter: 'a', holder: 'a' }],
    ['GRANT', { granter: 'a', requester: 'a', holder: 'b' }],
    ['GRANT', { granter: 'a', holder: 'b', confirmer: 'b' }],
    ['PERMIT', { approver: 'a', holder: 'a' }],
    ['PERMIT', { approver: 'a', requester: 'a' }],
    ['DEVICE', { approver: 'a', holder: 'a' }],
    ['APPROVAL', { approver: 'a', author: 'a' }],
    ['DISMISSAL', { confirmer: 'a', proposer: 'a' }],
    ['RELEASE', { releaser: 'a', author: 'a' }],
    ['RELEASE', { releaser: 'a', proposer: 'a' }],
    ['RELEASE', { releaser: 'a', adviser: 'a' }],
    ['PROPOSAL', { decider: 'a', proposer: 'a' }],
    ['OPINION', { adviser: 'a', author: 'a' }],
    ['OPINION', { adviser: 'a', requester: 'a' }],
    ['EXEMPTION', { approver: 'a', requester: 'a' }],
    ['EXEMPTION', { approver: 'a', adviser: 'a' }],
  ] as const)('%s: two parts, one person', (duty, persons) => {
    expect(thrown(() => requireSeparation(duty, persons))).toEqual(code('SEPARATION_OF_DUTIES'));
  });

  it('lets different persons pass, and parts that nobody is named for', () => {
    requireSeparation('GRANT', { granter: 'a', holder: 'b', requester: 'b', confirmer: 'c' });
    requireSeparation('GRANT', { granter: null, holder: 'b', requester: null });
    requireSeparation('DISMISSAL', { confirmer: null, proposer: null });
  });
});

describe('decidingPerson', () => {
  it('is the person behind the user, whatever is stated', () => {
    expect(decidingPerson(user, 'somebody else')).toBe('p');
    expect(decidingPerson({ ...user, via: 'IMPORT' }, 'somebody else')).toBe('p');
  });

  it('refuses a user without a person, except where a source is recorded', () => {
    expect(thrown(() => decidingPerson({ ...user, personId: null }))).toEqual(code('NOT_ALLOWED'));
    expect(decidingPerson({ ...user, personId: null, via: 'IMPORT' }, 'x')).toBeNull();
  });

  it('takes what the source says from the product itself', () => {
    expect(decidingPerson(systemViewer('DEMO'), 'x')).toBe('x');
    expect(decidingPerson(systemViewer('DEMO'))).toBeNull();
  });
});

describe('recordsThePast', () => {
  it('holds for sources and before now only', () => {
    expect(recordsThePast(systemViewer('IMPORT'), 9, 10)).toBe(true);
    expect(recordsThePast(systemViewer('IMPORT'), 10, 10)).toBe(false);
    expect(recordsThePast(user, 9, 10)).toBe(false);
  });
});
