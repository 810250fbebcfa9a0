import type { ViewerRole } from '@vieraugen/domain';
import { systemViewer, type Viewer } from '@vieraugen/platform';
import { aMinistry, type Ministry, openTestCore, type TestCore } from '@vieraugen/testing';
import { AuthorizationRequestService } from '../authorizations/request.service.js';
import { AuthorizationService } from '../authorizations/authorization.service.js';
import { ImportService } from '../imports/import.service.js';
import { PersonService } from '../people/person.service.js';
import { OffboardingService } from '../offboarding/offboarding.service.js';

const coded = (code: string) => expect.objectContaining({ code });
const SEPARATED = coded('SEPARATION_OF_DUTIES');

/** Every separation, tried from every side that can reach it: the choke point is the same for all. */
describe('separation of duties', () => {
  let core: TestCore;
  let ministry: Ministry;
  beforeAll(async () => {
    core = await openTestCore('2016-02-01T09:00:00Z');
  });
  afterAll(() => core.close());
  beforeEach(async () => {
    await core.clear();
    core.clock.set(Date.parse('2016-02-01T09:00:00Z'));
    ministry = await aMinistry(core);
    core.clock.advance(1000);
  });

  const user = (via: Viewer['via'], role: ViewerRole = 'MINISTRY_COORDINATOR') => ({
    ...ministry.viewer(role, 'coordinator'),
    via,
  });
  const product = (via: Viewer['via']) => systemViewer(via);
  const grant = (more = {}) => ({
    accountId: ministry.accountId,
    personId: ministry.people.author,
    role: 'AUTHOR' as const,
    accessPurpose: 'CONTENT' as const,
    ...more,
  });
  const count = async (table: string) => (await core.owner(`select from ${table}`)).length;

  describe.each(['API', 'DASHBOARD', 'IMPORT', 'CLI', 'WORKER'] as const)('via %s', (via) => {
    it('a user grants nothing to themselves and nothing that they asked for', async () => {
      const service = core.get(AuthorizationService);
      const me = ministry.people.coordinator;
      await expect(service.grantAuthorization(user(via), grant({ personId: me }))).rejects.toEqual(
        SEPARATED,
      );
      await expect(
        service.grantAuthorization(user(via), grant({ requestedById: me })),
      ).rejects.toEqual(SEPARATED);
      expect(await count('authorizations')).toBe(0);
    });

    it('the product records no grant by its holder, its requester, or with a holder who confirms', async () => {
      const service = core.get(AuthorizationService);
      const { author, second } = ministry.people;
      const refused = [
        grant({ stated: { grantedById: author } }),
        grant({ requestedById: second, stated: { grantedById: second } }),
        grant({ stated: { grantedById: second, managerConfirmedById: author } }),
      ];
      for (const input of refused)
        await expect(service.grantAuthorization(product(via), input)).rejects.toEqual(SEPARATED);
      expect(await count('authorizations')).toBe(0);
    });

    it('a user decides nothing that nobody asked for or that the manager has not confirmed', async () => {
      const service = core.get(AuthorizationService);
      const asked = { requestedById: ministry.people.second, managerConfirmed: true };
      for (const lacking of [{ requestedById: null }, { managerConfirmed: false }]) {
        const granting = service.grantAuthorization(user(via), grant({ ...asked, ...lacking }));
        // A list tells of decisions made elsewhere: it is recorded, and AUT-03 says what it lacks.
        if (via === 'IMPORT' || via === 'CLI') await expect(granting).resolves.toBeDefined();
        else await expect(granting).rejects.toEqual(coded('INVALID_INPUT'));
        await core.owner('delete from access_grants');
        await core.owner('delete from authorizations');
      }
    });

    it('a request is not granted by whoever made it, whatever their roles', async () => {
      const requests = core.get(AuthorizationRequestService);
      const both = { ...user(via), roles: ['ACCOUNT_OWNER', 'MINISTRY_COORDINATOR'] as const };
      const { value: id } = await requests.requestAuthorization(both, grant());
      core.clock.advance(1000);
      await requests.confirmRequest({ ...ministry.viewer('MANAGER', 'manager'), via }, { id });
      core.clock.advance(1000);
      await expect(requests.grantRequest(both, { id })).rejects.toEqual(SEPARATED);
      expect(await count('authorizations')).toBe(0);
    });

    it('nobody calls upon themselves as a deputy, or ends their own suspension', async () => {
      const service = core.get(AuthorizationService);
      const me = ministry.people.coordinator;
      const { value: id } = await service.grantAuthorization(
        product('CLI'),
        grant({ personId: me, role: 'DEPUTY' }),
      );
      core.clock.advance(1000);
      await expect(
        service.activateDeputy(user(via), { authorizationId: id, from: core.clock.now() }),
      ).rejects.toEqual(SEPARATED);
      await service.suspendAuthorization(user(via), { id, reason: 'Prüfung' });
      core.clock.advance(1000);
      await expect(service.resumeAuthorization(user(via), { id })).rejects.toEqual(SEPARATED);
    });

    it('nobody ticks off their own list', async () => {
      const service = core.get(AuthorizationService);
      const me = ministry.people.coordinator;
      const { value: id } = await service.grantAuthorization(
        product('CLI'),
        grant({ personId: me }),
      );
      core.clock.advance(1000);
      await service.endAuthorization(product('CLI'), { id, trigger: 'REQUEST' });
      const [item] = await core.owner<{ id: string }>('select id from offboarding_items');
      const tick = { itemId: item!.id, statement: 'Erledigt', byFunction: 'Ich' };
      await expect(core.get(OffboardingService).tickItem(user(via), tick)).rejects.toEqual(
        SEPARATED,
      );
      expect(await core.owner('select from offboarding_items where done_at is not null')).toEqual(
        [],
      );
    });

    it('nobody who is not trained becomes active by being granted', async () => {
      await core.owner(
        `insert into training_modules (key, version, title_de, title_en, mandatory_for_roles, validity_months, valid)
         values ('base', '1', 'Grundlagen', 'Basics', '{AUTHOR}', 12, '[2012-01-01,)')`,
      );
      const asked = { requestedById: ministry.people.second, managerConfirmed: true };
      const { value: id } = await core
        .get(AuthorizationService)
        .grantAuthorization(user(via), grant(asked));
      expect(
        await core.owner('select activated_at from authorizations where id = $1', [id]),
      ).toEqual([{ activated_at: null }]);
      expect(await count('access_grants')).toBe(0);
    });
  });

  it('a list that a user imports is granted by that user, and is refused where that is the holder', async () => {
    const list = [
      'Konto;Plattform;Personalnummer;Rolle',
      '@demo_m;X;coordinator;Autor',
      '@demo_m;X;author;Autor',
    ].join('\n');
    for (const person of ['coordinator', 'author'] as const)
      await core.get(PersonService).changePerson(product('CLI'), {
        id: ministry.people[person],
        externalId: person,
      });
    core.clock.advance(1000);
    const { report } = await core.get(ImportService).run(user('IMPORT'), {
      kind: 'AUTHORIZATIONS',
      file: Buffer.from(list),
      fileName: 'berechtigungen.csv',
    });
    expect(report.rejected.map(({ line }) => line)).toContain(2);
    const granted = await core.owner<{ person_id: string }>('select person_id from authorizations');
    expect(granted.map(({ person_id: id }) => id)).not.toContain(ministry.people.coordinator);
  });
});
