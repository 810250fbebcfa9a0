import { formatLocalDate, parseLocalDate, type ViewerRole } from '@vieraugen/domain';
import { systemViewer, type Viewer } from '@vieraugen/platform';
import { aMinistry, type Ministry, openTestCore, type TestCore } from '@vieraugen/testing';
import { AuthorizationService } from '../authorizations/authorization.service.js';
import { Readings } from '../kernel/reading.js';
import { listPeople } from '../people/person.queries.js';
import { CertificateService } from './certificate/certificate.service.js';
import { trainingCoverage } from './coverage.queries.js';
import { trainingRemindersDue } from './reminder.queries.js';
import {
  listTrainingNeeds,
  trainingCompletions,
  type TrainingNeedFilter,
  trainingStatuses,
} from './training.queries.js';
import { TrainingService } from './training.service.js';

const SYSTEM = systemViewer('CLI');
const at = (text: string) => Date.parse(text);
/** The reminders of one day alone. */
const only = (day: string) => ({
  after: formatLocalDate(parseLocalDate(day) - 1),
  through: day,
});
const coded = (code: string, field?: string) =>
  expect.objectContaining(field ? { code, field } : { code });

// The author is trained until 15 March 2016, the deputy (for an author) never was, the second has no
// authorization. The coordinator approves, and needs what authors need.
describe('what may be seen of trainings', () => {
  let core: TestCore;
  let ministry: Ministry;
  let people: Ministry['people'];
  beforeAll(async () => {
    core = await openTestCore('2016-02-01T09:00:00Z');
    ministry = await aMinistry(core);
    people = ministry.people;
    core.clock.advance(1000);
    const trainings = core.get(TrainingService);
    await trainings.defineTrainingModule(SYSTEM, {
      key: 'grundlagen',
      version: '1',
      titleDe: 'Grundlagen',
      titleEn: 'Basics',
      mandatoryForRoles: ['AUTHOR'],
      validityMonths: 12,
      from: at('2014-01-01T00:00:00+01:00'),
    });
    await trainings.recordTrainings(SYSTEM, [
      {
        personId: people.author,
        moduleKey: 'grundlagen',
        completedOn: '2015-03-16',
        evidenceType: 'IMPORT',
      },
    ]);
    const grants = core.get(AuthorizationService);
    const from = at('2015-06-01T00:00:00+02:00');
    const { value: principalId } = await grants.grantAuthorization(SYSTEM, {
      accountId: ministry.accountId,
      personId: people.author,
      role: 'AUTHOR',
      from,
    });
    await grants.grantAuthorization(SYSTEM, {
      accountId: ministry.accountId,
      personId: people.deputy,
      role: 'DEPUTY',
      principalId,
      from: at('2016-01-20T00:00:00+01:00'),
    });
    await core.owner(
      `insert into approver_mandates (person_id, authority_id, kind, appointed_by_function, valid, recorded_at)
       values ($1, $2, 'PRIMARY', 'Hausleitung', '[2016-01-25 00:00+01,)', now())`,
      [people.coordinator, ministry.id],
    );
    core.clock.advance(1000);
  });
  afterAll(() => core.close());

  const as = (role: ViewerRole, person: keyof Ministry['people'] = 'coordinator', more = {}) => ({
    ...ministry.viewer(role, person),
    ...more,
  });
  const reading = (viewer: Viewer, validAt?: string) =>
    core.get(Readings).begin(viewer, validAt ? { validAt: at(validAt) } : null);
  const needs = async (viewer: Viewer, filter: TrainingNeedFilter = {}, validAt?: string) => {
    const { rows, total } = await listTrainingNeeds(reading(viewer, validAt), { filter });
    expect(await total()).toBe(rows.length);
    const names = new Map(Object.entries(people).map(([name, id]) => [id, name]));
    return rows.map(
      ({ personId, worst, dueOn }) => `${names.get(personId)} ${worst} ${dueOn ?? '-'}`,
    );
  };
  const ALL = ['author VALID 2016-03-15', 'coordinator MISSING -', 'deputy MISSING -'];

  it('is who needs what: authors, their deputies, and who approves', async () => {
    const sorted = (await needs(as('MINISTRY_COORDINATOR'))).sort();
    expect(sorted).toEqual(ALL);
    expect(await needs(as('ACCOUNT_OWNER'))).toHaveLength(3);
  });

  it('is of the own team for a manager, whichever way the manager asks', async () => {
    const manager = as('MANAGER', 'manager');
    expect(await needs(manager)).toEqual(['deputy MISSING -', 'author VALID 2016-03-15']);
    expect(await needs(as('MANAGER', 'second'))).toEqual([]);
    expect(await needs(as('MANAGER', 'manager', { personId: null }))).toEqual([]);
    const everybody = Object.values(people);
    const seen = async (viewer: Viewer) =>
      new Set((await trainingStatuses(reading(viewer), everybody)).map(({ personId }) => personId));
    expect(await seen(manager)).toEqual(new Set([people.deputy, people.author]));
    expect(await seen(as('MINISTRY_COORDINATOR', 'manager'))).toEqual(
      new Set([people.deputy, people.author, people.coordinator]),
    );
    const missing = { filter: { trainingState: 'MISSING' as const } };
    const { rows } = await listPeople(reading(manager), missing);
    expect(rows.map(({ id }) => id)).toEqual([people.deputy]);
  });

  it('is the own alone for authors, and nothing for those outside', async () => {
    const author = as('AUTHOR', 'author');
    await expect(needs(author)).rejects.toEqual(coded('NOT_ALLOWED'));
    const everybody = Object.values(people);
    const own = await trainingStatuses(reading(author), everybody);
    expect(own.map(({ personId }) => personId)).toEqual([people.author]);
    const completed = await trainingCompletions(reading(author), everybody);
    expect(completed).toMatchObject([
      { personId: people.author, completedOn: '2015-03-16', validUntil: '2016-03-15' },
    ]);
    const chancellery = as('STATE_CHANCELLERY_ADMIN', 'second', { reads: '*', names: [] });
    expect(await needs(chancellery)).toEqual([]);
    expect(await trainingStatuses(reading(chancellery), everybody)).toEqual([]);
  });

  it('is found by state, as the domain derives it', async () => {
    const coordinator = as('MINISTRY_COORDINATOR');
    const on = (filter: TrainingNeedFilter, validAt: string) => needs(coordinator, filter, validAt);
    expect(await on({ state: 'VALID' }, '2016-02-14T22:59:59Z')).toEqual([
      'author VALID 2016-03-15',
    ]);
    expect(await on({ state: 'DUE_SOON' }, '2016-02-14T22:59:59Z')).toEqual([]);
    expect(await on({ state: 'DUE_SOON' }, '2016-02-14T23:00:00Z')).toEqual([
      'author DUE_SOON 2016-03-15',
    ]);
    expect(await on({ state: 'DUE_SOON' }, '2016-03-15T22:59:59Z')).toHaveLength(1);
    expect(await on({ state: 'EXPIRED' }, '2016-03-15T23:00:00Z')).toEqual([
      'author EXPIRED 2016-03-15',
    ]);
    expect(await on({ overdue: true }, '2016-03-15T22:59:59Z')).toHaveLength(2);
    expect(await on({ overdue: true }, '2016-03-15T23:00:00Z')).toHaveLength(3);
    expect(await on({ overdue: false }, '2016-03-15T22:59:59Z')).toHaveLength(1);
    expect(await on({ dueWithinDays: 7 }, '2016-03-09T12:00:00Z')).toHaveLength(3);
    expect(await on({ dueWithinDays: 7 }, '2016-03-08T12:00:00Z')).toHaveLength(2);
    expect(await on({ moduleKey: 'grundlagen', state: 'MISSING' }, '2016-02-01')).toHaveLength(2);
    expect(await on({ moduleKey: 'andere' }, '2016-02-01')).toEqual([]);
  });

  it('is in words and not in numbers across ministries', async () => {
    const rows = await trainingCoverage(reading(as('WORKING_GROUP_MEMBER', 'second')));
    expect(rows).toEqual([
      {
        ministryId: ministry.id,
        moduleId: expect.any(String),
        light: 'SOME',
        percent: null,
      },
    ]);
    await expect(trainingCoverage(reading(as('AUTHOR', 'author')))).rejects.toEqual(
      coded('NOT_ALLOWED'),
    );
  });

  describe('for reminders', () => {
    const due = async (day: string) =>
      (await trainingRemindersDue(reading(SYSTEM), only(day))).map(
        ({ duty, kind, dueOn, daysLeft, module }) =>
          `${Object.entries(people).find(([, id]) => id === duty.personId)?.[0]} ${kind} ${dueOn} ${daysLeft} ${module.key}`,
      );
    it.each([
      ['2016-01-19', []],
      ['2016-01-20', ['deputy OVERDUE 2016-01-20 0 grundlagen']],
      ['2016-01-25', ['coordinator OVERDUE 2016-01-25 0 grundlagen']],
      [
        '2016-02-15',
        ['author BEFORE 2016-03-16 30 grundlagen', 'coordinator OVERDUE 2016-01-25 -21 grundlagen'],
      ],
      ['2016-03-15', ['author BEFORE 2016-03-16 1 grundlagen']],
      [
        '2016-03-16',
        ['deputy OVERDUE 2016-01-20 -56 grundlagen', 'author OVERDUE 2016-03-16 0 grundlagen'],
      ],
    ])('%s', async (day, expected) =>
      expect((await due(day)).sort()).toEqual([...expected].sort()),
    );

    it('tells who manages the person, and is closed to everybody else', async () => {
      const [one] = await trainingRemindersDue(reading(SYSTEM), only('2016-01-20'));
      expect(one?.duty).toMatchObject({ managerId: people.manager, authorityId: ministry.id });
      await expect(
        trainingRemindersDue(reading(as('MINISTRY_COORDINATOR')), only('2016-01-20')),
      ).rejects.toThrow('product itself');
    });
  });

  describe('as a certificate', () => {
    let completionId: string;
    beforeAll(async () => {
      [{ id: completionId }] = (await core.owner<{ id: string }>(
        'select id from training_completions',
      )) as [{ id: string }];
      await core.owner(
        `insert into person_names (person_id, authority_id, given_name, surname, valid, recorded_at)
         values ($1, $2, 'Kim', 'Muster', '[2010-01-01,)', now())`,
        [people.author, ministry.id],
      );
    });
    const certificate = (
      viewer: Viewer,
      purpose: 'TRAINING_PLANNING' | null = 'TRAINING_PLANNING',
    ) => core.get(CertificateService).certificate(viewer, completionId, purpose);
    const log = () =>
      core.owner<{ purpose: string; person_ids: string[]; viewer_role: string }>(
        'select purpose, person_ids, viewer_role from name_access_log order by at, id',
      );

    it('is for the person, the manager and the coordinator, and each look is logged', async () => {
      const { fileName, content } = await certificate(as('AUTHOR', 'author', { names: [] }), null);
      expect(fileName).toBe('Teilnahmebescheinigung-grundlagen-2015-03-16.pdf');
      expect(content.subarray(0, 5).toString()).toBe('%PDF-');
      await certificate(as('MANAGER', 'manager'));
      await certificate(as('MINISTRY_COORDINATOR'));
      const person_ids = [people.author];
      expect(await log()).toEqual([
        { purpose: 'DSAR', person_ids, viewer_role: 'AUTHOR' },
        { purpose: 'TRAINING_PLANNING', person_ids, viewer_role: 'MANAGER' },
        { purpose: 'TRAINING_PLANNING', person_ids, viewer_role: 'MINISTRY_COORDINATOR' },
      ]);
    });

    it('is for nobody else, and not without a purpose', async () => {
      const before = await log();
      const refused: readonly Viewer[] = [
        as('AUTHOR', 'second'),
        as('MANAGER', 'second'),
        as('ACCOUNT_OWNER', 'second'),
        as('STATE_CHANCELLERY_ADMIN', 'second', { names: [] }),
        as('WORKING_GROUP_CHAIR', 'second', { names: [] }),
        as('MINISTRY_COORDINATOR', 'second', { names: [ministry.otherId] }),
      ];
      for (const viewer of refused)
        await expect(certificate(viewer)).rejects.toEqual(coded('NOT_ALLOWED'));
      const outside = as('MINISTRY_COORDINATOR', 'second', { reads: [ministry.otherId] });
      await expect(certificate(outside)).rejects.toEqual(coded('NOT_FOUND'));
      await expect(certificate(as('MANAGER', 'manager'), null)).rejects.toEqual(
        coded('INVALID_INPUT', 'purpose'),
      );
      expect(await log()).toEqual(before);
    });
  });
});
