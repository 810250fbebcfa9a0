import { systemViewer } from '@vieraugen/platform';
import { aMinistry, type Ministry, openTestCore, type TestCore } from '@vieraugen/testing';
import { AuthorizationService } from '../authorizations/authorization.service.js';
import { Readings } from '../kernel/reading.js';
import { declarationsOf, declarationsToDecide } from './declaration.queries.js';
import { TrainingService } from './training.service.js';

const SYSTEM = systemViewer('CLI');
const at = (text: string) => Date.parse(text);
const coded = (code: string, field?: string) =>
  expect.objectContaining(field ? { code, field } : { code });

describe('what people declare about their own trainings', () => {
  let core: TestCore;
  let trainings: TrainingService;
  let ministry: Ministry;
  let moduleId: string;
  beforeAll(async () => {
    core = await openTestCore('2016-02-01T09:00:00Z');
    trainings = core.get(TrainingService);
  });
  afterAll(() => core.close());
  beforeEach(async () => {
    await core.clear();
    core.clock.set(at('2016-02-01T09:00:00Z'));
    ministry = await aMinistry(core);
    core.clock.advance(1000);
    await trainings.defineTrainingModule(SYSTEM, {
      key: 'grundlagen',
      version: '1',
      titleDe: 'Grundlagen',
      titleEn: 'Basics',
      mandatoryForRoles: ['AUTHOR'],
      validityMonths: 12,
      from: at('2014-01-01T00:00:00+01:00'),
    });
    [{ id: moduleId }] = (await core.owner<{ id: string }>('select id from training_modules')) as [
      { id: string },
    ];
  });

  const author = () => ministry.viewer('AUTHOR', 'author');
  const manager = () => ministry.viewer('MANAGER', 'manager');
  const reading = (viewer = manager()) => core.get(Readings).begin(viewer);
  const declare = (more = {}, viewer = author()) =>
    trainings.declareTraining(viewer, {
      moduleId,
      completedOn: '2016-01-15',
      statement: 'Bescheinigung liegt vor',
      ...more,
    });
  const decide = (ids: string[], more = {}, viewer = manager()) =>
    trainings.decideDeclarations(viewer, { ids, confirm: true, ...more });

  it('count for nothing until the manager confirms them', async () => {
    const waiting = await core
      .get(AuthorizationService)
      .grantAuthorization(ministry.viewer('MINISTRY_COORDINATOR', 'coordinator'), {
        accountId: ministry.accountId,
        personId: ministry.people.author,
        role: 'AUTHOR',
        requestedById: ministry.people.second,
        managerConfirmed: true,
      });
    core.clock.advance(1000);
    const { value: id, evaluationId } = await declare();
    expect(evaluationId).toBeNull();
    expect(await core.owner('select 1 from training_completions')).toEqual([]);
    expect(await declarationsToDecide(reading())).toMatchObject([
      { id, personId: ministry.people.author, completedOn: '2016-01-15', decision: null },
    ]);
    core.clock.advance(1000);
    const decided = await decide([id]);
    expect(decided.value).toEqual([{ id, outcome: { id } }]);
    expect(await core.requested(decided.evaluationId)).toMatchObject({
      account_ids: [ministry.accountId],
    });
    expect(
      await core.owner(
        `select c.evidence_type, c.evidence_id = d.evidence_id as same, d.decision, d.decided_by
         from training_declarations d join training_completions c on c.id = d.completion_id`,
      ),
    ).toEqual([
      {
        evidence_type: 'SELF_DECLARED',
        same: true,
        decision: 'CONFIRMED',
        decided_by: ministry.people.manager,
      },
    ]);
    expect(
      await core.owner('select activated_at from authorizations where id = $1', [waiting.value]),
    ).toEqual([{ activated_at: new Date(core.clock.now()) }]);
    expect(await declarationsToDecide(reading())).toEqual([]);
  });

  it('are declined with a reason, and never twice', async () => {
    const { value: id } = await declare();
    await expect(decide([id], { confirm: false })).rejects.toEqual(coded('INVALID_INPUT', 'note'));
    await decide([id], { confirm: false, note: 'Die Bescheinigung fehlt.' });
    expect(await core.owner('select 1 from training_completions')).toEqual([]);
    const again = await decide([id]);
    expect(again.value).toMatchObject([{ outcome: { error: { code: 'NOT_IN_THIS_STATE' } } }]);
    const own = await declarationsOf(reading(author()), [ministry.people.author]);
    expect(own).toMatchObject([{ decision: 'DECLINED', note: 'Die Bescheinigung fehlt.' }]);
  });

  it('need an evidence, a day that has been, and are kept once', async () => {
    await expect(declare({ statement: null })).rejects.toEqual(coded('INVALID_INPUT', 'statement'));
    await expect(declare({ completedOn: '2016-02-02' })).rejects.toEqual(
      coded('INVALID_INPUT', 'completedOn'),
    );
    await declare();
    await expect(declare()).rejects.toEqual(coded('CONFLICT'));
    await declare({ completedOn: '2016-01-16' });
  });

  it('are confirmed by the manager of the person, and by nobody for themselves', async () => {
    const { value: id } = await declare();
    const codeOf = async (viewer: Parameters<typeof decide>[2]) =>
      (await decide([id], {}, viewer)).value[0]?.outcome.error?.code;
    expect(await codeOf(ministry.viewer('MANAGER', 'second'))).toBe('NOT_ALLOWED');
    expect(await codeOf(ministry.viewer('MINISTRY_COORDINATOR', 'author'))).toBe(
      'SEPARATION_OF_DUTIES',
    );
    await expect(decide([id], {}, author())).rejects.toEqual(coded('NOT_ALLOWED'));
    await expect(declare({}, manager())).rejects.toEqual(coded('NOT_ALLOWED'));
    expect(await declarationsToDecide(reading(ministry.viewer('MANAGER', 'second')))).toEqual([]);
    const asAuthor = ministry.viewer('MINISTRY_COORDINATOR', 'author');
    expect(await declarationsToDecide(reading(asAuthor))).toEqual([]);
    const stranger = { ...manager(), names: [], reads: [ministry.otherId] };
    expect(await declarationsToDecide(reading(stranger))).toEqual([]);
  });

  it('are decided each on its own', async () => {
    const one = await declare();
    const two = await declare({ completedOn: '2016-01-16' });
    await decide([two.value], { confirm: false, note: 'Nein.' });
    const { value } = await decide([one.value, two.value, 'x']);
    expect(value.map(({ outcome }) => outcome.error?.code ?? 'ok')).toEqual([
      'ok',
      'NOT_IN_THIS_STATE',
      'NOT_FOUND',
    ]);
  });
});
