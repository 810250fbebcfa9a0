import { VIEWER_ROLES, type ViewerRole } from '@vieraugen/domain';
import { systemViewer, type Viewer } from '@vieraugen/platform';
import {
  aMinistry,
  type Ministry,
  type MinistryPerson,
  openTestCore,
  type TestCore,
} from '@vieraugen/testing';
import { AuthorizationService } from '../authorizations/authorization.service.js';
import { Readings } from '../kernel/reading.js';
import { OffboardingService } from '../offboarding/offboarding.service.js';
import { PersonService } from '../people/person.service.js';
import { TrainingService } from '../trainings/training.service.js';
import { ROLE_REACH } from '../users/role-reach.js';
import { evidenceFor } from './evidence.queries.js';
import { EvidenceService } from './evidence.service.js';

const SYSTEM = systemViewer('CLI');
const PDF = Buffer.from('%PDF-1.7\nListe');
const KINDS = ['attendance', 'declared', 'leaving', 'loose'] as const;
type Kind = (typeof KINDS)[number];

/** Who opens which evidence about `author`, by the person behind the user and the role. */
const OPENS: Readonly<
  Record<Exclude<Kind, 'loose'>, (role: ViewerRole, as: MinistryPerson) => boolean>
> = {
  attendance: (role, as) => as === 'author' || looksAfterTrainings(role, as),
  declared: (role, as) => as === 'author' || looksAfterTrainings(role, as),
  leaving: (role, as) =>
    ['MINISTRY_COORDINATOR', 'ACCOUNT_OWNER', 'PRESS_SPOKESPERSON', 'DEVICE_CUSTODIAN'].includes(
      role,
    ) ||
    (role === 'MANAGER' && as === 'manager'),
};
const looksAfterTrainings = (role: ViewerRole, as: MinistryPerson) =>
  ['MINISTRY_COORDINATOR', 'ACCOUNT_OWNER'].includes(role) ||
  (['MANAGER', 'PRESS_SPOKESPERSON'].includes(role) && as === 'manager');

