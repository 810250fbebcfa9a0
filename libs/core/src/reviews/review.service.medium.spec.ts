import { DAY, type ReviewKind } from '@vieraugen/domain';
import { systemViewer, type Viewer } from '@vieraugen/platform';
import { aMinistry, type Ministry, openTestCore, type TestCore } from '@vieraugen/testing';
import { AccessService } from '../access/access.service.js';
import { AccountService } from '../accounts/account.service.js';
import { AuthorizationService } from '../authorizations/authorization.service.js';
import { ComplianceQueries } from '../compliance/compliance.queries.js';
import { Readings } from '../kernel/reading.js';
import { PolicyService } from '../policies/policy.service.js';
import { listReviewRows, openReviewsOf, type ReviewFilter } from './review.queries.js';
import { ReviewService } from './review.service.js';

const SYSTEM = systemViewer('CLI');
const coded = (code: string) => expect.objectContaining({ code });
const SINCE = Date.parse('2026-01-01T09:00:00Z');

describe('reviews', () => {
  let core: TestCore;
  let reviews: ReviewService;
  let ministry: Ministry;
  let owner: Viewer;
  let coordinator: Viewer;
  beforeEach(async () => {
    core = await openTestCore('2026-01-01T09:00:00Z');
    ministry = await aMinistry(core);
    reviews = core.get(ReviewService);
    owner = ministry.viewer('ACCOUNT_OWNER', 'manager');
    coordinator = ministry.viewer('MINISTRY_COORDINATOR', 'coordinator');
    await core.get(PolicyService).publishPolicyVersion(SYSTEM, {
      document: { kind: 'RECOMMENDATION', title: 'Handlungsempfehlungen' },
      version: '1',
      from: SINCE,
      rules: ['REG-03', 'AUT-06', 'ACC-08'].map((ruleId) => ({ ruleId })),
    });
    for (const person of ['author', 'second', 'manager'] as const)
      await core.get(AuthorizationService).grantAuthorization(SYSTEM, {
        accountId: ministry.accountId,
        personId: ministry.people[person],
        role: person === 'manager' ? 'OWNER' : 'AUTHOR',
        accessPurpose: 'CONTENT',
        from: SINCE - DAY,
        stated: { activatedAt: SINCE - DAY },
      });
    await core.get(AccessService).recordConnectedApp(SYSTEM, {
      accountId: ministry.accountId,
      appName: 'Redaktionsplan',
      approvedUntil: SINCE + 700 * DAY,
      from: SINCE - DAY,
    });
  });
  afterEach(() => core.close());

  const campaigns = () =>
    core.owner<{ kind: ReviewKind; rows: number; closed: boolean }>(
      `select c.kind, (select count(*)::int from review_rows r where r.campaign_id = c.id) as rows,
         c.closed_at is not null as closed
       from review_campaigns c where authority_id = '${ministry.id}' order by c.opened_at, c.kind`,
    );
  const list = async (viewer: Viewer, filter: ReviewFilter = { states: ['OPEN'] }) =>
    (await listReviewRows(core.get(Readings).begin(viewer), { filter })).rows;
  const decide = async (
    viewer: Viewer,
    ids: readonly string[],
    decision: 'CONFIRM' | 'STRIKE' = 'CONFIRM',
  ) =>
    (await reviews.decideReviewRows(viewer, { ids, decision, note: 'Durchgesehen.' })).value.map(
      ({ error }) => error?.code ?? null,
    );
  const resultOf = async (ruleId: 'REG-03' | 'AUT-06' | 'ACC-08') => {
    const now = core.clock.now();
    const [judged] = await core.get(ComplianceQueries).judge(
      SYSTEM,
      { validAt: now, knownAt: now },
      {
        mode: 'LIVE',
        accountIds: [ministry.accountId],
      },
    );
    return judged?.results[ruleId];
  };
  /** Half a year after the beginning, less the fortnight of the warning. */
  const WARNING = SINCE + (183 - 14) * DAY;

  it('is opened a fortnight before it is due, counted from the last one, and once', async () => {
    core.clock.set(WARNING - 1);
    expect(await reviews.openReviews()).toBe(0);
    core.clock.set(WARNING);
    expect(await reviews.openReviews()).toBe(2);
    expect(await reviews.openReviews()).toBe(0);
    expect(await campaigns()).toEqual([
      { kind: 'AUTHORIZATIONS', rows: 3, closed: false },
      { kind: 'CONNECTED_APPS', rows: 1, closed: false },
    ]);
    const [first] = await list(owner);
    expect(first?.dueAt).toBe(SINCE + 183 * DAY);
  });

  it('feeds the rules with what is confirmed, and begins to count anew', async () => {
    core.clock.set(WARNING);
    await reviews.openReviews();
    core.clock.set(SINCE + 180 * DAY);
    const at = core.clock.now();
    const rows = await list(owner);
    const others = rows.filter(({ personId }) => personId !== owner.personId);
    expect(
      await decide(
        owner,
        others.map(({ id }) => id),
      ),
    ).toEqual([null, null, null]);
    const own = rows.filter(({ personId }) => personId === owner.personId).map(({ id }) => id);
    expect(await decide(owner, own)).toEqual(['SEPARATION_OF_DUTIES']);
    expect((await campaigns()).map(({ closed }) => closed)).toEqual([false, true]);
    expect(await decide(coordinator, own)).toEqual([null]);
    expect((await campaigns()).map(({ closed }) => closed)).toEqual([true, true]);
    expect(await decide(coordinator, own)).toEqual(['NOT_IN_THIS_STATE']);

    core.clock.set(at + 183 * DAY);
    expect([await resultOf('AUT-06'), await resultOf('ACC-08')]).toEqual([
      'COMPLIANT',
      'COMPLIANT',
    ]);
    core.clock.advance(1);
    expect([await resultOf('AUT-06'), await resultOf('ACC-08')]).toEqual(['VIOLATED', 'VIOLATED']);
  });

  it('counts the next review from the last one', async () => {
    core.clock.set(WARNING);
    await reviews.openReviews();
    const at = core.clock.now();
    await decide(
      coordinator,
      (await list(coordinator)).map(({ id }) => id),
    );
    core.clock.set(at + 169 * DAY - 1);
    await reviews.openReviews();
    expect(
      (await campaigns()).filter(({ closed, kind }) => !closed && kind !== 'ACCOUNTS'),
    ).toEqual([]);
    core.clock.advance(1);
    await reviews.openReviews();
    expect((await campaigns()).filter(({ closed }) => !closed)).toMatchObject([
      { kind: 'ACCOUNTS' },
      { kind: 'AUTHORIZATIONS' },
      { kind: 'CONNECTED_APPS' },
    ]);
  });

  it('ends what is struck: the authorization by review, the app by a demand', async () => {
    core.clock.set(WARNING);
    await reviews.openReviews();
    const rows = await list(owner);
    const author = rows.find(({ personId }) => personId === ministry.people.author)!;
    const app = rows.find(({ kind }) => kind === 'CONNECTED_APPS')!;
    core.clock.advance(DAY);
    const at = core.clock.now();
    expect(await decide(owner, [author.id, app.id], 'STRIKE')).toEqual([null, null]);
    expect(
      await core.owner(
        `select revocation_trigger as trigger, upper(valid) as ended from authorizations where id = $1`,
        [author.subjectId],
      ),
    ).toEqual([{ trigger: 'REVIEW', ended: new Date(at) }]);
    expect(await resultOf('ACC-08')).toBe('VIOLATED');
    const [{ demanded } = { demanded: null }] = await core.owner<{ demanded: Date | null }>(
      'select revocation_demanded_at as demanded from connected_apps',
    );
    expect(demanded).toEqual(new Date(at));
    await core.get(AccessService).revokeConnectedApp(SYSTEM, { id: app.subjectId, at: at + 1 });
    core.clock.advance(1);
    expect(await resultOf('ACC-08')).toBe('NOT_APPLICABLE');
  });

  it('attests accounts, from within the review and from without', async () => {
    core.clock.set(SINCE + 335 * DAY);
    await reviews.openReviews();
    expect((await campaigns()).map(({ kind }) => kind)).toContain('ACCOUNTS');
    await core.get(AccountService).attestAccount(owner, {
      id: ministry.accountId,
      attestedByFunction: 'Referatsleitung',
    });
    const [row] = await list(owner, { kinds: ['ACCOUNTS'] });
    expect(row).toMatchObject({ state: 'CONFIRMED', decidedByFunction: 'Referatsleitung' });
    expect(await resultOf('REG-03')).toBe('COMPLIANT');
  });

  it('closes down an account that is struck, and does not ask for it again', async () => {
    core.clock.set(SINCE + 335 * DAY);
    await reviews.openReviews();
    const [row] = await list(owner, { kinds: ['ACCOUNTS'] });
    expect(await decide(owner, [row!.id], 'STRIKE')).toEqual([null]);
    const [state] = await core.owner(
      `select status from account_states where account_id = $1 and upper_inf(valid)`,
      [ministry.accountId],
    );
    expect(state).toEqual({ status: 'DECOMMISSIONING' });
    core.clock.advance(400 * DAY);
    await reviews.openReviews();
    expect((await campaigns()).filter(({ kind }) => kind === 'ACCOUNTS')).toHaveLength(1);
  });

  it('strikes by itself what has ended otherwise', async () => {
    core.clock.set(WARNING);
    await reviews.openReviews();
    const row = (await list(owner)).find(({ personId }) => personId === ministry.people.author)!;
    core.clock.advance(DAY);
    await core
      .get(AuthorizationService)
      .endAuthorization(SYSTEM, { id: row.subjectId, trigger: 'REQUEST' });
    expect(await decide(coordinator, [row.id])).toEqual(['NOT_IN_THIS_STATE']);
    await reviews.openReviews();
    const settled = await list(owner, { states: ['STRUCK'] });
    expect(settled).toMatchObject([{ id: row.id, decidedByFunction: 'Vieraugen' }]);
  });

  it('flags what to look at, escalates what is late, and says what waits for whom', async () => {
    core.clock.set(WARNING);
    await reviews.openReviews();
    const flags = new Map((await list(owner)).map((row) => [row.personId ?? row.label, row.flags]));
    expect(flags.get(ministry.people.author)).toEqual(['NO_DEVICE', 'SHARED_SECRET']);
    expect(flags.get(ministry.people.manager)).toEqual([]);
    expect(await list(coordinator, { overdue: true })).toEqual([]);
    core.clock.set(SINCE + 183 * DAY);
    expect(await list(coordinator, { overdue: true })).toHaveLength(4);
    expect(await openReviewsOf(core.get(Readings).begin(coordinator))).toEqual([
      { kind: 'AUTHORIZATIONS', open: 3, overdue: 3, dueAt: SINCE + 183 * DAY },
      { kind: 'CONNECTED_APPS', open: 1, overdue: 1, dueAt: SINCE + 183 * DAY },
    ]);
    expect(
      await openReviewsOf(core.get(Readings).begin(ministry.viewer('AUTHOR', 'author'))),
    ).toEqual([]);
  });

  it('stays within the house', async () => {
    core.clock.set(WARNING);
    await reviews.openReviews();
    const ids = (await list(owner)).map(({ id }) => id);
    const foreign = { ...owner, reads: [ministry.otherId], writes: [ministry.otherId] };
    expect(await list(foreign)).toEqual([]);
    expect(await decide(foreign, ids.slice(0, 1))).toEqual(['NOT_FOUND']);
    const author = ministry.viewer('AUTHOR', 'author');
    await expect(decide(author, ids)).rejects.toThrow(coded('NOT_ALLOWED'));
  });
});
