import { systemViewer, type Viewer } from '@vieraugen/platform';
import {
  aMinistry,
  type Ministry,
  type MinistryPerson,
  openTestCore,
  type TestCore,
} from '@vieraugen/testing';
import { FindingService } from './finding.service.js';

const coded = (code: string, field?: string) =>
  expect.objectContaining(field ? { code, field } : { code });
const NOBODY = '00000000-0000-7000-8000-ffffffffffff';

describe('FindingService', () => {
  let core: TestCore;
  let findings: FindingService;
  let ministry: Ministry;
  let first: Viewer;
  let second: Viewer;
  beforeAll(async () => {
    core = await openTestCore('2016-02-01T09:00:00Z');
    ministry = await aMinistry(core);
    findings = core.get(FindingService);
    first = await userFor('coordinator');
    second = await userFor('manager');
  });
  afterAll(() => core.close());
  beforeEach(() => core.clock.advance(1000));

  async function userFor(person: MinistryPerson): Promise<Viewer> {
    const viewer = ministry.viewer('MINISTRY_COORDINATOR', person);
    await core.owner(
      `insert into users (id, issuer, subject, label, person_id, created_at) values ($1::uuid, 'i', $1::uuid::text, 'F', $2, now())`,
      [viewer.userId, viewer.personId],
    );
    return viewer;
  }
  let rules = 0;
  const finding = async (state = 'OPEN', authorityId = ministry.id) => {
    const [row] = await core.owner<{ id: string }>(
      `insert into findings (rule_id, subject_type, subject_id, account_id, authority_id, state, result, severity, reason, evidence, first_detected_at, last_opened_at)
       values ($1, 'ACCOUNT', $2, $2, $3, $4, 'VIOLATED', 'HIGH', '{}', '[]', now(), now()) returning id`,
      [`T-${(rules += 1)}`, ministry.accountId, authorityId, state],
    );
    return row!.id;
  };
  const stateOf = async (id: string) =>
    (await core.owner<{ state: string }>('select state from findings where id = $1', [id]))[0]!
      .state;
  const events = (id: string) =>
    core.owner<{ type: string; state: string; note: string | null; actor_label: string }>(
      'select type, state, note, actor_label from finding_events where finding_id = $1 order by at, id',
      [id],
    );
  const act = async (
    viewer: Viewer,
    action: 'ACKNOWLEDGED' | 'IN_REMEDIATION' | 'DISMISSED',
    ids: string[],
    note?: string,
  ) =>
    (await findings.actOnFindings(viewer, { ids, action, note })).value.map(
      ({ error }) => error?.code ?? null,
    );

  it('acts on several, answered one by one', async () => {
    const [open, done, foreign] = [
      await finding(),
      await finding('RESOLVED'),
      await finding('OPEN', ministry.otherId),
    ];
    expect(
      await act(first, 'ACKNOWLEDGED', [open, done, foreign, NOBODY, 'unsinn'], 'Gesehen'),
    ).toEqual([null, 'NOT_IN_THIS_STATE', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    expect(await stateOf(open)).toBe('ACKNOWLEDGED');
    expect(await events(open)).toEqual([
      {
        type: 'ACKNOWLEDGED',
        state: 'ACKNOWLEDGED',
        note: 'Gesehen',
        actor_label: 'MINISTRY_COORDINATOR',
      },
    ]);
    expect(await events(done)).toEqual([]);
    expect(await act(first, 'IN_REMEDIATION', [open])).toEqual([null]);
    expect(await act(first, 'ACKNOWLEDGED', [open])).toEqual(['NOT_IN_THIS_STATE']);
  });

  it('dismisses by two persons', async () => {
    const id = await finding();
    expect(await act(first, 'DISMISSED', [id])).toEqual(['INVALID_INPUT']);
    expect(await act(first, 'DISMISSED', [id], 'Falsch zugeordnet')).toEqual([null]);
    expect(await stateOf(id)).toBe('OPEN');
    core.clock.advance(1000);
    expect(await act(first, 'DISMISSED', [id], 'Noch einmal')).toEqual(['SEPARATION_OF_DUTIES']);
    const samePerson = { ...(await userFor('second')), personId: first.personId };
    expect(await act(samePerson, 'DISMISSED', [id])).toEqual(['SEPARATION_OF_DUTIES']);
    expect(await act(second, 'DISMISSED', [id])).toEqual([null]);
    expect(await stateOf(id)).toBe('DISMISSED');
    expect((await events(id)).map(({ type }) => type)).toEqual(['DISMISSAL_PROPOSED', 'DISMISSED']);
  });

  it('takes a proposal for withdrawn once something else has happened', async () => {
    const id = await finding();
    await act(first, 'DISMISSED', [id], 'Irrtum');
    core.clock.advance(1000);
    await act(second, 'IN_REMEDIATION', [id]);
    core.clock.advance(1000);
    expect(await act(second, 'DISMISSED', [id], 'Doch ein Irrtum')).toEqual([null]);
    expect(await stateOf(id)).toBe('IN_REMEDIATION');
    core.clock.advance(1000);
    expect(await act(first, 'DISMISSED', [id])).toEqual([null]);
    expect(await stateOf(id)).toBe('DISMISSED');
  });

  it('leaves to the evaluation what is the evaluation’s, and to persons what is theirs', async () => {
    const id = await finding();
    for (const action of ['RESOLVED', 'REOPENED', 'EXEMPTED', 'OPEN'] as const) {
      const attempt = findings.actOnFindings(first, { ids: [id], action });
      await expect(attempt).rejects.toEqual(coded('INVALID_INPUT', 'action'));
    }
    expect(await act(systemViewer('CLI'), 'DISMISSED', [id], 'x')).toEqual(['NOT_ALLOWED']);
    expect(await act({ ...first, personId: null }, 'DISMISSED', [id], 'x')).toEqual([
      'NOT_ALLOWED',
    ]);
    const reader = ministry.viewer('AUTHOR', 'author');
    await expect(
      findings.actOnFindings(reader, { ids: [id], action: 'ACKNOWLEDGED' }),
    ).rejects.toEqual(coded('NOT_ALLOWED'));
    expect(await events(id)).toEqual([]);
  });
});
