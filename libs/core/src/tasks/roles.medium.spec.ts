import { DAY, type TaskKind, VIEWER_ROLES, type ViewerRole } from '@vieraugen/domain';
import { systemViewer, type Viewer } from '@vieraugen/platform';
import {
  aMinistry,
  type Ministry,
  type MinistryPerson,
  openTestCore,
  type TestCore,
} from '@vieraugen/testing';
import { AccountService } from '../accounts/account.service.js';
import { AuthorityService } from '../authorities/authority.service.js';
import { ApproverService } from '../authorizations/approver.service.js';
import { AuthorizationRequestService } from '../authorizations/request.service.js';
import { DeviceService } from '../devices/device.service.js';
import { PermitService } from '../devices/permit.service.js';
import { FindingService } from '../findings/finding.service.js';
import { Readings } from '../kernel/reading.js';
import { PolicyService } from '../policies/policy.service.js';
import { TrainingService } from '../trainings/training.service.js';
import { PresenceService } from '../web-checks/presence.service.js';
import { tasksOf } from './task.queries.js';

const SYSTEM = systemViewer('CLI');
const NOW = Date.parse('2016-02-01T09:00:00Z');
/** Who has which role in the house; whoever is not listed has no person behind the user. */
const PERSONS: { readonly [R in ViewerRole]?: MinistryPerson } = {
  MINISTRY_COORDINATOR: 'coordinator',
  MANAGER: 'manager',
  ACCOUNT_OWNER: 'second',
  AUTHOR: 'author',
  DEPUTY: 'deputy',
  WORKING_GROUP_CHAIR: 'manager',
};
const STATE_WIDE: readonly ViewerRole[] = [
  'WORKING_GROUP_MEMBER',
  'WORKING_GROUP_CHAIR',
  'STATE_CHANCELLERY_ADMIN',
  'PARLIAMENTARY_LIAISON',
  'DATA_PROTECTION_OFFICER',
];

/** Each source of waiting work, and whose it is. Everybody who is not named must not have it. */
const WAITS: { readonly [K in TaskKind]: readonly ViewerRole[] } = {
  FINDING: ['MINISTRY_COORDINATOR', 'ACCOUNT_OWNER', 'PRESS_SPOKESPERSON'],
  QUESTION: ['MINISTRY_COORDINATOR', 'ACCOUNT_OWNER', 'PRESS_SPOKESPERSON'],
  // The owner proposed it, and somebody without a person behind the user cannot be the second one.
  DISMISSAL_TO_CONFIRM: ['MINISTRY_COORDINATOR'],
  OFFBOARDING: ['MINISTRY_COORDINATOR', 'ACCOUNT_OWNER', 'PRESS_SPOKESPERSON', 'DEVICE_CUSTODIAN'],
  TEAM_LEAVING: ['MANAGER'],
  REQUEST_TO_CONFIRM: ['MANAGER'],
  REQUEST_TO_GRANT: ['MINISTRY_COORDINATOR'],
  PERMIT_TO_NOTE: ['DEVICE_CUSTODIAN'],
  PERMIT_TO_DECIDE: ['MINISTRY_COORDINATOR'],
  // Of those who only report, the author alone worked with it.
  LOSS_TO_SECURE: ['MINISTRY_COORDINATOR', 'ACCOUNT_OWNER', 'AUTHOR', 'DEVICE_CUSTODIAN'],
  EXEMPTION_TO_DECIDE: ['MINISTRY_COORDINATOR'],
  EXEMPTION_ENDING: ['MINISTRY_COORDINATOR', 'ACCOUNT_OWNER'],
  REVIEW: ['MINISTRY_COORDINATOR', 'ACCOUNT_OWNER'],
  DECLARATION: ['MINISTRY_COORDINATOR', 'MANAGER'],
  TEAM_TRAINING: ['MINISTRY_COORDINATOR', 'MANAGER'],
  OWN_TRAINING: ['AUTHOR'],
  // Who manages an author has to know the same; the chair is the same person here.
  ACKNOWLEDGEMENT: ['AUTHOR', 'MANAGER', 'WORKING_GROUP_CHAIR'],
  POLICY_TO_RELEASE: ['WORKING_GROUP_CHAIR'],
  POLICY_PROPOSAL: ['STATE_CHANCELLERY_ADMIN'],
  ACCOUNT_TO_REVIEW: ['MINISTRY_COORDINATOR', 'ACCOUNT_OWNER'],
  APPROVERS_TO_NAME: ['MINISTRY_COORDINATOR'],
  NIL_RETURN: ['MINISTRY_COORDINATOR'],
  IMPORT_REFUSED: ['MINISTRY_COORDINATOR'],
};

