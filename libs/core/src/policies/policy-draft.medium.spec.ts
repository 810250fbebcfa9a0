import type { ViewerRole } from '@vieraugen/domain';
import { systemViewer, type Viewer } from '@vieraugen/platform';
import {
  aMinistry,
  type Ministry,
  type MinistryPerson,
  openTestCore,
  type TestCore,
} from '@vieraugen/testing';
import { Readings } from '../kernel/reading.js';
import { comparedPolicies, listPolicyDocuments } from './policy.queries.js';
import { PolicyService } from './policy.service.js';

const SYSTEM = systemViewer('CLI');
const coded = (code: string, field?: string) =>
  expect.objectContaining(field ? { code, field } : { code });
const TEXT = [{ number: '1', heading: 'Zugänge', text: 'Zugang hat, wer berechtigt ist.' }];
const RULES = [{ ruleId: 'ACC-01', clause: '1' }];

describe('drafting and releasing a policy version', () => {
  let core: TestCore;
  let ministry: Ministry;
  beforeAll(async () => {
    core = await openTestCore('2026-03-02T09:00:00Z');
    ministry = await aMinistry(core);
  });
  afterAll(() => core.close());
  beforeEach(() => core.clock.advance(1000));

  const policies = () => core.get(PolicyService);
  const reading = (validAt?: number, knownAt?: number) =>
    core.get(Readings).begin(SYSTEM, { validAt, knownAt });
  const wide = (
    role: ViewerRole,
    person: MinistryPerson,
    writes: Viewer['writes'] = [],
  ): Viewer => ({
    ...ministry.viewer(role, person),
    authorityId: null,
    reads: '*',
    writes,
    names: [],
  });
  const admin = (person: MinistryPerson = 'author') => wide('STATE_CHANCELLERY_ADMIN', person, '*');
  const chair = (person: MinistryPerson = 'manager') => wide('WORKING_GROUP_CHAIR', person);
  const coordinator = (person: MinistryPerson) => ministry.viewer('MINISTRY_COORDINATOR', person);
  const title = () => `Regelung ${core.clock.now()}`;
  const draftOf = async (id: string) => {
    const [row] = await core.owner<{ sha256: string; status: string; version: string }>(
      'select * from policy_drafts where id = $1',
      [id],
    );
    return row!;
  };
  const start = async (viewer = admin(), authorityId: string | null = null) => {
    const kind = authorityId === null ? ('RECOMMENDATION' as const) : ('HOUSE_RULE' as const);
    const document = { kind, title: title(), authorityId };
    const id = (await policies().startPolicyDraft(viewer, { document, version: '1.0' })).value;
    const { sha256 } = await draftOf(id);
    const content = { id, version: '1.0', paragraphs: TEXT, rules: RULES };
    await policies().changePolicyDraft(viewer, { ...content, basedOn: sha256 });
    return id;
  };
  const release = async (viewer: Viewer, id: string, more: object = {}) => {
    const { sha256 } = await draftOf(id);
    return policies().releasePolicyDraft(viewer, { id, sha256, resolvedOn: '2026-02-27', ...more });
  };

  it('takes two persons for what is state-wide: one drafts, the chair releases', async () => {
    const id = await start();
    const { value, evaluationId } = await release(chair(), id);
    expect(await core.requested(evaluationId)).toEqual({ account_ids: null, authority_ids: null });
    const [version] = await core.owner(
      `select v.version, v.resolved_on::text as resolved, v.published_at = lower(v.valid) as now,
         length(v.sha256) as hash, r.rule_id, r.clause from policy_versions v
       join rule_versions r on r.policy_version_id = v.id where v.id = $1`,
      [value],
    );
    expect(version).toEqual({
      version: '1.0',
      resolved: '2026-02-27',
      now: true,
      hash: 64,
      rule_id: 'ACC-01',
      clause: '1',
    });
    expect(await draftOf(id)).toMatchObject({ status: 'RELEASED', policy_version_id: value });
    const written = await core.audit('releasePolicyDraft');
    expect(written.map(({ entity }) => entity)).toEqual(
      expect.arrayContaining(['policy_versions', 'rule_versions', 'policy_drafts']),
    );
  });

  it.each([
    ['whoever drafted it', () => chair('author'), 'SEPARATION_OF_DUTIES'],
    ['the administration that drafts', () => admin('manager'), 'NOT_ALLOWED'],
    ['a member of the working group', () => wide('WORKING_GROUP_MEMBER', 'manager'), 'NOT_ALLOWED'],
    ['a coordinator', () => coordinator('manager'), 'NOT_ALLOWED'],
    ['a user without a person', () => ({ ...chair(), personId: null }), 'NOT_ALLOWED'],
    ['the command line, which is nobody', () => SYSTEM, 'NOT_ALLOWED'],
    ['an import', () => systemViewer('IMPORT'), 'NOT_ALLOWED'],
    ['a job', () => systemViewer('WORKER'), 'NOT_ALLOWED'],
    ['a read-only token', () => ({ ...chair(), readOnly: true }), 'NOT_ALLOWED'],
  ])('is not released by %s', async (_, viewer, code) => {
    const id = await start();
    await expect(release(viewer(), id)).rejects.toEqual(coded(code));
    expect((await draftOf(id)).status).toBe('DRAFT');
  });

  it('is not released by whoever changed a part of it later', async () => {
    const id = await start();
    const { sha256 } = await draftOf(id);
    const content = { id, version: '1.0', paragraphs: TEXT, rules: [], basedOn: sha256 };
    await policies().changePolicyDraft(admin('second'), content);
    await expect(release(chair('second'), id)).rejects.toEqual(coded('SEPARATION_OF_DUTIES'));
    await expect(release(chair('author'), id)).rejects.toEqual(coded('SEPARATION_OF_DUTIES'));
  });

  it('takes two persons of the house for a house rule, and nobody else', async () => {
    await expect(start(admin(), ministry.id)).rejects.toEqual(coded('NOT_ALLOWED'));
    await expect(start(coordinator('coordinator'), ministry.otherId)).rejects.toEqual(
      coded('NOT_ALLOWED'),
    );
    await expect(start(coordinator('coordinator'))).rejects.toEqual(coded('NOT_ALLOWED'));
    const id = await start(coordinator('coordinator'), ministry.id);
    await expect(release(chair(), id)).rejects.toEqual(coded('NOT_ALLOWED'));
    await expect(release(coordinator('coordinator'), id)).rejects.toEqual(
      coded('SEPARATION_OF_DUTIES'),
    );
    await expect(release(coordinator('second'), id)).resolves.toMatchObject({
      evaluationId: expect.any(String),
    });
  });

  it('releases what was read, and no change since', async () => {
    const id = await start();
    const { sha256 } = await draftOf(id);
    await policies().changePolicyDraft(admin(), {
      ...{ id, version: '1.0', paragraphs: TEXT, rules: [] },
      basedOn: sha256,
    });
    const input = { id, sha256, resolvedOn: '2026-02-27' };
    await expect(policies().releasePolicyDraft(chair(), input)).rejects.toEqual(coded('CONFLICT'));
    await expect(
      policies().changePolicyDraft(admin(), {
        ...{ id, version: '9', paragraphs: [], rules: [], basedOn: sha256 },
      }),
    ).rejects.toEqual(coded('CONFLICT'));
    expect((await draftOf(id)).version).toBe('1.0');
  });

  it.each([
    ['a resolution of tomorrow', { resolvedOn: '2026-03-03' }, 'resolvedOn'],
    ['a beginning of yesterday', { inForceOn: '2026-03-01' }, 'inForceOn'],
  ])('refuses %s', async (_, more, field) => {
    const id = await start();
    await expect(release(chair(), id, more)).rejects.toEqual(coded('INVALID_INPUT', field));
  });

  it('closes the predecessor, begins with what was in force, and answers for any day', async () => {
    const before = core.clock.now();
    const first = (await release(chair(), await start())).value;
    const [document] = await core.owner<{ id: string }>(
      'select document_id as id from policy_versions where id = $1',
      [first],
    );
    const documentId = document!.id;
    core.clock.advance(1000);
    const knownEarlier = core.clock.now();
    core.clock.advance(1000);
    const again = { documentId, version: '1.0' };
    const second = (await policies().startPolicyDraft(admin(), again)).value;
    await expect(policies().startPolicyDraft(admin(), again)).rejects.toEqual(coded('CONFLICT'));
    await expect(release(chair(), second)).rejects.toEqual(coded('CONFLICT', 'version'));
    const { sha256 } = await draftOf(second);
    await policies().changePolicyDraft(admin(), {
      ...{ id: second, version: '2.0', basedOn: sha256, rules: RULES },
      paragraphs: [{ ...TEXT[0]!, text: 'Zugang hat nur, wer berechtigt ist.' }],
    });
    const compared = await comparedPolicies(reading(), first, second);
    expect(compared).toMatchObject({ before: '1.0', after: '2.0', rules: [] });
    expect(compared!.paragraphs[0]!.text).toContainEqual({ kind: 'ADDED', text: 'nur' });
    const next = (await release(chair(), second, { inForceOn: '2026-04-01' })).value;
    const inForce = async (validAt: number, knownAt?: number) => {
      const rows = await listPolicyDocuments(reading(validAt, knownAt));
      return rows.find(({ id }) => id === documentId)?.currentId;
    };
    const april = Date.parse('2026-04-01T00:00:00+02:00');
    expect(await inForce(before - 1)).toBeNull();
    expect([await inForce(april - 1), await inForce(april)]).toEqual([first, next]);
    expect(await inForce(april, knownEarlier)).toBe(first);
    expect(await inForce(april, before - 1)).toBeUndefined();
    const third = (await policies().startPolicyDraft(admin(), { documentId, version: '3.0' }))
      .value;
    const sooner = { inForceOn: '2026-03-20' };
    await expect(release(chair(), third, sooner)).rejects.toEqual(coded('CONFLICT', 'inForceOn'));
    await policies().discardPolicyDraft(admin(), { id: third });
    await expect(release(chair(), third)).rejects.toEqual(coded('NOT_IN_THIS_STATE'));
  });
});
