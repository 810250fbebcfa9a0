import { systemViewer } from '@vieraugen/platform';
import { aMinistry, type Ministry, openTestCore, type TestCore } from '@vieraugen/testing';
import { AuthorizationService } from '../authorizations/authorization.service.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import { TrainingService } from './training.service.js';

const SYSTEM = systemViewer('CLI');
const NOBODY = '00000000-0000-7000-8000-ffffffffffff';
const at = (text: string) => Date.parse(text);
const coded = (code: string, field?: string) =>
  expect.objectContaining(field ? { code, field } : { code });

describe('TrainingService', () => {
  let core: TestCore;
  let trainings: TrainingService;
  let ministry: Ministry;
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
  });

  const coordinator = () => ministry.viewer('MINISTRY_COORDINATOR', 'coordinator');
  const define = (more = {}) =>
    trainings.defineTrainingModule(SYSTEM, {
      key: 'grundlagen',
      version: '1',
      titleDe: 'Grundlagen',
      titleEn: 'Basics',
      mandatoryForRoles: ['AUTHOR'],
      validityMonths: 12,
      from: at('2014-01-01T00:00:00+01:00'),
      ...more,
    });
  const moduleId = async () =>
    (await core.owner<{ id: string }>('select id from training_modules order by valid'))[0]!.id;

  it('puts a next version in force and keeps the former', async () => {
    const { value, evaluationId } = await define();
    expect(value).toBe('grundlagen');
    expect(await core.requested(evaluationId)).toEqual({ account_ids: null, authority_ids: null });
    await define({ version: '2', from: at('2016-01-01T00:00:00+01:00') });
    expect(
      await core.owner(
        'select version, upper_inf(valid) as open from training_modules order by valid',
      ),
    ).toEqual([
      { version: '1', open: false },
      { version: '2', open: true },
    ]);
    await expect(define({ validityMonths: 0 })).rejects.toEqual(
      coded('INVALID_INPUT', 'validityMonths'),
    );
    await expect(
      trainings.defineTrainingModule(coordinator(), {
        key: 'x',
        version: '1',
        titleDe: 'x',
        titleEn: 'x',
        mandatoryForRoles: [],
        validityMonths: 1,
      }),
    ).rejects.toEqual(coded('NOT_ALLOWED'));
  });

  it('records per person, by local days, and activates who was waiting', async () => {
    await define();
    const authorizations = core.get(AuthorizationService);
    const waiting = await authorizations.grantAuthorization(coordinator(), {
      accountId: ministry.accountId,
      personId: ministry.people.author,
      role: 'AUTHOR',
      requestedById: ministry.people.second,
      managerConfirmed: true,
    });
    core.clock.advance(1000);
    const { value, evaluationId } = await trainings.recordTraining(coordinator(), {
      moduleId: await moduleId(),
      personIds: [ministry.people.author, NOBODY],
      completedOn: '2016-01-15',
      evidenceType: 'CERTIFICATE',
      statement: 'Die Bescheinigungen liegen im Referat Z3.',
      reason: 'Teilnahmeliste',
    });
    expect(value).toEqual([
      { personId: ministry.people.author, outcome: { id: expect.any(String) } },
      { personId: NOBODY, outcome: { id: null, error: coded('NOT_FOUND') } },
    ]);
    expect(await core.owner('select valid::text, module_key from training_completions')).toEqual([
      { valid: '["2016-01-14 23:00:00+00","2017-01-14 23:00:00+00")', module_key: 'grundlagen' },
    ]);
    expect(
      await core.owner('select activated_at from authorizations where id = $1', [waiting.value]),
    ).toEqual([{ activated_at: new Date(core.clock.now()) }]);
    expect(await core.owner('select holder_id from access_grants')).toEqual([
      { holder_id: ministry.people.author },
    ]);
    expect(await core.requested(evaluationId)).toMatchObject({ account_ids: [ministry.accountId] });
    expect((await core.audit('recordTraining')).map(({ entity }) => entity)).toEqual([
      'evidence_items',
      'training_completions',
      'authorizations',
      'access_grants',
    ]);
  });

  it('leaves those waiting who still lack another training', async () => {
    await define();
    await define({ key: 'aufbau' });
    const { value } = await core.get(AuthorizationService).grantAuthorization(coordinator(), {
      accountId: ministry.accountId,
      personId: ministry.people.author,
      role: 'AUTHOR',
      requestedById: ministry.people.second,
      managerConfirmed: true,
    });
    await trainings.recordTrainings(SYSTEM, [
      {
        personId: ministry.people.author,
        moduleKey: 'aufbau',
        completedOn: '2016-02-01',
        evidenceType: 'IMPORT',
      },
    ]);
    expect(
      await core.owner('select activated_at from authorizations where id = $1', [value]),
    ).toEqual([{ activated_at: null }]);
  });

  it('refuses what cannot be, and takes the last day as included', async () => {
    await define();
    const completion = {
      personId: ministry.people.author,
      moduleKey: 'grundlagen',
      completedOn: '2016-01-10',
      evidenceType: 'IMPORT' as const,
    };
    const { value } = await trainings.recordTrainings(SYSTEM, [
      { ...completion, completedOn: '2016-02-02' },
      { ...completion, completedOn: '2016-02-30' },
      { ...completion, moduleKey: 'unbekannt' },
      { ...completion, validUntil: '2016-01-09' },
      { ...completion, validUntil: '2016-12-31' },
    ]);
    expect(value.map(({ error }) => error && [error.code, error.field])).toEqual([
      ['INVALID_INPUT', 'completedOn'],
      ['INVALID_INPUT', 'completedOn'],
      ['NOT_FOUND', undefined],
      ['INVALID_INPUT', 'validUntil'],
      undefined,
    ]);
    expect(await core.owner('select upper(valid) as until from training_completions')).toEqual([
      { until: new Date('2016-12-31T23:00:00Z') },
    ]);
  });

  it('lets a manager track the own team only', async () => {
    await define();
    const { value } = await trainings.recordTraining(ministry.viewer('MANAGER', 'manager'), {
      moduleId: await moduleId(),
      personIds: [ministry.people.author, ministry.people.coordinator],
      completedOn: '2016-01-15',
      evidenceType: 'ATTENDANCE_LIST',
      statement: 'Teilnahmeliste im Referat',
    });
    expect(value.map(({ outcome }) => outcome.error?.code ?? null)).toEqual([null, 'NOT_ALLOWED']);
  });

  const session = async (more = {}) => ({
    moduleId: await moduleId(),
    personIds: [ministry.people.author, ministry.people.second],
    completedOn: '2016-01-15',
    evidenceType: 'ATTENDANCE_LIST' as const,
    statement: 'Teilnahmeliste im Referat',
    ...more,
  });

  it('keeps one evidence for a session, a file or a statement, and records nothing without', async () => {
    await define();
    await expect(
      trainings.recordTraining(coordinator(), await session({ statement: ' ' })),
    ).rejects.toEqual(coded('INVALID_INPUT', 'statement'));
    await trainings.recordTraining(coordinator(), await session());
    expect(
      await core.owner(
        'select e.kind, e.statement, e.by_function, count(*)::int from training_completions c join evidence_items e on e.id = c.evidence_id group by 1, 2, 3',
      ),
    ).toEqual([
      {
        kind: 'STATEMENT',
        statement: 'Teilnahmeliste im Referat',
        by_function: 'MINISTRY_COORDINATOR',
        count: 2,
      },
    ]);
    const keeper = coordinator();
    const kept = await core.get(EvidenceService).keepFile(keeper, {
      authorityId: ministry.id,
      fileName: 'Liste.pdf',
      content: Buffer.from('%PDF-1.7\n%%EOF\n'),
    });
    await trainings.recordTraining(
      keeper,
      await session({ statement: null, evidenceId: kept.id, completedOn: '2016-01-20' }),
    );
    expect(
      await core.owner(
        'select distinct evidence_id from training_completions where evidence_id = $1',
        [kept.id],
      ),
    ).toHaveLength(1);
    await expect(
      trainings.recordTraining(coordinator(), await session({ evidenceId: NOBODY })),
    ).rejects.toEqual(coded('NOT_FOUND'));
  });

  it('records the version that was held, on a day on which it was in force', async () => {
    await define();
    await define({ version: '2', from: at('2016-01-10T00:00:00+01:00') });
    const first = await moduleId();
    const outcomes = async (completedOn: string) =>
      (
        await trainings.recordTraining(
          coordinator(),
          await session({ moduleId: first, completedOn }),
        )
      ).value.map(({ outcome }) => outcome.error?.field ?? outcome.error?.code ?? 'ok');
    expect(await outcomes('2016-01-09')).toEqual(['ok', 'ok']);
    expect(await outcomes('2016-01-10')).toEqual(['moduleId', 'moduleId']);
  });

  it('lets nobody record their own attendance', async () => {
    await define();
    const input = await session({ personIds: [ministry.people.coordinator] });
    const { value } = await trainings.recordTraining(coordinator(), input);
    expect(value.map(({ outcome }) => outcome.error?.code)).toEqual(['SEPARATION_OF_DUTIES']);
    expect(await core.owner('select 1 from training_completions')).toEqual([]);
  });
});
