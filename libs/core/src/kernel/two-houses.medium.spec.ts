import { randomUUID } from 'node:crypto';
import { Database } from '@vieraugen/data';
import type { ViewerRole } from '@vieraugen/domain';
import {
  type Permission,
  PERMISSIONS,
  permissionsOf,
  systemViewer,
  type Viewer,
} from '@vieraugen/platform';
import { openTestCore, type TestCore } from '@vieraugen/testing';
import { listAccounts } from '../accounts/account.queries.js';
import { AccountService } from '../accounts/account.service.js';
import { AuthorityService } from '../authorities/authority.service.js';
import { AuthorizationService } from '../authorizations/authorization.service.js';
import { DeviceService } from '../devices/device.service.js';
import { devicesById, listDevices } from '../devices/device.queries.js';
import { overview } from '../overview/overview.queries.js';
import { listPeople, peopleById } from '../people/person.queries.js';
import { PersonService } from '../people/person.service.js';
import { TrainingService } from '../trainings/training.service.js';
import { UserService } from '../users/user.service.js';
import { isInsider, mayChange, mayRead } from './insight.js';
import { Readings } from './reading.js';
import { Work } from './work.js';

const SYSTEM = systemViewer('CLI');
const ROLES = ['AUTHOR', 'ACCOUNT_OWNER', 'MANAGER', 'MINISTRY_COORDINATOR'] as const;
const PAIRS = ROLES.flatMap((a) => ROLES.map((b) => [a, b] as const));
const SINCE = Date.parse('2026-01-01T00:00:00+01:00');

/** Rolls a probe back, so that the next one finds what this one found. */
class Undo extends Error {}

interface House {
  readonly id: string;
  /** The account that the person behind the user writes for, and another one. */
  readonly accounts: readonly [string, string];
  readonly colleague: string;
  readonly device: string;
}

/** What can be done in a house by way of a permission. */
interface Probed {
  readonly accounts: readonly string[];
  readonly people: number;
  readonly changed: boolean;
}

