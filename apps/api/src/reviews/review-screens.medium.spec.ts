import { coordinatorOf, GraphqlWorld } from '../testing/graphql-world.js';

const EXEMPTIONS = `query ($first: Int) { exemptions(first: $first) { totalCount
  edges { node { id state subjectLabel reason canDecide canWithdraw valid { from to } rule { id titleDe }
    requestedBy { functionLabel } decidedBy { functionLabel }
    account { id handle platform { name } } authority { id name shortName } } } } }`;
const REVIEW = `query ($first: Int) { reviewRows(first: $first) { totalCount
  edges { node { id kind state label role flags lastReviewedAt dueAt overdue canConfirm canStrike
    account { id handle platform { name } } authority { id name shortName } } } } }`;
const SCREENS = [
  ['exemptions', EXEMPTIONS, 7],
  ['review', REVIEW, 6],
] as const;

/** One exemption and one row of a review for each account and authorization. */
async function seed({ test }: GraphqlWorld): Promise<void> {
  await test.owner(
    `insert into exemptions (rule_id, subject_type, subject_id, account_id, authority_id, status, reason,
       requested_by, requested_at, decided_by, decided_at, valid)
     select 'ACC-04', 'ACCOUNT', a.id, a.id, a.authority_id, 'APPROVED', 'Demo',
       (select min(id::text)::uuid from people), '2026-02-01', (select max(id::text)::uuid from people),
       '2026-02-02', '[2026-02-02,2026-12-01)' from accounts a`,
  );
  await test.owner(
    `with c as (insert into review_campaigns (kind, authority_id, opened_at, due_at)
       select 'AUTHORIZATIONS', authority_id, '2026-02-01', '2026-03-01' from authorizations group by 2
       returning id, authority_id)
     insert into review_rows (campaign_id, authority_id, account_id, subject_id, state)
     select c.id, z.authority_id, z.account_id, z.id, 'OPEN' from authorizations z
     join c on c.authority_id = z.authority_id`,
  );
}

describe('the screens of exemptions and reviews', () => {
  const worlds: GraphqlWorld[] = [];
  beforeAll(async () => {
    for (const accounts of [3, 60]) {
      const world = await GraphqlWorld.open({ accounts });
      await seed(world);
      const ids = await world.test.owner<{ id: string }>('select id from authorities order by id');
      world.viewer = coordinatorOf(...ids.map(({ id }) => id));
      worlds.push(world);
    }
  });
  afterAll(async () => {
    for (const world of worlds) await world.close();
  });

  it.each(SCREENS)('%s: the statements do not grow with the rows', async (_, query, most) => {
    const sent: string[][] = [];
    for (const world of worlds) {
      world.statements.length = 0;
      const { data, errors } = await world.ask<Record<string, { totalCount: number }>>(query, {
        first: 60,
      });
      expect(errors).toBeUndefined();
      expect(Object.values(data)[0]?.totalCount).toBeGreaterThan(2);
      sent.push(world.statements.map((text) => text.replaceAll(/\s+/g, ' ').slice(0, 90)));
    }
    const [few, many] = sent;
    expect([...new Set(many)].sort()).toEqual([...new Set(few)].sort());
    expect(new Set(many).size).toBe(many?.length);
    expect(many?.length).toBeLessThanOrEqual(most);
  });
});
