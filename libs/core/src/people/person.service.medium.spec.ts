import { systemViewer } from '@vieraugen/platform';
import { aMinistry, type Ministry, openTestCore, type TestCore } from '@vieraugen/testing';
import { AuthorizationService } from '../authorizations/authorization.service.js';
import { PersonService } from './person.service.js';

const SYSTEM = systemViewer('CLI');
const coded = (code: string, field?: string) =>
  expect.objectContaining(field ? { code, field } : { code });
const NOBODY = '00000000-0000-7000-8000-ffffffffffff';

describe('PersonService', () => {
  let core: TestCore;
  let people: PersonService;
  let ministry: Ministry;
  beforeAll(async () => {
    core = await openTestCore('2016-02-01T09:00:00Z');
    ministry = await aMinistry(core);
    people = core.get(PersonService);
  });
  afterAll(() => core.close());
  beforeEach(() => core.clock.advance(1000));

  const coordinator = () => ministry.viewer('MINISTRY_COORDINATOR', 'coordinator');
  const names = (id: string) =>
    core.owner<{ given_name: string; surname: string; email: string | null }>(
      'select given_name, surname, email from person_names where person_id = $1 order by valid',
      [id],
    );
  const functionsOf = (id: string) =>
    core.owner<{ id: string; function: string; ended: boolean }>(
      'select id, function, not upper_inf(valid) as ended from function_assignments where person_id = $1 order by valid',
      [id],
    );
  const input = () => ({
    authorityId: ministry.id,
    functionLabel: 'Referent/in',
    function: 'PRESS_OFFICER' as const,
  });

  it('keeps a name apart, and out of the audit log', async () => {
    const { value } = await people.registerPerson(coordinator(), {
      ...input(),
      givenName: 'Vera',
      surname: 'Muster',
      email: 'vera@example.org',
      reason: 'Neu im Referat',
    });
    expect(await names(value)).toEqual([
      { given_name: 'Vera', surname: 'Muster', email: 'vera@example.org' },
    ]);
    const entries = await core.owner<{ entity: string; after: object }>(
      `select entity, after from audit_entries where reason = 'Neu im Referat' order by id`,
    );
    expect(entries.map(({ entity }) => entity)).toEqual([
      'people',
      'person_names',
      'function_assignments',
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/Vera|Muster|vera@/);
  });

  it('enters many with their managers and refuses bad ones alone', async () => {
    const { value } = await people.registerPeople(SYSTEM, [
      { ...input(), managerIndex: 1, externalId: 'P-1' },
      { ...input(), functionLabel: 'Leitung' },
      { ...input(), surname: 'Ohnevorname' },
      { ...input(), externalId: 'P-1' },
      { ...input(), managerIndex: 2 },
      { ...input(), authorityId: NOBODY },
      { ...input(), email: 'keine Adresse', givenName: 'A', surname: 'B' },
    ]);
    expect(value.map(({ error }) => error?.code ?? null)).toEqual([
      null,
      null,
      'INVALID_INPUT',
      'CONFLICT',
      null,
      'NOT_FOUND',
      'INVALID_INPUT',
    ]);
    const rows = await core.owner<{ id: string; manager_id: string | null }>(
      'select id, manager_id from people where id = any($1)',
      [[value[0]!.id, value[4]!.id]],
    );
    const managers = new Map(rows.map(({ id, manager_id }) => [id, manager_id]));
    expect(managers.get(value[0]!.id!)).toBe(value[1]!.id);
    expect(managers.get(value[4]!.id!)).toBeNull();
  });

  it('changes a name by date, for those alone who may see it', async () => {
    const { value } = await people.registerPerson(SYSTEM, {
      ...input(),
      givenName: 'A',
      surname: 'B',
    });
    core.clock.advance(1000);
    await people.changePerson(coordinator(), { id: value, surname: 'C', functionLabel: 'Neu' });
    expect(await names(value)).toEqual([
      { given_name: 'A', surname: 'B', email: null },
      { given_name: 'A', surname: 'C', email: null },
    ]);
    const blind = { ...coordinator(), names: [] };
    await expect(people.changePerson(blind, { id: value, surname: 'D' })).rejects.toEqual(
      coded('NOT_ALLOWED'),
    );
    await people.changePerson(blind, { id: value, functionLabel: 'Ohne Namen' });
    const { value: nameless } = await people.registerPerson(SYSTEM, input());
    await expect(people.changePerson(SYSTEM, { id: nameless, surname: 'X' })).rejects.toEqual(
      coded('INVALID_INPUT', 'givenName'),
    );
    await expect(people.changePerson(SYSTEM, { id: value, managerId: value })).rejects.toEqual(
      coded('INVALID_INPUT', 'managerId'),
    );
  });

  it('ends a function with all that hangs on it, and has every account of the person judged', async () => {
    await core.get(AuthorizationService).grantAuthorization(coordinator(), {
      accountId: ministry.accountId,
      personId: ministry.people.author,
      role: 'AUTHOR',
      requestedById: ministry.people.second,
      managerConfirmed: true,
      accessPurpose: 'CONTENT',
    });
    core.clock.advance(1000);
    const [assignment] = await functionsOf(ministry.people.author);
    const manager = ministry.viewer('MANAGER', 'manager');
    const { value, evaluationId } = await people.endFunction(manager, {
      functionAssignmentId: assignment!.id,
      reason: 'Versetzung',
    });
    expect(value).toBe(ministry.people.author);
    expect(await functionsOf(value)).toEqual([{ ...assignment, ended: true }]);
    expect(await core.requested(evaluationId)).toEqual({
      account_ids: [ministry.accountId],
      authority_ids: [],
    });
    const audited = await core.audit('endFunction');
    expect([...new Set(audited.map(({ entity }) => entity))]).toEqual([
      'function_assignments',
      'authorizations',
      'offboarding_tasks',
      'offboarding_items',
    ]);
    expect(audited[0]).toMatchObject({
      operation: 'UPDATE',
      reason: 'Versetzung',
      actor_label: 'MANAGER',
    });
    await expect(
      people.endFunction(manager, { functionAssignmentId: assignment!.id }),
    ).rejects.toEqual(coded('NOT_IN_THIS_STATE', 'at'));
  });

  it('lets a manager report for the own team only', async () => {
    const [assignment] = await functionsOf(ministry.people.coordinator);
    const manager = ministry.viewer('MANAGER', 'manager');
    const end = people.endFunction(manager, { functionAssignmentId: assignment!.id });
    await expect(end).rejects.toEqual(coded('NOT_ALLOWED'));
    await expect(people.registerPerson(manager, input())).rejects.toEqual(coded('NOT_ALLOWED'));
    const own = { ...input(), managerId: ministry.people.manager };
    await expect(people.registerPerson(manager, own)).resolves.toBeDefined();
  });

  it('assigns further functions, the same one not twice at a time', async () => {
    const assignment = {
      personId: ministry.people.second,
      function: 'DEPUTY_SPOKESPERSON' as const,
      label: 'Stellv. Pressesprecher/in',
    };
    await people.assignFunction(coordinator(), assignment);
    await expect(people.assignFunction(coordinator(), assignment)).rejects.toEqual(
      coded('CONFLICT', 'function'),
    );
    expect(await functionsOf(ministry.people.second)).toHaveLength(2);
  });
});
