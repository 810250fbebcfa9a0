import { systemViewer } from '@vieraugen/platform';
import { aMinistry, type Ministry, openTestCore, type TestCore } from '@vieraugen/testing';
import { AccessService } from '../access/access.service.js';
import { ApproverService } from '../authorizations/approver.service.js';
import { AuthorizationService } from '../authorizations/authorization.service.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import { ImportService } from '../imports/import.service.js';
import { PersonService } from '../people/person.service.js';
import { OffboardingService } from './offboarding.service.js';

const SYSTEM = systemViewer('CLI');
const START = Date.parse('2016-02-01T09:00:00Z');
const DAY = 86_400_000;
const coded = (code: string, field?: string) =>
  expect.objectContaining(field ? { code, field } : { code });

interface Task {
  readonly id: string;
  readonly cause: string;
  readonly outcome: string | null;
  readonly items: Record<string, string>;
}

describe('OffboardingService', () => {
  let core: TestCore;
  let leaving: OffboardingService;
  let authorizations: AuthorizationService;
  let ministry: Ministry;
  beforeAll(async () => {
    core = await openTestCore('2016-02-01T09:00:00Z');
    leaving = core.get(OffboardingService);
    authorizations = core.get(AuthorizationService);
  });
  afterAll(() => core.close());
  beforeEach(async () => {
    await core.clear();
    core.clock.set(START);
    ministry = await aMinistry(core);
    core.clock.advance(1000);
  });

  const coordinator = () => ministry.viewer('MINISTRY_COORDINATOR', 'coordinator');
  const grant = async (more = {}) => {
    const { value } = await authorizations.grantAuthorization(coordinator(), {
      accountId: ministry.accountId,
      personId: ministry.people.author,
      role: 'AUTHOR',
      requestedById: ministry.people.second,
      managerConfirmed: true,
      accessPurpose: 'CONTENT',
      ...more,
    });
    core.clock.advance(1000);
    return value;
  };
  const tasks = () =>
    core.owner<Task>(
      `select t.id, cause, outcome, (select jsonb_object_agg(kind, i.id) from offboarding_items i
         where i.task_id = t.id) as items from offboarding_tasks t order by ended_at, t.id`,
    );
  const end = (id: string, more = {}) =>
    authorizations.endAuthorization(coordinator(), { id, trigger: 'REQUEST', ...more });
  const state = (itemId: string, more = {}) =>
    leaving.tickItem(coordinator(), {
      itemId,
      statement: 'Am Gerät geprüft.',
      byFunction: 'IT-Betrieb',
      ...more,
    });
  const grants = () =>
    core.owner<{ mechanism: string; until: Date | null; until_evidence: string | null }>(
      'select mechanism, upper(valid) as until, until_evidence from access_grants order by id',
    );

  it('opens with the end what the person had, and closes access only with evidence for all of it', async () => {
    const id = await grant();
    await end(id);
    const [task] = await tasks();
    expect(task).toMatchObject({ cause: 'ENDED', outcome: null });
    expect(Object.keys(task!.items).sort()).toEqual([
      'RECOVERY_CHECKED',
      'SECRET_ROTATED',
      'SESSIONS_REVOKED',
    ]);
    core.clock.advance(60_000);
    const rotatedAt = core.clock.now();
    const { evaluationId } = await state(task!.items['SECRET_ROTATED']!);
    expect(await core.requested(evaluationId)).toEqual({
      account_ids: [ministry.accountId],
      authority_ids: [],
    });
    core.clock.advance(60_000);
    await state(task!.items['SESSIONS_REVOKED']!);
    expect((await grants())[0]).toMatchObject({ until: null });
    await state(task!.items['RECOVERY_CHECKED']!);
    expect(await tasks()).toMatchObject([{ outcome: 'DONE' }]);
    expect(await grants()).toEqual([
      {
        mechanism: 'PASSWORD_KNOWN',
        until: new Date(rotatedAt),
        until_evidence: 'Erklärung IT-Betrieb: Am Gerät geprüft.',
      },
    ]);
    expect(
      await core.owner('select event, occurred_at, by_function from credential_events order by id'),
    ).toEqual([
      { event: 'ROTATION', occurred_at: new Date(rotatedAt), by_function: 'IT-Betrieb' },
      {
        event: 'SESSION_REVOCATION',
        occurred_at: new Date(rotatedAt + 60_000),
        by_function: 'IT-Betrieb',
      },
    ]);
  });

  it('ticks nothing without evidence, early, twice, or by whoever leaves', async () => {
    await end(await grant());
    const [task] = await tasks();
    const itemId = task!.items['SECRET_ROTATED']!;
    const bare = { itemId, statement: null, byFunction: null };
    await expect(leaving.tickItem(coordinator(), bare)).rejects.toEqual(
      coded('INVALID_INPUT', 'statement'),
    );
    await expect(state(itemId, { byFunction: ' ' })).rejects.toEqual(
      coded('INVALID_INPUT', 'byFunction'),
    );
    await expect(state(itemId, { doneAt: core.clock.now() - 1 })).rejects.toEqual(
      coded('INVALID_INPUT', 'doneAt'),
    );
    await expect(state(itemId, { doneAt: core.clock.now() + 1 })).rejects.toEqual(
      coded('INVALID_INPUT', 'doneAt'),
    );
    const own = { ...coordinator(), personId: ministry.people.author };
    await expect(
      leaving.tickItem(own, { itemId, statement: 'Selbst', byFunction: 'Autor/in' }),
    ).rejects.toEqual(coded('SEPARATION_OF_DUTIES'));
    await expect(state(itemId, { evidenceId: ministry.id, statement: null })).rejects.toEqual(
      coded('NOT_FOUND'),
    );
    await state(itemId);
    await expect(state(itemId)).rejects.toEqual(coded('NOT_IN_THIS_STATE'));
    expect(
      await core.owner('select from offboarding_items where done_at is not null'),
    ).toHaveLength(1);
  });

  it('takes a file as evidence, with its hash, and gives it back to nobody as anything but a file', async () => {
    await end(await grant());
    const [task] = await tasks();
    const keeper = coordinator();
    const kept = await core.get(EvidenceService).keepFile(keeper, {
      accountId: ministry.accountId,
      fileName: '../Protokoll\u0007.pdf',
      content: Buffer.from('%PDF-1.7 Protokoll'),
    });
    expect(kept).toMatchObject({ fileName: 'Protokoll.pdf', mime: 'application/pdf', size: 18 });
    await leaving.tickItem(keeper, {
      itemId: task!.items['SECRET_ROTATED']!,
      evidenceId: kept.id,
    });
    const [event] = await core.owner<{ evidence: string }>(
      'select evidence from credential_events',
    );
    expect(event!.evidence).toBe(`Protokoll.pdf (SHA-256 ${kept.sha256})`);
    const audited = await core.owner<{ after: object }>(
      `select after from audit_entries where entity = 'evidence_items'`,
    );
    expect(JSON.stringify(audited)).not.toContain('JVBERi0');
    await expect(
      core.owner('set role vieraugen_app; delete from evidence_items; reset role'),
    ).rejects.toThrow('permission denied');
    await core.owner('reset role');
  });

  it('opens nothing where another authorization goes on, and nothing for who had nothing', async () => {
    const first = await grant();
    await grant({ role: 'MODERATOR' });
    const owner = await grant({ role: 'OWNER', personId: ministry.people.deputy });
    await end(first);
    await end(owner);
    expect(await tasks()).toEqual([]);
  });

  it('is come upon when it expires, once', async () => {
    await grant({ to: START + 10 * DAY });
    expect(await leaving.openDue()).toBe(0);
    core.clock.set(START + 10 * DAY - 1);
    expect(await leaving.openDue()).toBe(0);
    core.clock.set(START + 10 * DAY);
    expect(await leaving.openDue()).toBe(1);
    expect(await leaving.openDue()).toBe(0);
    expect(await tasks()).toMatchObject([{ cause: 'EXPIRED', outcome: null }]);
  });

  it('opens with a suspension, and is not needed any more when that ends', async () => {
    const id = await grant();
    await authorizations.suspendAuthorization(coordinator(), { id, reason: 'Gerät verloren' });
    expect(await tasks()).toMatchObject([{ cause: 'SUSPENDED', outcome: null }]);
    expect(await leaving.openDue()).toBe(0);
    core.clock.advance(1000);
    await authorizations.resumeAuthorization(coordinator(), { id });
    expect(await tasks()).toMatchObject([{ outcome: 'NOT_NEEDED' }]);
  });

  it('retires second factors and applications of the person with their items', async () => {
    await grant();
    const access = core.get(AccessService);
    const holderId = ministry.people.author;
    const { accountId } = ministry;
    await access.recordSecondFactor(coordinator(), { accountId, type: 'TOTP', holderId });
    await access.recordConnectedApp(coordinator(), { accountId, appName: 'Planer', holderId });
    await access.recordConnectedApp(coordinator(), { accountId, appName: 'Andere' });
    core.clock.advance(1000);
    const [{ id }] = (await core.owner<{ id: string }>('select id from authorizations')) as [
      { id: string },
    ];
    await end(id);
    const [task] = await tasks();
    expect(Object.keys(task!.items)).toHaveLength(4);
    core.clock.advance(1000);
    for (const itemId of Object.values(task!.items)) await state(itemId);
    expect(
      await core.owner(
        `select app_name as name, upper(valid) is not null as ended from connected_apps
         union all select type, upper(valid) is not null from second_factors order by 1`,
      ),
    ).toEqual([
      { name: 'Andere', ended: false },
      { name: 'Planer', ended: true },
      { name: 'TOTP', ended: true },
    ]);
  });

  describe('somebody leaves', () => {
    const ends = () =>
      core.owner<{ role: string; trigger: string | null; until: Date | null }>(
        `select role, revocation_trigger as trigger, upper(valid) as until from authorizations
         union all select 'MANDATE ' || kind, null, upper(valid) from approver_mandates order by 1`,
      );
    const manager = () => ministry.viewer('MANAGER', 'manager');

    it('in one action: functions, authorizations and mandates end, the list opens', async () => {
      await grant();
      await core.get(ApproverService).appointApprover(coordinator(), {
        authorityId: ministry.id,
        personId: ministry.people.author,
        kind: 'PRIMARY',
        appointedByFunction: 'Hausleitung',
      });
      core.clock.advance(1000);
      const { value } = await leaving.recordDeparture(manager(), {
        personId: ministry.people.author,
        reason: 'Versetzung',
        trigger: 'TRANSFER',
      });
      expect(value).toBe(ministry.people.author);
      const until = new Date(core.clock.now());
      expect(await ends()).toEqual([
        { role: 'AUTHOR', trigger: 'TRANSFER', until },
        { role: 'MANDATE PRIMARY', trigger: null, until },
      ]);
      expect(await tasks()).toMatchObject([{ outcome: null }]);
      await expect(
        leaving.recordDeparture(manager(), { personId: ministry.people.author }),
      ).rejects.toEqual(coded('NOT_IN_THIS_STATE', 'at'));
    });

    it('tomorrow: everything ends then, and the list opens then', async () => {
      await grant();
      const at = core.clock.now() + DAY;
      await leaving.recordDeparture(manager(), { personId: ministry.people.author, at });
      expect(await ends()).toEqual([
        { role: 'AUTHOR', trigger: 'FUNCTION_ENDED', until: new Date(at) },
      ]);
      expect(await tasks()).toEqual([]);
      core.clock.set(at);
      expect(await leaving.openDue()).toBe(1);
      expect(await tasks()).toMatchObject([{ cause: 'FUNCTION_ENDED' }]);
    });

    it('and it is said late: the authorization was alive until now', async () => {
      await grant({ from: START - 100 * DAY });
      await leaving.recordDeparture(manager(), {
        personId: ministry.people.author,
        at: START - 30 * DAY,
      });
      expect(await ends()).toEqual([
        { role: 'AUTHOR', trigger: 'FUNCTION_ENDED', until: new Date(core.clock.now()) },
      ]);
    });

    it('not of the own team: nothing happens', async () => {
      await expect(
        leaving.recordDeparture(manager(), { personId: ministry.people.coordinator }),
      ).rejects.toEqual(coded('NOT_ALLOWED'));
    });

    it('by a list of people that no longer names them, and not by another function', async () => {
      await grant();
      await grant({ personId: ministry.people.second });
      const people = core.get(PersonService);
      for (const person of ['author', 'second'] as const)
        await people.changePerson(SYSTEM, { id: ministry.people[person], externalId: person });
      core.clock.advance(1000);
      const list = (rows: readonly string[]) =>
        core.get(ImportService).run(SYSTEM, {
          kind: 'PEOPLE',
          file: Buffer.from(['Personalnummer;Behörde;Funktion', ...rows].join('\n')),
          fileName: 'personen.csv',
          maxRemovalsPercent: 100,
        });
      await list(['author;M;Referent/in Pressestelle', 'second;M;Sachbearbeitung Pressestelle']);
      core.clock.advance(1000);
      await list(['author;M;Pressesprecher/in']);
      expect(await ends()).toMatchObject([
        { trigger: null, until: null },
        { trigger: 'FUNCTION_ENDED', until: new Date(core.clock.now()) },
      ]);
    });
  });
});
