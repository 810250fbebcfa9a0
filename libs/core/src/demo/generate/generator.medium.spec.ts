import { openTestCore, type TestCore } from '@vieraugen/testing';
import { systemViewer } from '@vieraugen/platform';
import { ComplianceQueries } from '../../compliance/compliance.queries.js';
import { DemoService } from '../demo.service.js';

describe('synthetic data', () => {
  let core: TestCore;
  beforeAll(async () => {
    core = await openTestCore('2026-11-23T10:00:00Z');
    await core.get(DemoService).generate({ accounts: 300, actions: 900, seed: 7 });
  }, 120_000);
  afterAll(() => core.close());

  const count = async (table: string) =>
    Number((await core.owner<{ n: string }>(`select count(*) n from ${table}`))[0]?.n);

  it('has as many of everything as was asked for', async () => {
    const tables = [
      'accounts',
      'authorizations',
      'devices',
      'account_actions',
      'authorities',
      'people',
    ];
    const counts: number[] = [];
    for (const table of tables) counts.push(await count(table));
    expect(counts).toEqual([300, 900, 600, 900, 2, 100]);
  });

  it('is mostly in order and somewhere not, under the rules of the state', async () => {
    const viewer = systemViewer('CLI');
    const at = core.clock.now();
    const { accounts, results } = await core
      .get(ComplianceQueries)
      .countResults(viewer, { validAt: at, knownAt: at }, { mode: 'LIVE', all: true });
    expect(accounts).toBe(300);
    for (const rule of [
      'REG-02',
      'REG-03',
      'AUT-01',
      'ACC-01',
      'ACC-04',
      'DEV-01',
      'PUB-01',
    ] as const) {
      expect(results[rule].COMPLIANT).toBeGreaterThan(results[rule].VIOLATED);
      expect(`${rule} ${results[rule].VIOLATED > 0}`).toBe(`${rule} true`);
    }
    for (const rule of ['AUT-03', 'AUT-05', 'AUT-07', 'TRN-01', 'PUB-06'] as const)
      expect(`${rule} ${results[rule].VIOLATED}`).toBe(`${rule} 0`);
  });

  it('refuses the same seed a second time and takes another', async () => {
    const demo = core.get(DemoService);
    const again = demo.generate({ accounts: 5, actions: 0, seed: 7 });
    await expect(again).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await demo.generate({ accounts: 5, actions: 0, seed: 8 });
    expect(await count('accounts')).toBe(305);
  });
});
