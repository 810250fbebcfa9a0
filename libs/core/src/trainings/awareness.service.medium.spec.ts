import { systemViewer, type Viewer } from '@vieraugen/platform';
import { aMinistry, type Ministry, openTestCore, type TestCore } from '@vieraugen/testing';
import { Readings } from '../kernel/reading.js';
import { awarenessOfAuthorities, listAwarenessMeasures } from './awareness.queries.js';
import { AwarenessService } from './awareness.service.js';

const coded = (code: string, field?: string) =>
  expect.objectContaining(field ? { code, field } : { code });

describe('AwarenessService', () => {
  let core: TestCore;
  let ministry: Ministry;
  beforeAll(async () => {
    core = await openTestCore('2016-03-01T09:00:00Z');
  });
  afterAll(() => core.close());
  beforeEach(async () => {
    await core.clear();
    ministry = await aMinistry(core);
    core.clock.advance(1000);
  });

  const chair = (): Viewer => ({
    ...ministry.viewer('WORKING_GROUP_CHAIR', 'second'),
    authorityId: null,
    reads: '*',
    writes: [],
    names: [],
  });
  const coordinator = () => ministry.viewer('MINISTRY_COORDINATOR', 'coordinator');
  const record = (viewer: Viewer, more = {}) =>
    core.get(AwarenessService).recordMeasure(viewer, {
      kind: 'WORKING_GROUP_MEETING',
      title: 'Sitzung der Arbeitsgruppe zur Vier-Augen-Regel',
      heldOn: '2016-02-17',
      audienceRoles: ['ACCOUNT_OWNER', 'AUTHOR'],
      headcountBand: 'FROM_10',
      ...more,
    });
  const list = async (viewer: Viewer) =>
    (await listAwarenessMeasures(core.get(Readings).begin(viewer), {})).rows;

  it('lets the working group record for all, though it writes nowhere else', async () => {
    const { value, evaluationId } = await record(chair(), { reason: 'Protokoll' });
    expect(evaluationId).toBeNull();
    expect(await list(coordinator())).toMatchObject([
      {
        id: value,
        authorityId: null,
        kind: 'WORKING_GROUP_MEETING',
        title: 'Sitzung der Arbeitsgruppe zur Vier-Augen-Regel',
        heldOn: '2016-02-17',
        audienceRoles: ['ACCOUNT_OWNER', 'AUTHOR'],
        headcountBand: 'FROM_10',
        recordedByFunction: 'WORKING_GROUP_CHAIR',
      },
    ]);
    expect(await core.audit('recordAwarenessMeasure')).toMatchObject([
      { entity: 'awareness_measures', actor_label: 'WORKING_GROUP_CHAIR', reason: 'Protokoll' },
    ]);
  });

  it('lets a coordinator record for the own authorities, and shows them there alone', async () => {
    await record(coordinator(), { authorityId: ministry.id, heldOn: '2016-02-01', kind: 'TALK' });
    await expect(record(coordinator())).rejects.toEqual(coded('NOT_ALLOWED', 'authorityId'));
    await expect(record(coordinator(), { authorityId: ministry.otherId })).rejects.toEqual(
      coded('NOT_ALLOWED', 'authorityId'),
    );
    await record(chair());
    await record(chair(), { authorityId: ministry.otherId, heldOn: '2016-02-10' });
    expect((await list(coordinator())).map(({ authorityId }) => authorityId)).toEqual([
      null,
      ministry.id,
    ]);
    const reading = core.get(Readings).begin(chair());
    const of = await awarenessOfAuthorities(reading, [ministry.id, ministry.otherId]);
    expect(of.map(({ ofAuthorityId, authorityId }) => [ofAuthorityId, authorityId])).toEqual([
      [ministry.id, null],
      [ministry.id, ministry.id],
      [ministry.otherId, null],
      [ministry.otherId, ministry.otherId],
    ]);
  });

  it('refuses what has not been, and who may not', async () => {
    await expect(record(chair(), { heldOn: '2016-03-02' })).rejects.toEqual(
      coded('INVALID_INPUT', 'heldOn'),
    );
    await expect(record(chair(), { title: ' ' })).rejects.toEqual(coded('INVALID_INPUT', 'title'));
    await expect(record(chair(), { authorityId: 'x' })).rejects.toEqual(coded('NOT_FOUND'));
    await expect(
      record(ministry.viewer('MANAGER', 'manager'), { authorityId: ministry.id }),
    ).rejects.toEqual(coded('NOT_ALLOWED'));
    const readOnly = { ...chair(), readOnly: true };
    await expect(record(readOnly)).rejects.toEqual(coded('NOT_ALLOWED'));
    await record(systemViewer('CLI'));
  });

  it('takes back what was recorded by mistake, and keeps that it was', async () => {
    const awareness = core.get(AwarenessService);
    const { value: id } = await record(chair());
    core.clock.advance(1000);
    const before = core.clock.now();
    core.clock.advance(1000);
    await expect(
      awareness.withdrawMeasure(coordinator(), { id, reason: 'Irrtum' }),
    ).rejects.toEqual(coded('NOT_ALLOWED', 'authorityId'));
    await awareness.withdrawMeasure(chair(), { id, reason: 'Irrtum' });
    expect(await list(chair())).toEqual([]);
    const past = core.get(Readings).begin(chair(), { knownAt: before });
    expect((await listAwarenessMeasures(past, {})).rows.map((row) => row.id)).toEqual([id]);
    await expect(awareness.withdrawMeasure(chair(), { id, reason: 'Irrtum' })).rejects.toEqual(
      coded('NOT_FOUND'),
    );
  });
});
