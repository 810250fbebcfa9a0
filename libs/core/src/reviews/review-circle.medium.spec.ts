import { DAY, type ReviewKind } from '@vieraugen/domain';
import { systemViewer, type Viewer } from '@vieraugen/platform';
import { aMinistry, type Ministry, openTestCore, type TestCore } from '@vieraugen/testing';
import { AccessService } from '../access/access.service.js';
import { AccountService } from '../accounts/account.service.js';
import { AuthorizationService } from '../authorizations/authorization.service.js';
import { ComplianceQueries } from '../compliance/compliance.queries.js';
import { Readings } from '../kernel/reading.js';
import { PolicyService } from '../policies/policy.service.js';
import {
  decisionsOn,
  listReviewRows,
  openNilReturns,
  openReviewsOf,
  progressOfReviews,
  type ReviewItemRow,
} from './review.queries.js';
import { ReviewService } from './review.service.js';

const SYSTEM = systemViewer('CLI');
const SINCE = Date.parse('2026-01-01T09:00:00Z');
/** Everything is due for the first time half a year after the beginning. */
const DUE = SINCE + 183 * DAY;

describe('who goes through which rows of a review', () => {
  let core: TestCore;
  let ministry: Ministry;
  let accounts: { own: string; others: string; nobodys: string };
  beforeEach(async () => {
    core = await openTestCore('2026-01-01T09:00:00Z');
    ministry = await aMinistry(core);
    await core.get(PolicyService).publishPolicyVersion(SYSTEM, {
      document: { kind: 'RECOMMENDATION', title: 'Handlungsempfehlungen' },
      version: '1',
      from: SINCE,
      rules: ['REG-03', 'AUT-06', 'ACC-08'].map((ruleId) => ({ ruleId })),
    });
    accounts = {
      own: ministry.accountId,
      others: await account('others'),
      nobodys: await account('nobodys'),
    };
    for (const accountId of Object.values(accounts)) {
      await grant(accountId, 'author', 'AUTHOR');
      await core.get(AccessService).recordConnectedApp(SYSTEM, {
        accountId,
        appName: 'Redaktionsplan',
        approvedUntil: SINCE + 700 * DAY,
        from: SINCE - DAY,
      });
    }
    await grant(accounts.own, 'manager', 'OWNER');
    await grant(accounts.others, 'second', 'OWNER');
    core.clock.set(DUE - 14 * DAY);
    await core.get(ReviewService).openReviews();
  });
  afterEach(() => core.close());

  const account = async (name: string) =>
    (
      await core.get(AccountService).registerAccount(SYSTEM, {
        authorityId: ministry.id,
        url: `https://x.com/demo_${name}`,
        accessModel: 'DELEGATED',
        status: 'ACTIVE',
        validFrom: SINCE - DAY,
      })
    ).value;
  const grant = (
    accountId: string,
    person: 'author' | 'manager' | 'second',
    role: 'AUTHOR' | 'OWNER',
  ) =>
    core.get(AuthorizationService).grantAuthorization(SYSTEM, {
      accountId,
      personId: ministry.people[person],
      role,
      accessPurpose: 'CONTENT',
      from: SINCE - DAY,
      stated: { activatedAt: SINCE - DAY },
    });
  const owner = () => ministry.viewer('ACCOUNT_OWNER', 'manager');
  const coordinator = () => ministry.viewer('MINISTRY_COORDINATOR', 'coordinator');
  const reading = (viewer: Viewer) => core.get(Readings).begin(viewer);
  const list = async (viewer: Viewer) => (await listReviewRows(reading(viewer), {})).rows;
  const accountsOf = (rows: readonly ReviewItemRow[]) =>
    [...new Set(rows.map(({ accountId }) => accountId))].sort();
  const decide = async (viewer: Viewer, id: string, decision: 'CONFIRM' | 'STRIKE' = 'CONFIRM') =>
    (await core.get(ReviewService).decideReviewRows(viewer, { ids: [id], decision })).value[0]!
      .error?.code ?? 'DONE';
  const waiting = async (viewer: Viewer) =>
    Object.fromEntries(
      (await openReviewsOf(reading(viewer))).map(({ kind, open, overdue }) => [
        kind,
        [open, overdue],
      ]),
    );

  it('an owner sees the rows of the own accounts, everybody else those of the house', async () => {
    expect(accountsOf(await list(owner()))).toEqual([accounts.own]);
    expect(accountsOf(await list(coordinator()))).toEqual(Object.values(accounts).sort());
    for (const role of [
      'STATE_CHANCELLERY_ADMIN',
      'PARLIAMENTARY_LIAISON',
      'DATA_PROTECTION_OFFICER',
    ] as const)
      expect(await list(ministry.viewer(role, 'manager'))).toHaveLength(8);
    const stranger = ministry.viewer('ACCOUNT_OWNER', 'deputy');
    expect(await list(stranger)).toEqual([]);
    const both = { ...owner(), roles: ['ACCOUNT_OWNER', 'MINISTRY_COORDINATOR'] as const };
    expect(await list(both)).toHaveLength(8);
  });

  it('is offered what is then done, and nothing else', async () => {
    const all = await list(coordinator());
    const viewers = [
      owner(),
      ministry.viewer('ACCOUNT_OWNER', 'second'),
      ministry.viewer('ACCOUNT_OWNER', 'deputy'),
    ];
    for (const viewer of viewers)
      for (const row of all) {
        const { canConfirm } = decisionsOn(viewer, row);
        const isOwn = row.personId === viewer.personId;
        const isOwned = row.ownerIds.includes(viewer.personId!);
        expect(canConfirm).toBe(isOwned && !isOwn);
        const done = await decide(viewer, row.id);
        const refused = isOwned ? 'SEPARATION_OF_DUTIES' : 'NOT_FOUND';
        expect([row.kind, done]).toEqual([row.kind, canConfirm ? 'DONE' : refused]);
      }
    // What nobody answers for, and what is about the owners themselves, is left to the coordinator.
    const left = (await list(coordinator())).filter(({ state }) => state === 'OPEN');
    expect(left.map(({ accountId, role }) => [accountId, role]).sort()).toEqual(
      [
        [accounts.own, 'OWNER'],
        [accounts.others, 'OWNER'],
        [accounts.nobodys, 'AUTHOR'],
        [accounts.nobodys, null],
      ].sort(),
    );
    for (const { id } of left) expect(await decide(coordinator(), id)).toBe('DONE');
  });

  it('strikes nothing of accounts that somebody else answers for', async () => {
    const row = (await list(coordinator())).find(({ accountId }) => accountId === accounts.others)!;
    expect(await decide(owner(), row.id, 'STRIKE')).toBe('NOT_FOUND');
    const [{ open } = { open: 0 }] = await core.owner<{ open: number }>(
      `select count(*)::int as open from review_rows where state = 'OPEN'`,
    );
    expect(open).toBe(8);
  });

  it('waits for the owner until it is due, and from that instant for the coordinator as well', async () => {
    expect(await waiting(owner())).toEqual({ AUTHORIZATIONS: [1, 0], CONNECTED_APPS: [1, 0] });
    // The account of nobody, and the two authorizations of the owners themselves.
    expect(await waiting(coordinator())).toEqual({
      AUTHORIZATIONS: [3, 0],
      CONNECTED_APPS: [1, 0],
    });
    core.clock.set(DUE - 1);
    expect(await waiting(coordinator())).toEqual({
      AUTHORIZATIONS: [3, 0],
      CONNECTED_APPS: [1, 0],
    });
    core.clock.set(DUE);
    expect(await waiting(coordinator())).toEqual({
      AUTHORIZATIONS: [5, 5],
      CONNECTED_APPS: [3, 3],
    });
    expect(await waiting(owner())).toEqual({ AUTHORIZATIONS: [1, 1], CONNECTED_APPS: [1, 1] });
  });

  it('becomes a finding at the instant after which it is late, and not before', async () => {
    const violated = async () => {
      const now = core.clock.now();
      const [judged] = await core
        .get(ComplianceQueries)
        .judge(
          SYSTEM,
          { validAt: now, knownAt: now },
          { mode: 'LIVE', accountIds: [accounts.own] },
        );
      return (['AUT-06', 'ACC-08', 'REG-03'] as const).filter(
        (ruleId) => judged?.results[ruleId] === 'VIOLATED',
      );
    };
    core.clock.set(DUE);
    expect(await violated()).toEqual([]);
    core.clock.advance(1);
    expect(await violated()).toEqual(['AUT-06', 'ACC-08']);
    core.clock.set(SINCE + 365 * DAY);
    expect(await violated()).not.toContain('REG-03');
    core.clock.advance(1);
    expect(await violated()).toContain('REG-03');
  });

  it('counts how far it has got, for each as far as they go through it', async () => {
    const [author] = (await list(owner())).filter(({ role }) => role === 'AUTHOR');
    await decide(owner(), author!.id);
    const [app] = (await list(owner())).filter(({ kind }) => kind === 'CONNECTED_APPS');
    await decide(owner(), app!.id, 'STRIKE');
    const counts = async (viewer: Viewer) =>
      (await progressOfReviews(reading(viewer))).map(
        ({ kind, campaigns, total, confirmed, struck }) => [
          kind,
          campaigns,
          total,
          confirmed,
          struck,
        ],
      );
    const expected = (authorizations: number, apps: number): [ReviewKind, ...number[]][] => [
      ['AUTHORIZATIONS', 1, authorizations, 1, 0],
      ['CONNECTED_APPS', 1, apps, 0, 1],
    ];
    expect(await counts(coordinator())).toEqual(expected(5, 3));
    expect(await counts(owner())).toEqual(expected(2, 1));
  });

  it('opens once, even where two do it at the same time', async () => {
    core.clock.set(SINCE + 335 * DAY);
    const reviews = core.get(ReviewService);
    const opened = await Promise.all([reviews.openReviews(), reviews.openReviews()]);
    expect(opened.sort()).toEqual([0, 1]);
    const rows = await core.owner(
      `select from review_rows r join review_campaigns c on c.id = r.campaign_id where c.kind = 'ACCOUNTS'`,
    );
    expect(rows).toHaveLength(3);
  });

  it('asks for nil returns of houses without an account, those who state them', async () => {
    const asked = await openNilReturns(reading({ ...coordinator(), reads: '*', writes: '*' }));
    expect(asked.map(({ authorityId }) => authorityId)).toEqual([ministry.otherId]);
    expect(await openNilReturns(reading(owner()))).toEqual([]);
  });
});