describe('who opens a file of evidence', () => {
  let core: TestCore;
  let ministry: Ministry;
  let keeper: Viewer;
  const files = {} as Record<Kind, string>;

  beforeAll(async () => {
    core = await openTestCore('2016-02-01T09:00:00Z');
    ministry = await aMinistry(core);
    core.clock.advance(1000);
    keeper = ministry.viewer('MINISTRY_COORDINATOR', 'coordinator');
    const author = ministry.viewer('AUTHOR', 'author');
    const keep = async (viewer: Viewer, place: object) =>
      (
        await core
          .get(EvidenceService)
          .keepFile(viewer, { ...place, fileName: 'Liste.pdf', content: PDF })
      ).id;
    const house = { authorityId: ministry.id };
    const [module] = await core.owner<{ id: string }>(
      `insert into training_modules (key, version, title_de, title_en, mandatory_for_roles, validity_months, valid)
       values ('base', '1', 'Grundlagen', 'Basics', '{AUTHOR}', 12, '[2012-01-01,)') returning id`,
    );
    files.attendance = await keep(keeper, house);
    await core.get(TrainingService).recordTraining(keeper, {
      moduleId: module!.id,
      personIds: [ministry.people.author],
      completedOn: '2016-01-20',
      evidenceType: 'ATTENDANCE_LIST',
      evidenceId: files.attendance,
    });
    files.declared = await keep(author, house);
    await core.get(TrainingService).declareTraining(author, {
      moduleId: module!.id,
      completedOn: '2016-01-21',
      evidenceId: files.declared,
    });
    const { value: id } = await core.get(AuthorizationService).grantAuthorization(SYSTEM, {
      accountId: ministry.accountId,
      personId: ministry.people.author,
      role: 'AUTHOR',
      accessPurpose: 'CONTENT',
    });
    core.clock.advance(1000);
    await core.get(AuthorizationService).endAuthorization(SYSTEM, { id, trigger: 'REQUEST' });
    core.clock.advance(1000);
    const [item] = await core.owner<{ id: string }>('select id from offboarding_items limit 1');
    files.leaving = await keep(keeper, { accountId: ministry.accountId });
    await core
      .get(OffboardingService)
      .tickItem(keeper, { itemId: item!.id, evidenceId: files.leaving });
    files.loose = await keep(keeper, house);
  });
  afterAll(() => core.close());

  /** A user as sign-in makes them: the reach of the role in this house, or in the neighbour's. */
  const viewerAs = (role: ViewerRole, as: MinistryPerson, home = ministry.id): Viewer => {
    const { reads, writes, names } = ROLE_REACH[role];
    const far = (extent: string) => (extent === 'ALL' ? '*' : extent === 'NONE' ? [] : [home]);
    return {
      ...ministry.viewer(role, as),
      authorityId: home,
      reads: far(reads),
      writes: far(writes),
      names: far(names),
      accountIds: reads === 'ACCOUNTS' ? [] : null,
    };
  };
  const open = (viewer: Viewer, id: string) =>
    core
      .get(EvidenceService)
      .openFile(viewer, id)
      .then(({ content }) => content.equals(PDF))
      .catch((error: { code?: string }) => error.code);
  const seen = async (viewer: Viewer, id: string) =>
    (await evidenceFor(core.get(Readings).begin(viewer), [id])).length > 0;

  const PEOPLE = ['author', 'manager', 'second'] as const;

  it.each(VIEWER_ROLES)(
    '%s: what it shows decides, and what is told of it agrees',
    async (role) => {
      for (const as of PEOPLE)
        for (const kind of KINDS) {
          const viewer = viewerAs(role, as);
          const expected = kind !== 'loose' && OPENS[kind](role, as);
          const found = [await open(viewer, files[kind]), await seen(viewer, files[kind])];
          expect([kind, as, ...found]).toEqual([kind, as, expected || 'NOT_FOUND', expected]);
        }
    },
  );

  it.each(VIEWER_ROLES)('%s of another house opens none', async (role) => {
    for (const kind of KINDS) {
      const viewer = viewerAs(role, 'second', ministry.otherId);
      expect([kind, await open(viewer, files[kind])]).toEqual([kind, 'NOT_FOUND']);
    }
  });

  it('is open to whoever kept it, as long as they may keep some there', async () => {
    expect(await open(keeper, files.loose)).toBe(true);
    expect(await open({ ...keeper, writes: [ministry.otherId] }, files.loose)).toBe('NOT_FOUND');
    expect(await open(viewerAs('MINISTRY_COORDINATOR', 'coordinator'), files.loose)).toBe(
      'NOT_FOUND',
    );
  });

  it('cannot be opened by referring to it', async () => {
    // An author of that very account sees that the file is there.
    const author = { ...viewerAs('AUTHOR', 'second'), accountIds: [ministry.accountId] };
    const [module] = await core.owner<{ id: string }>('select id from training_modules');
    const declaring = core.get(TrainingService).declareTraining(author, {
      moduleId: module!.id,
      completedOn: '2016-01-22',
      evidenceId: files.leaving,
    });
    await expect(declaring).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const [item] = await core.owner<{ id: string }>(
      'select id from offboarding_items where done_at is null limit 1',
    );
    const stolen = await core.get(EvidenceService).keepFile(keeper, {
      accountId: ministry.accountId,
      fileName: 'fremd.pdf',
      content: PDF,
    });
    const custodian = viewerAs('DEVICE_CUSTODIAN', 'second');
    await expect(
      core.get(OffboardingService).tickItem(custodian, { itemId: item!.id, evidenceId: stolen.id }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('reads the same for a wrong id, a statement and a file that is not theirs', async () => {
    await core.get(PersonService).changePerson(SYSTEM, {
      id: ministry.people.second,
      functionLabel: 'Andere Stelle',
    });
    const messages = [];
    for (const id of ['x', '00000000-0000-7000-8000-00000000ffff', files.leaving])
      messages.push(
        await core
          .get(EvidenceService)
          .openFile(viewerAs('AUTHOR', 'second'), id)
          .catch((error: Error) => error.message),
      );
    expect(new Set(messages).size).toBe(1);
  });

  it('stands in the audit log each time, and only when it was opened', async () => {
    const before = (await core.audit('openEvidence')).length;
    await open(keeper, files.attendance);
    await open(viewerAs('AUTHOR', 'second'), files.attendance);
    const entries = (await core.audit('openEvidence')).slice(before);
    expect(entries).toMatchObject([
      {
        operation: 'READ',
        entity: 'evidence_items',
        entity_id: files.attendance,
        actor_label: 'MINISTRY_COORDINATOR',
      },
    ]);
  });

  it('knows every kind of record that refers to evidence', async () => {
    const referring = await core.owner<{ table_name: string }>(
      `select distinct table_name from information_schema.columns
       where table_schema = 'public' and column_name = 'evidence_id' order by 1`,
    );
    // A new one needs a decision in evidence-reach.ts and a line in the reader of what refers to what.
    expect(referring.map(({ table_name }) => table_name)).toEqual([
      'offboarding_items',
      'training_completions',
      'training_declarations',
    ]);
  });
});
