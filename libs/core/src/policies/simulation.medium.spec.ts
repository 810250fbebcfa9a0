import { systemViewer } from '@vieraugen/platform';
import { aMinistry, type Ministry, openTestCore, type TestCore } from '@vieraugen/testing';
import { EvaluationService } from '../compliance/evaluation.service.js';
import { Readings } from '../kernel/reading.js';
import { effectsOfSimulations, resultsOfSimulation, simulationsOf } from './policy.queries.js';
import { PolicyService } from './policy.service.js';
import { PolicySimulationService } from './simulation.service.js';

const SYSTEM = systemViewer('CLI');
const RECORD = ['findings', 'finding_events', 'subject_results', 'evaluations', 'audit_entries'];

describe('what a draft would change', () => {
  let core: TestCore;
  let ministry: Ministry;
  let draftId: string;
  beforeAll(async () => {
    core = await openTestCore('2026-03-02T09:00:00Z');
    ministry = await aMinistry(core);
    const { value } = await core.get(PolicyService).publishPolicyVersion(SYSTEM, {
      document: { kind: 'RECOMMENDATION', title: 'Empfehlung' },
      version: '1.0',
      from: Date.parse('2020-01-01T00:00:00+01:00'),
      acknowledge: false,
      rules: [{ ruleId: 'REG-04' }],
    });
    await core.get(EvaluationService).evaluateNow(null);
    const [row] = await core.owner<{ id: string }>(
      'select document_id as id from policy_versions where id = $1',
      [value],
    );
    core.clock.advance(1000);
    draftId = await draft(row!.id);
  });
  afterAll(() => core.close());

  const admin = () => ({
    ...ministry.viewer('STATE_CHANCELLERY_ADMIN', 'author'),
    reads: '*' as const,
    writes: '*' as const,
  });
  /** Drops REG-04, which the account does not satisfy, and adds AUT-01, which it fails. */
  const draft = async (documentId: string) => {
    const policies = core.get(PolicyService);
    const id = (await policies.startPolicyDraft(admin(), { documentId, version: '2.0' })).value;
    const [row] = await core.owner<{ sha256: string }>('select sha256 from policy_drafts');
    const rules = [{ ruleId: 'AUT-01' }];
    await policies.changePolicyDraft(admin(), { id, version: '2.0', rules, basedOn: row!.sha256 });
    return id;
  };
  const record = async () => {
    const counts: Record<string, unknown> = {};
    for (const table of RECORD) {
      const [row] = await core.owner<{ digest: string }>(
        `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from ${table} t`,
      );
      counts[table] = row!.digest;
    }
    return counts;
  };
  const reading = (viewer = SYSTEM) => core.get(Readings).begin(viewer);

  it('says who would newly fail or pass per rule, and writes nothing of it into the record', async () => {
    const simulations = core.get(PolicySimulationService);
    const before = await record();
    const id = await simulations.simulatePolicyDraft(admin(), draftId);
    const jobs = await core.owner<{ job: string; payload: object }>(
      `select job, payload from outbox where job = 'simulate-policy'`,
    );
    expect(jobs).toEqual([{ job: 'simulate-policy', payload: { simulationId: id } }]);
    const progress: [number, number][] = [];
    const onProgress = (done: number, total: number) => {
      progress.push([done, total]);
      return Promise.resolve();
    };
    expect(await simulations.carryOut(id, { onProgress })).toBe('DONE');
    expect(await simulations.carryOut(id)).toBe('DONE');
    expect(await record()).toEqual(before);
    expect(progress).toEqual([
      [1, 3],
      [3, 3],
    ]);
    expect(await simulationsOf(reading(), [id])).toEqual([
      expect.objectContaining({ status: 'DONE', done: 3, total: 3, error: null }),
    ]);
    const effects = await effectsOfSimulations(reading(), [id]);
    expect(effects.map(({ ruleId, effect, count }) => [ruleId, effect, count])).toEqual([
      ['AUT-01', 'NEWLY_FAILING', 1],
      ['REG-04', 'NEWLY_PASSING', 1],
    ]);
    const [failing] = await resultsOfSimulation(reading(), id, { effect: 'NEWLY_FAILING' });
    expect(failing).toMatchObject({
      subjectType: 'ACCOUNT',
      subjectId: ministry.accountId,
      result: 'VIOLATED',
    });
    const neighbour = { ...admin(), reads: [ministry.otherId] };
    expect(await resultsOfSimulation(reading(neighbour), id, {})).toEqual([]);
  });

  it('leaves nothing of an attempt that ended early', async () => {
    const simulations = core.get(PolicySimulationService);
    const id = await simulations.simulatePolicyDraft(admin(), draftId);
    const stop = new AbortController();
    const end = await simulations.carryOut(id, {
      signal: stop.signal,
      onProgress: () => Promise.resolve(stop.abort()),
    });
    expect(end).toBe('STOPPED');
    expect(await simulations.carryOut(id)).toBe('DONE');
    expect(await resultsOfSimulation(reading(), id, {})).toHaveLength(2);
  });

  it('says in its row why it could not be carried out', async () => {
    const simulations = core.get(PolicySimulationService);
    const id = await simulations.simulatePolicyDraft(admin(), draftId);
    await simulations.fail(id, 'Die Datenbank ist nicht erreichbar.');
    expect(await simulationsOf(reading(), [id])).toEqual([
      expect.objectContaining({ status: 'FAILED', error: 'Die Datenbank ist nicht erreichbar.' }),
    ]);
  });

  it('is for those who draft, release or comment', async () => {
    const author = ministry.viewer('AUTHOR', 'author');
    await expect(
      core.get(PolicySimulationService).simulatePolicyDraft(author, draftId),
    ).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
