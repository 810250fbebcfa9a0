import { systemViewer } from '@vieraugen/platform';
import { aMinistry, type Ministry, openTestCore, type TestCore } from '@vieraugen/testing';
import { ApproverService } from '../authorizations/approver.service.js';
import { ActionService } from './action.service.js';

const SYSTEM = systemViewer('DEMO');
const at = (text: string) => Date.parse(text);
const coded = (code: string, field?: string) =>
  expect.objectContaining(field ? { code, field } : { code });
const NOBODY = '00000000-0000-7000-8000-ffffffffffff';

describe('ActionService', () => {
  let core: TestCore;
  let actions: ActionService;
  let ministry: Ministry;
  beforeAll(async () => {
    core = await openTestCore('2016-02-01T09:00:00Z');
    ministry = await aMinistry(core);
    actions = core.get(ActionService);
    await core.get(ApproverService).appointApprover(coordinator(), {
      authorityId: ministry.id,
      personId: ministry.people.manager,
      kind: 'PRIMARY',
      appointedByFunction: 'Hausleitung',
    });
  });
  afterAll(() => core.close());
  beforeEach(() => core.clock.advance(1000));

  const coordinator = () => ministry.viewer('MINISTRY_COORDINATOR', 'coordinator');
  const spokesperson = () => ministry.viewer('PRESS_SPOKESPERSON', 'manager');
  const action = (more = {}) => ({
    accountId: ministry.accountId,
    kind: 'REPLY' as const,
    occurredAt: at('2016-01-08T06:30:00+01:00'),
    timeSource: 'PLATFORM_ID' as const,
    ...more,
  });
  const row = async (id: string) =>
    (
      await core.owner<Record<string, unknown>>('select * from account_actions where id = $1', [id])
    )[0]!;

  it('records an action of which nobody knows who it was, and adds it later', async () => {
    const { value, evaluationId } = await actions.recordAction(
      coordinator(),
      action({ platformObjectId: '1' }),
    );
    expect(await row(value)).toMatchObject({
      actor_id: null,
      device_id: null,
      attribution_method: 'UNKNOWN',
    });
    expect(await core.requested(evaluationId)).toMatchObject({ account_ids: [ministry.accountId] });
    core.clock.advance(1000);
    await actions.correctAction(coordinator(), {
      id: value,
      actorId: ministry.people.author,
      attributionMethod: 'INVESTIGATED',
      attributionConfidence: 'hoch',
      reason: 'Ermittlung',
    });
    expect(await row(value)).toMatchObject({
      actor_id: ministry.people.author,
      attribution_method: 'INVESTIGATED',
    });
    const [before] = await core.owner(
      'select actor_id from history.account_actions where id = $1',
      [value],
    );
    expect(before).toEqual({ actor_id: null });
    expect(await core.audit('correctAction')).toMatchObject([
      { operation: 'UPDATE', reason: 'Ermittlung' },
    ]);
  });

  it('names nobody without saying how it is known', async () => {
    const named = action({ actorId: ministry.people.author });
    await expect(actions.recordAction(coordinator(), named)).rejects.toEqual(
      coded('INVALID_INPUT', 'attributionMethod'),
    );
    const { value: id } = await actions.recordAction(coordinator(), action());
    await expect(
      actions.correctAction(coordinator(), { id, actorId: ministry.people.author }),
    ).rejects.toEqual(coded('INVALID_INPUT', 'attributionMethod'));
  });

  it('records many, each object of a platform once, and refuses bad ones alone', async () => {
    const { value } = await actions.recordActions(SYSTEM, [
      action({ platformObjectId: '10' }),
      action({ platformObjectId: '10' }),
      action({ platformObjectId: '10', kind: 'DELETE' }),
      action({ occurredAt: core.clock.now() + 1 }),
      action({ accountId: NOBODY }),
      action({ deviceId: NOBODY }),
      action({ kind: 'SHOUT' }),
    ]);
    expect(value.map(({ error }) => error?.code ?? null)).toEqual([
      null,
      'CONFLICT',
      null,
      'INVALID_INPUT',
      'NOT_FOUND',
      'NOT_FOUND',
      'INVALID_INPUT',
    ]);
  });

  describe('an approval', () => {
    const approval = (more = {}) => ({
      accountIds: [ministry.accountId],
      decision: 'APPROVED' as const,
      authorId: ministry.people.author,
      ...more,
    });

    it('is the decision of the viewer, now, under a mandate', async () => {
      const { value } = await actions.recordApproval(
        spokesperson(),
        approval({ approverId: ministry.people.second, decidedAt: at('2016-01-07T00:00:00Z') }),
      );
      const [row] = await core.owner<Record<string, unknown>>(
        'select * from approvals where id = $1',
        [value],
      );
      expect(row).toMatchObject({
        approver_id: ministry.people.manager,
        decided_at: new Date(core.clock.now()),
        mandate_id: expect.any(String),
      });
    });

    it('is never of the own draft, nor without a mandate', async () => {
      const own = approval({ authorId: ministry.people.manager });
      await expect(actions.recordApproval(spokesperson(), own)).rejects.toEqual(
        coded('SEPARATION_OF_DUTIES'),
      );
      const other = ministry.viewer('PRESS_SPOKESPERSON', 'second');
      await expect(actions.recordApproval(other, approval())).rejects.toEqual(coded('NOT_ALLOWED'));
      await expect(actions.recordApproval(coordinator(), approval())).rejects.toEqual(
        coded('NOT_ALLOWED'),
      );
      const stated = approval({ approverId: ministry.people.author });
      await expect(actions.recordApproval(SYSTEM, stated)).rejects.toEqual(
        coded('SEPARATION_OF_DUTIES'),
      );
    });

    it('is taken from a source as the source tells it', async () => {
      const decidedAt = at('2015-12-01T08:00:00Z');
      const told = approval({ approverId: ministry.people.second, decidedAt, channel: 'PHONE' });
      const { value } = await actions.recordApproval(SYSTEM, told);
      const [row] = await core.owner(
        'select decided_at, mandate_id, channel from approvals where id = $1',
        [value],
      );
      expect(row).toEqual({ decided_at: new Date(decidedAt), mandate_id: null, channel: 'PHONE' });
      await expect(actions.recordApproval(SYSTEM, approval())).rejects.toEqual(
        coded('INVALID_INPUT', 'approverId'),
      );
      await expect(actions.recordApproval(SYSTEM, { ...told, accountIds: [] })).rejects.toEqual(
        coded('NOT_FOUND'),
      );
    });

    it('covers actions of its own accounts only', async () => {
      const { value: approvalId } = await actions.recordApproval(spokesperson(), approval());
      await actions.recordAction(coordinator(), action({ approvalId }));
      await core.owner(`update approvals set account_ids = array[$2::uuid] where id = $1`, [
        approvalId,
        NOBODY,
      ]);
      await expect(actions.recordAction(coordinator(), action({ approvalId }))).rejects.toEqual(
        coded('NOT_FOUND'),
      );
    });

    it('stands for three months at most', async () => {
      const standing = {
        accountIds: [ministry.accountId],
        actionKinds: ['POST'] as const,
        category: 'Öffnungszeiten',
        to: at('2016-05-01T00:00:00Z'),
      };
      await actions.recordStandingApproval(spokesperson(), standing);
      const longer = { ...standing, to: at('2016-05-02T00:00:00Z') };
      await expect(actions.recordStandingApproval(spokesperson(), longer)).rejects.toEqual(
        coded('INVALID_INPUT', 'to'),
      );
    });
  });

  describe('a mandate to approve', () => {
    const approvers = () => core.get(ApproverService);
    const appointment = (more = {}) => ({
      authorityId: ministry.id,
      personId: ministry.people.second,
      kind: 'DEPUTY' as const,
      appointedByFunction: 'Hausleitung',
      ...more,
    });

    it('is one per person and time, and of the own accounts', async () => {
      const { value, evaluationId } = await approvers().appointApprover(
        coordinator(),
        appointment(),
      );
      expect(value).toBe(ministry.id);
      expect(await core.requested(evaluationId)).toMatchObject({
        account_ids: [ministry.accountId],
      });
      await expect(
        approvers().appointApprover(coordinator(), appointment({ kind: 'PRIMARY' })),
      ).rejects.toEqual(coded('CONFLICT', 'personId'));
      const foreign = appointment({ personId: ministry.people.deputy, accountIds: [NOBODY] });
      await expect(approvers().appointApprover(coordinator(), foreign)).rejects.toEqual(
        coded('NOT_FOUND'),
      );
      const owner = ministry.viewer('ACCOUNT_OWNER', 'coordinator');
      await expect(approvers().appointApprover(owner, appointment())).rejects.toEqual(
        coded('NOT_ALLOWED'),
      );
    });

    it('ends', async () => {
      const [mandate] = await core.owner<{ id: string }>(
        'select id from approver_mandates where person_id = $1',
        [ministry.people.second],
      );
      await approvers().endMandate(coordinator(), { id: mandate!.id });
      await expect(approvers().endMandate(coordinator(), { id: mandate!.id })).rejects.toEqual(
        coded('NOT_IN_THIS_STATE', 'at'),
      );
      await approvers().appointApprover(coordinator(), appointment({ kind: 'PRIMARY' }));
    });
  });
});
