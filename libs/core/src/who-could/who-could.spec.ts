import type { AuthorizedRow } from '@vieraugen/data';
import { accessOf, entitledOf, type WhoCouldRows } from './who-could.js';

const row = (change: Partial<AuthorizedRow> = {}): AuthorizedRow => ({
  id: 'authorization',
  personId: 'person',
  function: 'Referent/in',
  role: 'AUTHOR',
  activatedAt: 100,
  valid: { from: 50, to: 900 },
  suspensions: [],
  activations: [],
  completed: [],
  ...change,
});

const entitled = (authorized: AuthorizedRow, at: number, rest: Partial<WhoCouldRows> = {}) =>
  entitledOf({ authorized: [authorized], devices: [], access: [], modules: [], ...rest }, at);

describe('who was entitled', () => {
  it('is whoever is activated, from the very instant on', () => {
    expect(entitled(row(), 99)).toEqual([]);
    expect(entitled(row(), 100)).toMatchObject([{ since: 100, until: 900 }]);
    expect(entitled(row({ activatedAt: null }), 100)).toEqual([]);
  });

  it('is not the owner, who answers for the account and does not publish', () => {
    expect(entitled(row({ role: 'OWNER' }), 200)).toEqual([]);
  });

  it('is nobody while suspended, and again from the end of it on', () => {
    const suspended = row({ suspensions: [{ from: 200, to: 300 }] });
    expect([199, 200, 299, 300].map((at) => entitled(suspended, at).length)).toEqual([1, 0, 0, 1]);
  });

  it('is a deputy only while called upon, and no longer than that', () => {
    const deputy = row({ role: 'DEPUTY', activations: [{ from: 200, to: 300 }] });
    expect([199, 200, 299, 300].map((at) => entitled(deputy, at).length)).toEqual([0, 1, 1, 0]);
    expect(entitled(deputy, 250)).toMatchObject([{ since: 200, until: 300 }]);
  });

  it('says trained only of all mandatory modules, and nothing where none was mandatory', () => {
    const modules = [
      { key: 'A', roles: ['AUTHOR'] as const },
      { key: 'B', roles: ['AUTHOR'] as const },
      { key: 'C', roles: ['TECH_ADMIN'] as const },
    ];
    const trained = (completed: string[]) =>
      entitled(row({ completed }), 200, { modules })[0]?.trained;
    expect(trained(['A', 'B'])).toBe(true);
    expect(trained(['A'])).toBe(false);
    expect(entitled(row(), 200)[0]?.trained).toBeNull();
  });

  it('names the devices of each authorization, and what they are called where they have no name', () => {
    const device = {
      id: 'device',
      authorizationId: 'authorization',
      label: null,
      ownership: 'PRIVATE' as const,
      category: 'PC' as const,
      status: null,
      valid: { from: 60, to: null },
    };
    const devices = [device, { ...device, id: 'other', authorizationId: 'another' }];
    expect(entitled(row(), 200, { devices })[0]?.devices).toEqual([
      {
        id: 'device',
        label: 'PC',
        ownership: 'PRIVATE',
        category: 'PC',
        status: null,
        since: 60,
        until: null,
      },
    ]);
  });
});

describe('who had access', () => {
  it('is compared with who was entitled; of an unknown holder nothing is said', () => {
    const grant = { mechanism: null, function: null, valid: { from: 1, to: null } };
    const grants = [
      { id: 'a', personId: 'person', ...grant, function: 'Referent/in' },
      { id: 'b', personId: 'former', ...grant, function: 'ehemals Berechtigte/r' },
      { id: 'c', personId: null, ...grant },
    ];
    const access = accessOf(grants, entitled(row(), 200), 'nicht bekannt');
    expect(access.map((one) => [one.function, one.entitled])).toEqual([
      ['Referent/in', true],
      ['ehemals Berechtigte/r', false],
      ['nicht bekannt', null],
    ]);
  });
});
