import { systemViewer } from '@vieraugen/platform';
import { aMinistry, type Ministry, openTestCore, type TestCore } from '@vieraugen/testing';
import { AccessService } from '../access/access.service.js';
import { AccountService } from '../accounts/account.service.js';
import { AuthorizationService } from './authorization.service.js';
import { AuthorizationRequestService } from './request.service.js';

const SYSTEM = systemViewer('CLI');
const at = (text: string) => Date.parse(text);
const coded = (code: string, field?: string) =>
  expect.objectContaining(field ? { code, field } : { code });

describe('AuthorizationService', () => {
  let core: TestCore;
  let service: AuthorizationService;
  let ministry: Ministry;
  beforeAll(async () => {
    core = await openTestCore('2016-02-01T09:00:00Z');
    service = core.get(AuthorizationService);
  });
  afterAll(() => core.close());
  beforeEach(async () => {
    await core.clear();
    core.clock.set(at('2016-02-01T09:00:00Z'));
    ministry = await aMinistry(core);
    core.clock.advance(1000);
  });

  const coordinator = () => ministry.viewer('MINISTRY_COORDINATOR', 'coordinator');
  const grant = (more = {}) => ({
    accountId: ministry.accountId,
    personId: ministry.people.author,
    role: 'AUTHOR' as const,
    accessPurpose: 'CONTENT' as const,
    purpose: 'Pressearbeit',
    requestedById: ministry.people.second,
    managerConfirmed: true,
    ...more,
  });
  const row = async (id: string) =>
    (
      await core.owner<Record<string, unknown>>(
        'select *, valid::text from authorizations where id = $1',
        [id],
      )
    )[0]!;
  const access = () =>
    core.owner<{ holder_id: string; mechanism: string; valid: string }>(
      'select holder_id, mechanism, valid::text from access_grants order by id',
    );
  const requireModule = (roles: string[], key = 'base') =>
    core.owner(
      `insert into training_modules (key, version, title_de, title_en, mandatory_for_roles, validity_months, valid)
       values ($2, '1', 'Grundlagen', 'Basics', $1, 12, '[2012-01-01,)')`,
      [roles, key],
    );
  const train = (personId: string, valid: string) =>
    core.owner(
      `insert into training_completions (person_id, authority_id, module_id, module_key, evidence_type, valid)
       select $1, $2, id, key, 'CERTIFICATE', $3 from training_modules`,
      [personId, ministry.id, valid],
    );

  it('grants as the person behind the user, opens the access and has the account judged', async () => {
    const { value, evaluationId } = await service.grantAuthorization(
      coordinator(),
      grant({ reason: 'Antrag vom 1. Februar' }),
    );
    expect(await row(value)).toMatchObject({
      granted_by: ministry.people.coordinator,
      requested_by: ministry.people.second,
      manager_confirmed_by: ministry.people.manager,
      granted_at: new Date(core.clock.now()),
      activated_at: new Date(core.clock.now()),
      valid: '["2016-02-01 09:00:01+00",)',
    });
    expect(await access()).toEqual([
      {
        holder_id: ministry.people.author,
        mechanism: 'PASSWORD_KNOWN',
        valid: '["2016-02-01 09:00:01+00",)',
      },
    ]);
    expect(await core.requested(evaluationId)).toEqual({
      account_ids: [ministry.accountId],
      authority_ids: [],
    });
    expect(
      (await core.audit('grantAuthorization')).map(({ entity, reason }) => [entity, reason]),
    ).toEqual([
      ['authorizations', 'Antrag vom 1. Februar'],
      ['access_grants', 'Antrag vom 1. Februar'],
    ]);
  });

  it('separates duties, and writes nothing of what it refuses', async () => {
    const refused = [
      grant({ personId: ministry.people.coordinator }),
      grant({ requestedById: ministry.people.coordinator }),
      grant({ personId: ministry.people.manager, managerConfirmed: true }),
    ];
    await expect(service.grantAuthorization(coordinator(), refused[0]!)).rejects.toEqual(
      coded('SEPARATION_OF_DUTIES'),
    );
    await expect(service.grantAuthorization(coordinator(), refused[1]!)).rejects.toEqual(
      coded('SEPARATION_OF_DUTIES'),
    );
    await expect(service.grantAuthorization(coordinator(), refused[2]!)).rejects.toEqual(
      coded('INVALID_INPUT', 'managerConfirmed'),
    );
    for (const field of ['requestedById', 'managerConfirmed'] as const)
      await expect(
        service.grantAuthorization(coordinator(), grant({ [field]: null })),
      ).rejects.toEqual(coded('INVALID_INPUT', field));
    const stated = grant({
      personId: ministry.people.author,
      stated: { grantedById: ministry.people.author },
    });
    await expect(service.grantAuthorization(SYSTEM, stated)).rejects.toEqual(
      coded('SEPARATION_OF_DUTIES'),
    );
    const nobody = { ...coordinator(), personId: null };
    await expect(service.grantAuthorization(nobody, grant())).rejects.toEqual(coded('NOT_ALLOWED'));
    expect(await core.owner('select from authorizations')).toEqual([]);
    expect(await access()).toEqual([]);
    expect(await core.audit('grantAuthorization')).toEqual([]);
  });

  it('never believes a user’s claim about who granted', async () => {
    const claim = grant({
      stated: { grantedById: ministry.people.second, activatedAt: at('2012-01-01T00:00:00Z') },
    });
    const { value } = await service.grantAuthorization(coordinator(), claim);
    expect(await row(value)).toMatchObject({ granted_by: ministry.people.coordinator });
    const self = grant({
      personId: ministry.people.coordinator,
      stated: { grantedById: ministry.people.second },
    });
    await expect(
      service.grantAuthorization({ ...coordinator(), via: 'IMPORT' }, self),
    ).rejects.toEqual(coded('SEPARATION_OF_DUTIES'));
  });

  it('keeps an untrained person waiting, without access', async () => {
    await requireModule(['AUTHOR']);
    const { value } = await service.grantAuthorization(coordinator(), grant());
    expect(await row(value)).toMatchObject({ activated_at: null });
    expect(await access()).toEqual([]);
  });

  it('records what a source says was in force, trained or not', async () => {
    await requireModule(['AUTHOR']);
    const from = at('2014-05-01T00:00:00+02:00');
    const viewer = systemViewer('IMPORT');
    const { value } = await service.grantAuthorization(viewer, grant({ from }));
    expect(await row(value)).toMatchObject({
      activated_at: new Date(from),
      granted_by: null,
      granted_at: null,
    });
    expect(await access()).toMatchObject([{ valid: '["2014-04-30 22:00:00+00",)' }]);
    const over = grant({ personId: ministry.people.second, from, to: at('2015-01-01T00:00:00Z') });
    await service.grantAuthorization(viewer, over);
    expect(await access()).toHaveLength(1);
  });

  it('opens no second access for a second role, and none for an owner', async () => {
    await service.grantAuthorization(coordinator(), grant());
    await service.grantAuthorization(coordinator(), grant({ role: 'MODERATOR' }));
    await service.grantAuthorization(
      coordinator(),
      grant({ role: 'OWNER', personId: ministry.people.deputy }),
    );
    expect(await access()).toHaveLength(1);
  });

  it('ends with the account, and is not granted or asked for any more', async () => {
    const { value } = await service.grantAuthorization(coordinator(), grant());
    core.clock.advance(1000);
    const [open] = await core.owner<{ id: string }>('select id from access_grants');
    const closing = { id: open!.id, evidence: 'Passwort gewechselt' };
    await core.get(AccessService).closeAccessGrant(coordinator(), closing);
    const accounts = core.get(AccountService);
    const accountId = ministry.accountId;
    await accounts.changeAccountStatus(SYSTEM, { id: accountId, status: 'DECOMMISSIONING' });
    core.clock.advance(1000);
    await accounts.noteClosing(SYSTEM, {
      ...{ accountId, archivalOfferedOn: '2016-01-20', handleParkedOn: '2016-01-20' },
    });
    await accounts.changeAccountStatus(SYSTEM, { id: accountId, status: 'CLOSED' });
    const { valid, revocation_trigger: trigger } = await row(value);
    expect([valid, trigger]).toEqual([
      '["2016-02-01 09:00:01+00","2016-02-01 09:00:03+00")',
      'REQUEST',
    ]);
    expect(await core.owner('select from offboarding_tasks')).toEqual([]);
    core.clock.advance(1000);
    const over = coded('NOT_IN_THIS_STATE', 'accountId');
    const again = grant({ personId: ministry.people.deputy });
    await expect(service.grantAuthorization(coordinator(), again)).rejects.toEqual(over);
    await expect(
      core
        .get(AuthorizationRequestService)
        .requestAuthorization(ministry.viewer('ACCOUNT_OWNER', 'second'), again),
    ).rejects.toEqual(over);
    const known = { ...again, from: at('2015-01-01T00:00:00Z'), to: at('2015-06-01T00:00:00Z') };
    await expect(service.grantAuthorization(SYSTEM, known)).resolves.toBeDefined();
  });

  it('refuses the same authorization twice at a time', async () => {
    await service.grantAuthorization(coordinator(), grant());
    await expect(service.grantAuthorization(coordinator(), grant())).rejects.toEqual(
      coded('CONFLICT'),
    );
    const { value } = await service.grantAuthorizations(SYSTEM, [
      grant(),
      grant({ personId: ministry.people.second }),
      grant({ role: 'KING' }),
      grant({ personId: ministry.people.second }),
    ]);
    expect(value.map(({ error }) => error?.code ?? null)).toEqual([
      'CONFLICT',
      null,
      'INVALID_INPUT',
      'CONFLICT',
    ]);
  });

  it('takes a new device in the same transaction', async () => {
    const newDevice = {
      ownership: 'OFFICIAL' as const,
      category: 'SMARTPHONE' as const,
      assetTag: 'SP-1',
    };
    const { value } = await service.grantAuthorization(coordinator(), grant({ newDevice }));
    expect(
      await core.owner(
        `select d.custodian_id, s.status, u.approved_by from devices d join device_states s on s.device_id = d.id
         join device_uses u on u.device_id = d.id where u.authorization_id = $1`,
        [value],
      ),
    ).toEqual([
      {
        custodian_id: ministry.people.author,
        status: 'APPROVED',
        approved_by: ministry.people.coordinator,
      },
    ]);
    const again = grant({ personId: ministry.people.second, newDevice });
    await expect(service.grantAuthorization(coordinator(), again)).rejects.toEqual(
      coded('CONFLICT', 'assetTag'),
    );
    expect(await core.owner('select from authorizations')).toHaveLength(1);
    expect(await access()).toHaveLength(1);
  });

  it('ends on paper what hangs on it, and leaves the access open', async () => {
    const newDevice = {
      ownership: 'PRIVATE' as const,
      category: 'PC' as const,
      nickname: 'Privat-PC',
    };
    const { value } = await service.grantAuthorization(coordinator(), grant({ newDevice }));
    core.clock.advance(60_000);
    const { evaluationId } = await service.endAuthorization(coordinator(), {
      id: value,
      trigger: 'FUNCTION_ENDED',
      reason: 'Versetzung',
    });
    const ended = '["2016-02-01 09:00:01+00","2016-02-01 09:01:01+00")';
    expect(await row(value)).toMatchObject({
      valid: ended,
      revocation_trigger: 'FUNCTION_ENDED',
      revoked_by: ministry.people.coordinator,
    });
    expect(await core.owner('select valid::text from device_uses')).toEqual([{ valid: ended }]);
    expect(await access()).toMatchObject([{ valid: '["2016-02-01 09:00:01+00",)' }]);
    expect(await core.requested(evaluationId)).toMatchObject({ account_ids: [ministry.accountId] });
    await expect(
      service.endAuthorization(coordinator(), { id: value, trigger: 'REQUEST' }),
    ).rejects.toEqual(coded('NOT_IN_THIS_STATE'));
  });

  it('ends nothing before it began', async () => {
    const { value } = await service.grantAuthorization(coordinator(), grant());
    const early = service.endAuthorization(coordinator(), {
      id: value,
      trigger: 'REQUEST',
      at: at('2015-01-01T00:00:00Z'),
    });
    await expect(early).rejects.toEqual(coded('INVALID_INPUT', 'at'));
  });

  it('suspends at once and resumes by somebody else', async () => {
    const { value } = await service.grantAuthorization(coordinator(), grant());
    const spokesperson = ministry.viewer('PRESS_SPOKESPERSON', 'second');
    await service.suspendAuthorization(spokesperson, { id: value, reason: 'Verdacht' });
    await expect(
      service.suspendAuthorization(spokesperson, { id: value, reason: 'Noch einmal' }),
    ).rejects.toEqual(coded('NOT_IN_THIS_STATE'));
    core.clock.advance(1000);
    const holder = ministry.viewer('MINISTRY_COORDINATOR', 'author');
    await expect(service.resumeAuthorization(holder, { id: value })).rejects.toEqual(
      coded('SEPARATION_OF_DUTIES'),
    );
    await service.resumeAuthorization(coordinator(), { id: value });
    expect(
      await core.owner('select upper_inf(valid) as open from authorization_suspensions'),
    ).toEqual([{ open: false }]);
    await expect(
      service.suspendAuthorization(spokesperson, { id: value, reason: '' }),
    ).rejects.toEqual(coded('INVALID_INPUT', 'reason'));
  });

  describe('a deputy', () => {
    let principal: string;
    const deputy = (more = {}) =>
      grant({
        role: 'DEPUTY',
        personId: ministry.people.deputy,
        principalId: principal,
        scope: ['POST'],
        ...more,
      });
    beforeEach(async () => {
      principal = (await service.grantAuthorization(coordinator(), grant())).value;
    });

    it('gets access when called upon, not before', async () => {
      const { value } = await service.grantAuthorization(coordinator(), deputy());
      expect(await access()).toHaveLength(1);
      const from = core.clock.advance(1000);
      await service.activateDeputy(coordinator(), {
        authorizationId: value,
        from,
        to: from + 3_600_000,
      });
      expect(await access()).toMatchObject([
        {},
        { holder_id: ministry.people.deputy, mechanism: 'PASSWORD_KNOWN' },
      ]);
      await expect(
        service.activateDeputy(coordinator(), { authorizationId: value, from: from + 1000 }),
      ).rejects.toEqual(coded('CONFLICT'));
      expect(await core.owner('select activated_by from deputy_activations')).toEqual([
        { activated_by: ministry.people.coordinator },
      ]);
    });

    it('is called upon by somebody else, in its own time, and only as a deputy', async () => {
      const { value } = await service.grantAuthorization(coordinator(), deputy());
      const self = ministry.viewer('MINISTRY_COORDINATOR', 'deputy');
      const from = core.clock.now();
      await expect(service.activateDeputy(self, { authorizationId: value, from })).rejects.toEqual(
        coded('SEPARATION_OF_DUTIES'),
      );
      await expect(
        service.activateDeputy(coordinator(), { authorizationId: value, from: from - 5000 }),
      ).rejects.toEqual(coded('NOT_IN_THIS_STATE', 'from'));
      await expect(
        service.activateDeputy(coordinator(), { authorizationId: principal, from }),
      ).rejects.toEqual(coded('NOT_IN_THIS_STATE'));
    });

    it('is trained like the principal first', async () => {
      await requireModule(['AUTHOR']);
      const { value } = await service.grantAuthorization(coordinator(), deputy());
      expect(await row(value)).toMatchObject({ activated_at: null });
      const from = core.clock.now();
      const activate = () =>
        service.activateDeputy(coordinator(), { authorizationId: value, from });
      await expect(activate()).rejects.toEqual(coded('TRAINING_MISSING'));
      await train(ministry.people.deputy, '[2016-01-01,2017-01-01)');
      await activate();
      expect(await row(value)).toMatchObject({ activated_at: new Date(from) });
    });

    it('stands in for somebody else on the same account', async () => {
      await expect(
        service.grantAuthorization(coordinator(), deputy({ personId: ministry.people.author })),
      ).rejects.toEqual(coded('INVALID_INPUT', 'principalId'));
      await expect(
        service.grantAuthorization(coordinator(), deputy({ role: 'AUTHOR' })),
      ).rejects.toEqual(coded('INVALID_INPUT', 'principalId'));
    });

    it('loses what is planned for later when the deputyship ends', async () => {
      const { value } = await service.grantAuthorization(coordinator(), deputy());
      const from = core.clock.now() + 86_400_000;
      await service.activateDeputy(coordinator(), { authorizationId: value, from });
      core.clock.advance(1000);
      await service.endAuthorization(coordinator(), { id: value, trigger: 'REQUEST' });
      expect(await core.owner('select from deputy_activations')).toEqual([]);
    });
  });
});