describe('whose task something is', () => {
  let core: TestCore;
  let ministry: Ministry;
  let emptyId: string;
  const viewers = new Map<string, Viewer>();
  const ids = new Map<string, string>();

  beforeAll(async () => {
    core = await openTestCore(new Date(NOW).toISOString());
    ministry = await aMinistry(core);
    for (const role of VIEWER_ROLES) viewers.set(role, viewerOf(role));
    core.clock.advance(1000);
  }, 60_000);
  afterAll(() => core.close());

  function viewerOf(role: ViewerRole): Viewer {
    const person = PERSONS[role];
    const admin = role === 'STATE_CHANCELLERY_ADMIN';
    const own = ministry.viewer(role, person ?? 'coordinator');
    const wide = { authorityId: null, reads: '*', names: [] } as const;
    const writes = admin ? ('*' as const) : [];
    return {
      ...own,
      // The administration drafts, too, and has to be somebody for it.
      personId: person || admin ? own.personId : null,
      ...(STATE_WIDE.includes(role) ? { ...wide, writes } : {}),
    };
  }
  const as = (role: ViewerRole) => viewers.get(role)!;
  const tasks = (viewer: Viewer) => tasksOf(core.get(Readings).begin(viewer));
  const sql = async (text: string, values: unknown[] = []) =>
    (await core.owner<{ id: string }>(text, values))[0]?.id ?? '';
  const date = (at: number) => new Date(at).toISOString();

  /** Which roles have which kinds. */
  async function table(): Promise<Record<string, readonly string[]>> {
    const found: Record<string, string[]> = {};
    for (const [role, viewer] of viewers)
      for (const kind of new Set((await tasks(viewer)).map((task) => task.kind)))
        (found[kind] ??= []).push(role);
    return found;
  }
  const sorted = (found: Record<string, readonly string[]>) =>
    Object.fromEntries(
      Object.entries(found)
        .map(([kind, roles]) => [kind, [...roles].sort()] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );

  async function seed(): Promise<void> {
    const { id, accountId, people } = ministry;
    await core.get(TrainingService).defineTrainingModule(SYSTEM, {
      ...{ key: 'grundlagen', version: '1', titleDe: 'Grundlagen', titleEn: 'Basics' },
      mandatoryForRoles: ['AUTHOR'],
      validityMonths: 12,
      from: NOW - 100 * DAY,
    });
    const moduleId = await sql('select id from training_modules');
    const since = date(NOW - 50 * DAY);
    ids.set(
      'authorization',
      await sql(
        `insert into authorizations (account_id, authority_id, person_id, role, granted_at, activated_at, valid)
         values ($1, $2, $3, 'AUTHOR', $4, $4, tstzrange($4, null)) returning id`,
        [accountId, id, people.author, since],
      ),
    );
    // Who answers for the account goes through its rows of a review.
    await sql(
      `insert into authorizations (account_id, authority_id, person_id, role, granted_at, activated_at, valid)
       values ($1, $2, $3, 'OWNER', $4, $4, tstzrange($4, null)) returning id`,
      [accountId, id, people.second, since],
    );
    // Findings: a breach, an open question, one that the owner wants to have dismissed.
    const finding = (rule: string, result: string) =>
      sql(
        `insert into findings (rule_id, subject_type, subject_id, account_id, authority_id, state, result,
           severity, reason, evidence, first_detected_at, last_opened_at)
         values ($1, 'ACCOUNT', $2, $2, $3, 'OPEN', $4, 'HIGH', '{"code":"X","data":{}}', '[]', $5, $5) returning id`,
        [rule, accountId, id, result, since],
      );
    ids.set('finding', await finding('ACC-04', 'VIOLATED'));
    await finding('ACC-06', 'UNDETERMINED');
    ids.set('dismissal', await finding('REG-02', 'VIOLATED'));
    await core.get(FindingService).actOnFindings(as('ACCOUNT_OWNER'), {
      ids: [ids.get('dismissal')!],
      action: 'DISMISSED',
      note: 'Doppelt erfasst',
    });
    ids.set(
      'exemption',
      await sql(
        `insert into exemptions (rule_id, subject_type, subject_id, account_id, authority_id, status, reason,
           risk_assessment, requested_by, requested_at, valid)
         values ('ACC-04', 'ACCOUNT', $1, $1, $2, 'REQUESTED', 'g', 'r', $3, $4, tstzrange($4, $5)) returning id`,
        [accountId, id, people.second, date(NOW), date(NOW + 30 * DAY)],
      ),
    );
    await sql(
      `insert into exemptions (rule_id, subject_type, subject_id, account_id, authority_id, status, reason,
         risk_assessment, requested_by, requested_at, decided_by, decided_at, valid)
       select 'ACC-07', 'ACCOUNT', $1, $1, $2, 'APPROVED', 'g', 'r', $3, $5, $4, $5, tstzrange($5, ends)
       from unnest($6::timestamptz[]) ends`,
      [
        ...[accountId, id, people.second, people.manager, date(NOW - DAY)],
        // One that ends soon, and one that leaves time.
        [date(NOW + 29 * DAY), date(NOW + 40 * DAY)],
      ],
    );
    // Leaving, reviews, declarations, imports: rows as the product writes them.
    await sql(
      `insert into offboarding_tasks (account_id, authority_id, person_id, authorization_id, cause, ended_at, opened_at)
       values ($1, $2, $3, $4, 'ENDED', $5, $5)`,
      [accountId, id, people.deputy, ids.get('authorization'), date(NOW - DAY)],
    );
    const campaign = await sql(
      `insert into review_campaigns (kind, authority_id, opened_at, due_at)
       values ('ACCOUNTS', $1, $2, $3) returning id`,
      [id, since, date(NOW - DAY)],
    );
    await sql(
      `insert into review_rows (campaign_id, authority_id, account_id, subject_id, state)
       values ($1, $2, $3, $3, 'OPEN')`,
      [campaign, id, accountId],
    );
    const evidence = await sql(
      `insert into evidence_items (authority_id, kind, sha256, statement, by_function, captured_at)
       values ($1, 'STATEMENT', 'x', 'Teilgenommen', 'Funktion', $2) returning id`,
      [id, date(NOW)],
    );
    await sql(
      `insert into training_declarations (person_id, authority_id, module_id, completed_on, evidence_id, declared_at)
       values ($1, $2, $3, '2016-01-15', $4, $5)`,
      [people.author, id, moduleId, evidence, date(NOW)],
    );
    const { userId } = as('MINISTRY_COORDINATOR');
    await anImport(userId!, 2);
    await seedByUse();
  }

  const anImport = (userId: string, refused: number) =>
    sql(
      `insert into imports (kind, file_name, dry_run, started_by, started_by_label, started_at, finished_at, report)
       values ('PEOPLE', 'personen.csv', false, $1, 'Funktion', $2, $2, $3)`,
      [
        userId,
        date(core.clock.now()),
        JSON.stringify({ rejected: Array.from({ length: refused }, () => ({})) }),
      ],
    );

  async function seedByUse(): Promise<void> {
    const { id, accountId, people } = ministry;
    const requests = core.get(AuthorizationRequestService);
    const asked = { accountId, role: 'AUTHOR', accessPurpose: 'CONTENT' } as const;
    const one = await requests.requestAuthorization(as('ACCOUNT_OWNER'), {
      ...asked,
      personId: people.deputy,
    });
    core.clock.advance(1000);
    await requests.confirmRequest(as('MANAGER'), { id: one.value });
    await requests.requestAuthorization(as('ACCOUNT_OWNER'), {
      ...asked,
      personId: people.second,
    });
    for (const [name, noted] of [
      ['permitToNote', false],
      ['permitToDecide', true],
    ] as const) {
      const { value: deviceId } = await core.get(DeviceService).registerDevice(SYSTEM, {
        ...{ ownership: 'PRIVATE', category: 'SMARTPHONE', nickname: name, authorityId: id },
        custodianId: people.author,
      });
      core.clock.advance(1000);
      await core.get(PermitService).requestPermit(as('AUTHOR'), {
        deviceId,
        accountIds: [accountId],
        ground: 'Bereitschaft',
        to: NOW + 100 * DAY,
        officialDeviceOffered: true,
      });
      core.clock.advance(1000);
      const request = await sql('select id from permit_requests where device_id = $1', [deviceId]);
      ids.set(name, request);
      const officer = { ...as('DEVICE_CUSTODIAN'), personId: people.manager };
      if (noted) {
        await core.get(PermitService).noteRequest(officer, {
          requestId: request,
          note: 'Keine Bedenken',
          veto: false,
        });
      }
    }
    await seedHouse(id);
  }
  async function seedHouse(authorityId: string): Promise<void> {
    const { accountId, people } = ministry;
    const { value: phone } = await core.get(DeviceService).registerDevice(SYSTEM, {
      ...{ ownership: 'OFFICIAL', category: 'SMARTPHONE', assetTag: 'M-1', authorityId },
      custodianId: people.author,
    });
    ids.set('phone', phone);
    await sql(
      `insert into device_uses (authorization_id, account_id, authority_id, device_id, valid)
       values ($1, $2, $3, $4, tstzrange($5, null))`,
      [ids.get('authorization'), accountId, authorityId, phone, date(NOW - DAY)],
    );
    core.clock.advance(1000);
    await core.get(DeviceService).reportLoss(as('AUTHOR'), { id: phone });
    const { value: reported } = await core.get(PresenceService).reportAccount(as('AUTHOR'), {
      authorityId,
      url: 'https://x.com/fund',
    });
    ids.set('reported', reported);
    const below = await core.get(AuthorityService).registerAuthorities(SYSTEM, [
      {
        ...{ name: 'Landesamt', shortName: 'LA', tier: 'UPPER', parentId: authorityId },
        validFrom: NOW - DAY,
      },
    ]);
    emptyId = below.value[0]!.id!;
    for (const role of ['MINISTRY_COORDINATOR', 'ACCOUNT_OWNER'] as const) {
      const reach = [authorityId, emptyId];
      viewers.set(role, { ...as(role), reads: reach, writes: reach });
    }
    await core.get(PolicyService).publishPolicyVersion(SYSTEM, {
      document: { kind: 'RECOMMENDATION', title: 'Handlungsempfehlungen' },
      version: '1',
      acknowledge: true,
      from: core.clock.now(),
      rules: [{ ruleId: 'TRN-03' }],
    });
    core.clock.advance(1000);
    const draft = (title: string) => ({
      document: { kind: 'RECOMMENDATION', title } as const,
      version: '1.0',
    });
    const policies = core.get(PolicyService);
    const { value: open } = await policies.startPolicyDraft(as('STATE_CHANCELLERY_ADMIN'), {
      ...draft('Entwurf'),
    });
    ids.set('draft', open);
    const { value: proposal } = await policies.startPolicyDraft(
      { ...as('STATE_CHANCELLERY_ADMIN'), personId: people.deputy },
      draft('Vorschlag'),
    );
    ids.set('proposal', proposal);
    await sql(`update policy_drafts set status = 'PROPOSED' where id = $1`, [proposal]);
    core.clock.advance(1000);
  }

  it('is a table of roles and sources', async () => {
    await seed();
    expect(sorted(await table())).toEqual(sorted(WAITS));
  }, 120_000);

  it('is nobody’s of another house', async () => {
    const reach = [ministry.otherId];
    const stranger = {
      ...{ authorityId: ministry.otherId, reads: reach, writes: reach, names: reach },
      personId: null,
    };
    for (const role of VIEWER_ROLES.filter((one) => !STATE_WIDE.includes(one))) {
      const found = await tasks({ ...as(role), ...stranger, userId: ministry.id });
      // What is missing in that house is that house's.
      expect(found.filter(({ kind }) => kind !== 'NIL_RETURN')).toEqual([]);
    }
  });

  it('names objects and numbers, and leads to a place', async () => {
    for (const viewer of viewers.values())
      for (const task of await tasks(viewer)) {
        expect(task.path).toMatch(/^\/[a-z]/);
        expect(`${task.subject} ${task.detail}`).not.toMatch(/Referent|Sachbearbeitung|Leitung/);
      }
    const own = await tasks(as('MINISTRY_COORDINATOR'));
    const of = (kind: TaskKind) => own.find((task) => task.kind === kind);
    expect(of('REVIEW')).toMatchObject({ severity: 'HIGH', count: 1, dueAt: NOW - DAY });
    expect(of('NIL_RETURN')).toMatchObject({ subject: 'LA', path: `/authorities/${emptyId}` });
    expect(of('PERMIT_TO_DECIDE')).toMatchObject({ subject: '@demo_m' });
    expect(of('APPROVERS_TO_NAME')).toMatchObject({ count: 1, severity: 'HIGH', dueAt: null });
    expect(own[0]).toMatchObject({ kind: 'LOSS_TO_SECURE', severity: 'CRITICAL' });
  });

  it('is gone when it is done', async () => {
    await settle();
    expect(sorted(await table())).toEqual({});
  }, 60_000);

  async function settle(): Promise<void> {
    const { id, accountId, people } = ministry;
    const now = date(core.clock.now());
    await sql(`update findings set state = 'RESOLVED', resolved_at = $1`, [now]);
    await sql(`update exemptions set status = 'REFUSED', decided_at = $1`, [now]);
    await sql(`update offboarding_tasks set closed_at = $1, outcome = 'DONE'`, [now]);
    await sql(`update review_rows set state = 'CONFIRMED', decided_at = $1`, [now]);
    await sql(`update training_declarations set decision = 'DECLINED', decided_at = $1`, [now]);
    await sql(`update authorization_requests set status = 'DENIED', decided_at = $1`, [now]);
    await sql(`update permit_requests set state = 'DENIED', decided_at = $1`, [now]);
    await sql(`update policy_drafts set status = 'DISCARDED'`);
    core.clock.advance(1000);
    await anImport(as('MINISTRY_COORDINATOR').userId!, 0);
    await core.get(DeviceService).secureLost(as('MINISTRY_COORDINATOR'), {
      deviceId: ids.get('phone')!,
      accountIds: [accountId],
      events: ['SESSION_REVOCATION', 'ROTATION'],
    });
    await core.get(AccountService).changeAccountStatus(as('MINISTRY_COORDINATOR'), {
      id: ids.get('reported')!,
      status: 'IMPERSONATION_REPORTED',
    });
    await core.get(AuthorityService).stateNilReturn(as('MINISTRY_COORDINATOR'), {
      authorityId: emptyId,
      statedByFunction: 'Amtsleitung',
    });
    for (const [person, kind] of [
      ['coordinator', 'PRIMARY'],
      ['manager', 'DEPUTY'],
    ] as const)
      await core.get(ApproverService).appointApprover(SYSTEM, {
        ...{ authorityId: id, personId: people[person], kind },
        appointedByFunction: 'Hausleitung',
      });
    // Who approves needs what authors need.
    await core.get(TrainingService).recordTrainings(
      SYSTEM,
      (['author', 'coordinator', 'manager'] as const).map((person) => ({
        ...{ personId: people[person], moduleKey: 'grundlagen' },
        ...{ completedOn: '2016-01-31', evidenceType: 'IMPORT' as const },
      })),
    );
    core.clock.advance(1000);
    for (const role of ['AUTHOR', 'MINISTRY_COORDINATOR', 'MANAGER'] as const) {
      const viewer = as(role);
      const [due] = (await tasks(viewer)).filter(({ kind }) => kind === 'ACKNOWLEDGEMENT');
      if (due) {
        const policyVersionId = due.id.replace('ACKNOWLEDGEMENT-', '');
        await core.get(PolicyService).acknowledgePolicyVersion(viewer, { policyVersionId });
      }
    }
    core.clock.advance(1000);
  }

  it('comes back as soon as fewer than two can approve within the month', async () => {
    const ends = core.clock.now() + 20 * DAY;
    await sql(
      `update approver_mandates set valid = tstzrange(lower(valid), $1) where kind = 'DEPUTY'`,
      [date(ends)],
    );
    const own = await tasks(as('MINISTRY_COORDINATOR'));
    expect(own).toEqual([
      expect.objectContaining({ kind: 'APPROVERS_TO_NAME', dueAt: ends, severity: null }),
    ]);
  });
});
