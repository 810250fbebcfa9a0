import { systemViewer } from '@vieraugen/platform';
import { aMinistry, type Ministry, openTestCore, type TestCore } from '@vieraugen/testing';
import { AccessService } from './access.service.js';

const at = (text: string) => Date.parse(text);
const coded = (code: string, field?: string) =>
  expect.objectContaining(field ? { code, field } : { code });
const NOBODY = '00000000-0000-7000-8000-ffffffffffff';

describe('AccessService', () => {
  let core: TestCore;
  let access: AccessService;
  let ministry: Ministry;
  beforeAll(async () => {
    core = await openTestCore('2016-02-01T09:00:00Z');
    ministry = await aMinistry(core);
    access = core.get(AccessService);
  });
  afterAll(() => core.close());
  beforeEach(() => core.clock.advance(1000));

  const coordinator = () => ministry.viewer('MINISTRY_COORDINATOR', 'coordinator');
  const from = at('2015-01-01T00:00:00Z');
  const last = async (table: string) =>
    (
      await core.owner<Record<string, unknown>>(`select * from ${table} order by id desc limit 1`)
    )[0]!;

  it('records an access of which neither holder nor way is known', async () => {
    const { value, evaluationId } = await access.recordAccessGrant(coordinator(), {
      accountId: ministry.accountId,
      from,
      reason: 'Presseberichte',
    });
    expect(value).toBe(ministry.accountId);
    expect(await last('access_grants')).toMatchObject({ holder_id: null, mechanism: null });
    expect(await core.requested(evaluationId)).toEqual({
      account_ids: [ministry.accountId],
      authority_ids: [],
    });
    expect(await core.audit('recordAccessGrant')).toMatchObject([{ reason: 'Presseberichte' }]);
    const unknown = { accountId: ministry.accountId, holderId: NOBODY, from };
    await expect(access.recordAccessGrant(coordinator(), unknown)).rejects.toEqual(
      coded('NOT_FOUND'),
    );
  });

  it('closes an access with evidence only, and once', async () => {
    await access.recordAccessGrant(coordinator(), { accountId: ministry.accountId, from });
    const id = (await last('access_grants'))['id'] as string;
    const spokesperson = ministry.viewer('PRESS_SPOKESPERSON', 'second');
    await expect(access.closeAccessGrant(spokesperson, { id, evidence: ' ' })).rejects.toEqual(
      coded('INVALID_INPUT', 'evidence'),
    );
    const ahead = { id, evidence: 'x', at: core.clock.now() + 1 };
    await expect(access.closeAccessGrant(spokesperson, ahead)).rejects.toEqual(
      coded('INVALID_INPUT', 'at'),
    );
    await access.closeAccessGrant(spokesperson, { id, evidence: 'Passwort gewechselt, Ticket 17' });
    expect(await last('access_grants')).toMatchObject({
      until_evidence: 'Passwort gewechselt, Ticket 17',
    });
    await expect(access.closeAccessGrant(spokesperson, { id, evidence: 'x' })).rejects.toEqual(
      coded('NOT_IN_THIS_STATE', 'at'),
    );
  });

  it('records rotations of a secret, never the secret', async () => {
    await access.registerCredential(coordinator(), {
      accountId: ministry.accountId,
      kind: 'PASSWORD',
      storage: 'SEALED_DEPOSIT',
    });
    const event = {
      accountId: ministry.accountId,
      event: 'ROTATION' as const,
      cause: 'Ausscheiden',
      byFunction: 'IT-Betrieb',
    };
    await access.recordCredentialEvent(coordinator(), event);
    expect(await last('credential_events')).toMatchObject({
      event: 'ROTATION',
      occurred_at: new Date(core.clock.now()),
    });
    const ahead = { ...event, occurredAt: core.clock.now() + 1 };
    await expect(access.recordCredentialEvent(coordinator(), ahead)).rejects.toEqual(
      coded('INVALID_INPUT', 'occurredAt'),
    );
    const foreign = { ...event, credentialId: NOBODY };
    await expect(access.recordCredentialEvent(coordinator(), foreign)).rejects.toEqual(
      coded('NOT_FOUND'),
    );
  });

  it('records second factors and apps, and their end', async () => {
    await access.recordSecondFactor(coordinator(), {
      accountId: ministry.accountId,
      type: 'FIDO2',
      holderId: ministry.people.author,
      evidenceAt: core.clock.now(),
    });
    await access.recordConnectedApp(coordinator(), {
      accountId: ministry.accountId,
      appName: 'Planer',
      scopes: ['write'],
      approvedUntil: at('2017-01-01T00:00:00Z'),
    });
    expect(await last('connected_apps')).toMatchObject({
      approved_by: ministry.people.coordinator,
    });
    core.clock.advance(1000);
    await access.endSecondFactor(coordinator(), {
      id: (await last('second_factors'))['id'] as string,
    });
    await access.revokeConnectedApp(coordinator(), {
      id: (await last('connected_apps'))['id'] as string,
    });
    for (const table of ['second_factors', 'connected_apps'])
      expect(await core.owner(`select upper_inf(valid) as open from ${table}`)).toEqual([
        { open: false },
      ]);
  });

  it('is for those who may, in their own authority', async () => {
    const author = ministry.viewer('AUTHOR', 'author');
    const input = { accountId: ministry.accountId, from };
    await expect(access.recordAccessGrant(author, input)).rejects.toEqual(coded('NOT_ALLOWED'));
    const elsewhere = { ...coordinator(), reads: [ministry.otherId], writes: [ministry.otherId] };
    await expect(access.recordAccessGrant(elsewhere, input)).rejects.toEqual(coded('NOT_FOUND'));
    const silent = { ...systemViewer('API'), readOnly: true };
    await expect(access.recordAccessGrant(silent, input)).rejects.toBeDefined();
  });
});
