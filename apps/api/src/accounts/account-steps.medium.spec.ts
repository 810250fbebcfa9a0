import { coordinatorOf, GraphqlWorld } from '../testing/graphql-world.js';
import { id, MINISTRY } from '../testing/seed.js';

interface Step {
  readonly to: string;
  readonly permitted: boolean;
  readonly conditions: readonly { readonly guard: string; readonly fulfilled: boolean }[];
}

describe('the next steps of an account over GraphQL', () => {
  let world: GraphqlWorld;
  beforeAll(async () => {
    world = await GraphqlWorld.open({ accounts: 3 });
  });
  afterAll(() => world.close());
  beforeEach(() => {
    world.viewer = coordinatorOf(MINISTRY);
    world.clock.advance(60_000);
  });

  const accountId = id('account', 0);
  const asked = async <T>(fields: string) => {
    const query = `{ account(id: "${accountId}") { ${fields} } }`;
    const { data, errors } = await world.ask<{ account: T }>(query);
    expect(errors).toBeUndefined();
    return data.account;
  };
  const steps = async () =>
    (
      await asked<{ nextSteps: Step[] }>(
        'nextSteps { to permitted conditions { guard fulfilled } }',
      )
    ).nextSteps;
  const take = async (status: string) => {
    const { errors } = await world.ask(
      `mutation { changeAccountStatus(input: { id: "${accountId}", status: ${status} }) { account { status } } }`,
    );
    world.clock.advance(60_000);
    return errors?.[0]?.message ?? null;
  };
  const open = ({ conditions }: Step) => conditions.filter(({ fulfilled }) => !fulfilled);

  it('are what a change of status is refused by, down to the archive', async () => {
    expect((await steps()).map(({ to }) => to)).toEqual(['SUSPENDED', 'DECOMMISSIONING']);
    expect(await take('DECOMMISSIONING')).toBeNull();
    const [closing, ...others] = await steps();
    expect(others).toEqual([]);
    expect(open(closing!).map(({ guard }) => guard)).toEqual([
      'ACCESS_ENDED',
      'ARCHIVAL_OFFERED',
      'HANDLE_PARKED',
    ]);
    expect(await take('CLOSED')).toContain('das Ende aller Zugänge, der Vermerk');
    const { accessGrants } = await asked<{ accessGrants: { id: string; state: string }[] }>(
      'accessGrants { id state }',
    );
    for (const grant of accessGrants.filter(({ state }) => state !== 'CLOSED'))
      await world.ask(
        `mutation { closeAccessGrant(input: { id: "${grant.id}", evidence: "Vermerk" }) { account { id } } }`,
      );
    await world.ask(
      `mutation { noteAccountClosing(input: { accountId: "${accountId}", archivalOfferedOn: "2026-01-05", handleParkedOn: "2026-01-06" }) { account { id } } }`,
    );
    world.clock.advance(60_000);
    expect(open((await steps())[0]!)).toEqual([]);
    expect(await take('CLOSED')).toBeNull();
    expect(await take('ARCHIVED')).toBeNull();
    expect(
      await asked('status nextSteps { to } closing { archivalOfferedOn handleParkedOn }'),
    ).toEqual({
      status: 'ARCHIVED',
      nextSteps: [],
      closing: { archivalOfferedOn: '2026-01-05', handleParkedOn: '2026-01-06' },
    });
  });

  it('are shown to those who keep the entry, and say who decides', async () => {
    await world.test.owner(
      `update account_states set status = 'UNDER_REVIEW' where account_id = $1 and upper_inf(valid)`,
      [accountId],
    );
    world.viewer = { ...coordinatorOf(MINISTRY), roles: ['ACCOUNT_OWNER'] };
    expect((await steps()).map(({ to, permitted }) => [to, permitted])).toEqual([
      ['ACTIVE', false],
      ['REJECTED', false],
    ]);
    world.viewer = { ...world.viewer, roles: ['AUTHOR'] };
    expect(await asked('nextSteps { to } closing { archivalNote }')).toEqual({
      nextSteps: [],
      closing: null,
    });
  });
});