describe('somebody with a role in each of two houses', () => {
  let core: TestCore;
  let a: House;
  let b: House;
  let person: string;
  const single = new Map<string, Viewer>();
  const both = new Map<string, Viewer>();

  beforeAll(async () => {
    core = await openTestCore('2026-03-02T08:00:00Z');
    const { value } = await core.get(AuthorityService).registerAuthorities(SYSTEM, [
      { name: 'Haus A', shortName: 'A', tier: 'SUPREME', validFrom: SINCE },
      { name: 'Haus B', shortName: 'B', tier: 'SUPREME', validFrom: SINCE },
    ]);
    const people = await core.get(PersonService).registerPeople(
      SYSTEM,
      value.map(({ id }, at) => ({
        authorityId: id!,
        function: 'PRESS_OFFICER' as const,
        functionLabel: `Referat ${at}`,
        givenName: 'Vor',
        surname: `Nach ${at}`,
        from: SINCE,
      })),
    );
    const own = await core.get(PersonService).registerPeople(SYSTEM, [
      {
        authorityId: value[0]!.id!,
        function: 'PRESS_OFFICER',
        functionLabel: 'Ich',
        from: SINCE,
      },
    ]);
    person = own.value[0]!.id!;
    a = await houseOf(value[0]!.id!, people.value[0]!.id!, 'a');
    b = await houseOf(value[1]!.id!, people.value[1]!.id!, 'b');
    core.clock.advance(1000);
    for (const role of ROLES)
      for (const house of [a, b])
        single.set(`${role} ${house.id}`, await viewerWith([[role, house.id]]));
    for (const [inA, inB] of PAIRS)
      both.set(
        `${inA} ${inB}`,
        await viewerWith([
          [inA, a.id],
          [inB, b.id],
        ]),
      );
  });
  afterAll(() => core.close());

  async function houseOf(id: string, colleague: string, name: string): Promise<House> {
    const accounts: string[] = [];
    for (const which of ['own', 'other']) {
      const { value } = await core.get(AccountService).registerAccount(SYSTEM, {
        authorityId: id,
        url: `https://x.com/demo_${name}_${which}`,
        accessModel: 'SHARED_SECRET',
        status: 'ACTIVE',
        validFrom: SINCE,
      });
      accounts.push(value);
    }
    await core.get(AuthorizationService).grantAuthorization(SYSTEM, {
      accountId: accounts[0]!,
      personId: person,
      role: 'AUTHOR',
      accessPurpose: 'CONTENT',
      from: SINCE,
      stated: { activatedAt: SINCE },
    });
    const { value: device } = await core.get(DeviceService).registerDevice(SYSTEM, {
      authorityId: id,
      ownership: 'OFFICIAL',
      category: 'LAPTOP',
      assetTag: `INV-${name}`,
      custodianId: colleague,
      from: SINCE,
    });
    return { id, accounts: [accounts[0]!, accounts[1]!], colleague, device };
  }

  let users = 0;
  async function viewerWith(roles: readonly (readonly [ViewerRole, string | null])[]) {
    await core.owner(`select set_config('app.now', '2026-03-02T08:00:00Z', false)`);
    const [user] = await core.owner<{ id: string }>(
      `insert into users (issuer, subject, label, person_id, created_at)
       values ('i', $1, 'Funktion', $2, now()) returning id`,
      [`s${(users += 1)}`, person],
    );
    for (const [role, authorityId] of roles)
      await core.get(UserService).grantRole(SYSTEM, { userId: user!.id, role, authorityId });
    return (await core.get(UserService).viewerOf(user!.id, 'API'))!;
  }

  /** Reads and writes in the frame of a permission; null = the permission is not there at all. */
  async function probe(viewer: Viewer, permission: Permission, house: House) {
    let found: Probed | null = null;
    await core
      .get(Work)
      .change(viewer, { action: 'probe', permission }, async (change) => {
        const accounts = await change.rows<{ id: string }>(
          'select id from accounts where authority_id = $1 order by id',
          [house.id],
        );
        const people = await change.rows('select from people where authority_id = $1', [house.id]);
        const changed = await change.rows(
          `update people set function_label = 'x' where id = $1 returning id`,
          [house.colleague],
        );
        found = {
          accounts: accounts.map(({ id }) => id),
          people: people.length,
          changed: changed.length > 0,
        };
        throw new Undo();
      })
      .catch((error: unknown) => {
        if (error instanceof Undo) return;
        if ((error as { code?: string }).code !== 'NOT_ALLOWED') throw error;
      });
    return found as Probed | null;
  }
  const NOTHING: Probed = { accounts: [], people: 0, changed: false };

  it.each(PAIRS)(
    'as %s in A and %s in B does in each house what that role may',
    async (inA, inB) => {
      const viewer = both.get(`${inA} ${inB}`)!;
      for (const [role, house] of [
        [inA, a],
        [inB, b],
      ] as const) {
        const alone = single.get(`${role} ${house.id}`)!;
        const differing: unknown[] = [];
        for (const permission of PERMISSIONS) {
          const expected = (await probe(alone, permission, house)) ?? NOTHING;
          const found = (await probe(viewer, permission, house)) ?? NOTHING;
          const flags = [
            mayChange(viewer, permission, house.id),
            mayRead(viewer, permission, house.id),
          ];
          const expectedFlags = [
            mayChange(alone, permission, house.id),
            mayRead(alone, permission, house.id),
          ];
          if (JSON.stringify([found, flags]) !== JSON.stringify([expected, expectedFlags]))
            differing.push({ permission, role, found, expected });
          // What the flag says is what the database does.
          expect([permission, flags[0]]).toEqual([permission, found.changed]);
        }
        expect(differing).toEqual([]);
        expect(isInsider(viewer, house.id)).toBe(isInsider(alone, house.id));
      }
    },
  );

  const reading = (viewer: Viewer) => core.get(Readings).begin(viewer);
  const idsOf = (list: { readonly rows: readonly { readonly id: string }[] }) =>
    list.rows.map(({ id }) => id).sort();

  it('sees both houses in the lists that both roles may read, and of each as much as the role', async () => {
    const viewer = both.get('AUTHOR MINISTRY_COORDINATOR')!;
    expect(idsOf(await listAccounts(reading(viewer), {}))).toEqual(
      [a.accounts[0], ...b.accounts].sort(),
    );
    expect(idsOf(await listPeople(reading(viewer), {}))).toEqual([b.colleague]);
    expect(idsOf(await listDevices(reading(viewer), {}))).toEqual([a.device, b.device].sort());
    const one = await overview(reading(viewer));
    expect([one.accounts, one.rows.map(({ authorityId }) => authorityId)]).toEqual([2, [b.id]]);
    expect(idsOf(await listAccounts(reading(both.get('MANAGER ACCOUNT_OWNER')!), {}))).toEqual(
      [...a.accounts, ...b.accounts].sort(),
    );
  });

  it('masks in one house what only the role in the other may read', async () => {
    const viewer = both.get('MANAGER ACCOUNT_OWNER')!;
    const devices = await devicesById(reading(viewer), [a.device, b.device]);
    expect(new Map(devices.map(({ id, assetTag }) => [id, assetTag]))).toEqual(
      new Map([
        [a.device, null],
        [b.device, 'INV-b'],
      ]),
    );
    const author = both.get('AUTHOR ACCOUNT_OWNER')!;
    const people = await peopleById(reading(author), [a.colleague, b.colleague]);
    expect(people.map(({ id }) => id).sort()).toEqual([a.colleague, b.colleague].sort());
  });

  it('reads names only where a role shows them', async () => {
    const namesOf = (viewer: Viewer) =>
      core
        .get(Work)
        .readNames(viewer, 'REGISTER_UPKEEP', (q) =>
          q.rows<{ personId: string; authorityId: string }>(
            'select person_id as "personId", authority_id as "authorityId" from person_names',
          ),
        );
    const housesOf = async (key: string) =>
      (await namesOf(both.get(key)!)).map(({ authorityId }) => authorityId).sort();
    expect(await housesOf('AUTHOR MANAGER')).toEqual([b.id]);
    expect(await housesOf('MANAGER AUTHOR')).toEqual([a.id]);
    expect(await housesOf('MANAGER ACCOUNT_OWNER')).toEqual([a.id, b.id].sort());
    const custodian = await viewerWith([
      ['DEVICE_CUSTODIAN', a.id],
      ['ACCOUNT_OWNER', b.id],
    ]);
    expect((await namesOf(custodian)).map(({ authorityId }) => authorityId)).toEqual([b.id]);
  });

  it('grants nothing and records nobody in the house where the role is another', async () => {
    const grant = (house: House) => ({
      accountId: house.accounts[1],
      personId: house.colleague,
      role: 'AUTHOR' as const,
      accessPurpose: 'CONTENT' as const,
      requestedById: house.colleague,
      managerConfirmed: true,
    });
    const service = core.get(AuthorizationService);
    for (const inA of ['AUTHOR', 'ACCOUNT_OWNER', 'MANAGER'] as const) {
      const viewer = both.get(`${inA} MINISTRY_COORDINATOR`)!;
      await expect(service.grantAuthorization(viewer, grant(a))).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
    const training = (house: House) => ({
      personIds: [house.colleague],
      moduleId: randomUUID(),
      completedOn: '2026-02-01',
      evidenceType: 'ATTENDANCE_LIST' as const,
      statement: 'Liste im Referat',
    });
    // In A only the own team, whatever somebody may record in B.
    const outcome = await core
      .get(TrainingService)
      .recordTraining(both.get('MANAGER MINISTRY_COORDINATOR')!, training(a));
    expect(outcome.value.map(({ outcome: { error } }) => error?.code)).toEqual(['NOT_ALLOWED']);
  });

  it('is made with one statement, whatever the number of roles', async () => {
    const viewer = both.get('AUTHOR MINISTRY_COORDINATOR')!;
    const database = core.get(Database);
    const read = database.read.bind(database);
    let statements = 0;
    const counting: Database['read'] = (scope, work, known) =>
      read(
        scope,
        (q) =>
          work({
            rows: (statement, values) => {
              statements += 1;
              return q.rows(statement, values);
            },
          }),
        known,
      );
    Object.assign(database, { read: counting });
    await core.get(UserService).viewerOf(viewer.userId!, 'API');
    Object.assign(database, { read });
    expect(statements).toBe(1);
  });

  it('holds all permissions of both roles, each for its house', () => {
    const viewer = both.get('AUTHOR MINISTRY_COORDINATOR')!;
    const permissions = permissionsOf(viewer);
    expect(permissions.has('authorization.grant')).toBe(true);
    expect(permissions.has('training.declare')).toBe(true);
  });
});
