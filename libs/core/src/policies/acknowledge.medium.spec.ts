import { systemViewer } from '@vieraugen/platform';
import {
  aMinistry,
  type Ministry,
  type MinistryPerson,
  openTestCore,
  type TestCore,
} from '@vieraugen/testing';
import { AuthorizationService } from '../authorizations/authorization.service.js';
import { ApproverService } from '../authorizations/approver.service.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { ComplianceQueries } from '../compliance/compliance.queries.js';
import { Readings } from '../kernel/reading.js';
import {
  acknowledgementSummaries,
  ownAcknowledgements,
  ownAcknowledgementTasks,
  pendingOfVersions,
} from './policy.queries.js';
import { PolicyService } from './policy.service.js';

const SYSTEM = systemViewer('CLI');
const SINCE = Date.parse('2024-01-08T09:00:00+01:00');
const PUBLISHED = Date.parse('2026-03-06T10:00:00+01:00');

describe('acknowledging a policy version', () => {
  let core: TestCore;
  let ministry: Ministry;
  let first: string;
  let second: string;
  let authorization: string;

  beforeAll(async () => {
    core = await openTestCore('2026-03-06T09:00:00Z');
    ministry = await aMinistry(core);
    await core.get(CalendarService).declareHolidays(SYSTEM, { years: [2026] });
    authorization = await authorize();
    first = await publish({ version: '1.0', from: SINCE, publishedAt: SINCE });
    core.clock.advance(1000);
    second = await publish({ version: '2.0', from: PUBLISHED, publishedAt: PUBLISHED });
  });
  afterAll(() => core.close());
  beforeEach(() => core.clock.advance(1000));

  let documentId: string | null = null;
  const publish = async (more: { version: string; from: number; publishedAt: number }) => {
    const document = documentId
      ? {}
      : { document: { kind: 'RECOMMENDATION' as const, title: 'R' } };
    const rules = [{ ruleId: 'TRN-03' }];
    const input = { ...document, documentId, rules, ...more };
    const { value } = await core.get(PolicyService).publishPolicyVersion(SYSTEM, input);
    const [row] = await core.owner<{ id: string }>(
      'select document_id as id from policy_versions where id = $1',
      [value],
    );
    documentId = row!.id;
    return value;
  };
  const authorize = async () => {
    const { value } = await core.get(AuthorizationService).grantAuthorization(SYSTEM, {
      accountId: ministry.accountId,
      personId: ministry.people.author,
      role: 'AUTHOR',
      accessPurpose: 'CONTENT',
      from: SINCE,
      stated: { activatedAt: SINCE },
    });
    await core.get(ApproverService).appointApprover(SYSTEM, {
      authorityId: ministry.id,
      personId: ministry.people.coordinator,
      kind: 'PRIMARY',
      appointedByFunction: 'Hausleitung',
      from: SINCE,
    });
    return value;
  };
  const viewer = (person: MinistryPerson) => ministry.viewer('AUTHOR', person);
  const acknowledge = (person: MinistryPerson, policyVersionId = second) =>
    core.get(PolicyService).acknowledgePolicyVersion(viewer(person), { policyVersionId });
  const tasks = async (person: MinistryPerson) => {
    const reading = core.get(Readings).begin(viewer(person));
    const rows = await ownAcknowledgementTasks(reading);
    return rows.map((one) => [one.policyVersionId, one.acknowledgedAt, one.dueAt]);
  };
  const results = async (validAt: number) => {
    const [judged] = await core
      .get(ComplianceQueries)
      .judge(
        SYSTEM,
        { validAt, knownAt: core.clock.now() },
        { mode: 'HISTORIC', accountIds: [ministry.accountId] },
      );
    const outcome = judged!.outcomes.find(({ ruleId }) => ruleId === 'TRN-03')!;
    return outcome.judgements.map(({ subjectType, reason }) => `${subjectType} ${reason}`);
  };
  const DUE = Date.parse('2026-04-08T00:00:00+02:00');

  it('asks those concerned about what is in force, and nobody about what is superseded', async () => {
    expect(await tasks('author')).toEqual([[second, null, DUE]]);
    expect(await tasks('manager')).toEqual([[second, null, DUE]]);
    expect(await tasks('coordinator')).toEqual([[second, null, DUE]]);
    expect(await tasks('deputy')).toEqual([]);
    await expect(acknowledge('author', first)).rejects.toMatchObject({ code: 'NOT_IN_THIS_STATE' });
  });

  it('keeps who said it first, once, and has the accounts of person and team judged', async () => {
    const { evaluationId } = await acknowledge('author');
    expect((await core.requested(evaluationId))?.account_ids).toEqual([ministry.accountId]);
    const at = core.clock.now();
    core.clock.advance(1000);
    await acknowledge('author');
    expect(await tasks('author')).toEqual([[second, at, DUE]]);
    const reading = core.get(Readings).begin(viewer('author'));
    expect(await ownAcknowledgements(reading)).toEqual([
      expect.objectContaining({ policyVersionId: second, acknowledgedAt: at }),
    ]);
    const manager = await acknowledge('manager');
    expect((await core.requested(manager.evaluationId))?.account_ids).toEqual([ministry.accountId]);
  });

  it('lets nobody say it for somebody else, nor the product', async () => {
    const nobody = { ...viewer('author'), personId: null };
    const input = { policyVersionId: second };
    for (const one of [nobody, SYSTEM, { ...viewer('second'), readOnly: true }])
      await expect(
        core.get(PolicyService).acknowledgePolicyVersion(one, input),
      ).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('is judged per authorization, and together for those who approve and lead', async () => {
    expect(await results(DUE - 1)).toEqual(['AUTHORIZATION ACKNOWLEDGED', 'ACCOUNT STILL_TIME']);
    expect(await results(DUE)).toEqual(['AUTHORIZATION ACKNOWLEDGED', 'ACCOUNT NOT_ACKNOWLEDGED']);
    expect(await results(PUBLISHED - 1)).toEqual([
      'AUTHORIZATION NOT_ACKNOWLEDGED',
      'ACCOUNT NOT_ACKNOWLEDGED',
    ]);
    expect(authorization).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('tells all, some or none, and who is open to the own house and the own team only', async () => {
    const begin = (one: ReturnType<Ministry['viewer']>) => core.get(Readings).begin(one);
    const coordinator = begin(ministry.viewer('MINISTRY_COORDINATOR', 'coordinator'));
    expect(await acknowledgementSummaries(coordinator, [first, second])).toEqual([
      { policyVersionId: second, state: 'SOME', percent: null },
    ]);
    const open = { policyVersionId: second, personId: ministry.people.coordinator };
    expect(await pendingOfVersions(coordinator, [second])).toEqual([open]);
    const manager = begin(ministry.viewer('MANAGER', 'manager'));
    expect(await pendingOfVersions(manager, [second])).toEqual([]);
    const author = begin(viewer('author'));
    expect(await pendingOfVersions(author, [second])).toEqual([]);
    expect(await acknowledgementSummaries(author, [second])).toEqual([]);
    await acknowledge('coordinator');
    const everybody = begin(ministry.viewer('MINISTRY_COORDINATOR', 'coordinator'));
    expect(await acknowledgementSummaries(everybody, [second])).toEqual([
      { policyVersionId: second, state: 'ALL', percent: null },
    ]);
  });

  it('asks anew about a new version and keeps what was said about the one before', async () => {
    const third = await publish({
      version: '3.0',
      from: core.clock.now(),
      publishedAt: core.clock.now(),
    });
    expect((await tasks('author')).map(([id, at]) => [id, at])).toEqual([[third, null]]);
    const kept = await core.owner(
      'select from policy_acknowledgements where policy_version_id = $1',
      [second],
    );
    expect(kept).toHaveLength(3);
  });
});
