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
import { OpinionService } from '../opinions/opinion.service.js';
import { draftOpinions, versionOpinions } from '../opinions/opinion.queries.js';
import { documentProposals, listPolicyDocuments } from './policy.queries.js';
import { PolicyService } from './policy.service.js';

const SYSTEM = systemViewer('CLI');
const coded = (code: string, field?: string) =>
  expect.objectContaining(field ? { code, field } : { code });
const TEXT = [{ number: '1', heading: 'Zugänge', text: 'Zugang hat, wer berechtigt ist.' }];
const OTHERWISE = [{ ...TEXT[0]!, text: 'Zugang hat nur, wer berechtigt ist.' }];
const RULES = [
  { ruleId: 'REG-04', clause: '1', due: { workingDays: 10 }, parameters: { maxSilentDays: 90 } },
  { ruleId: 'ACC-01', clause: '1' },
];

describe('what the working group proposes, and what is said about it', () => {
  let core: TestCore;
  let ministry: Ministry;
  let documentId: string;
  beforeAll(async () => {
    core = await openTestCore('2026-03-02T09:00:00Z');
    ministry = await aMinistry(core);
  });
  afterAll(() => core.close());
  beforeEach(async () => {
    core.clock.advance(1000);
    documentId = await published();
    core.clock.advance(1000);
  });

  const policies = () => core.get(PolicyService);
  const opinions = () => core.get(OpinionService);
  const reading = (viewer: Viewer = SYSTEM) => core.get(Readings).begin(viewer);
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
  const member = (person: MinistryPerson = 'author') => wide('WORKING_GROUP_MEMBER', person);
  const admin = (person: MinistryPerson = 'second') => wide('STATE_CHANCELLERY_ADMIN', person, '*');
  const chair = (person: MinistryPerson = 'manager') => wide('WORKING_GROUP_CHAIR', person);
  const officer = (person: MinistryPerson = 'coordinator') =>
    wide('DATA_PROTECTION_OFFICER', person);
  const published = async () => {
    const { value } = await policies().publishPolicyVersion(SYSTEM, {
      document: { kind: 'RECOMMENDATION', title: `Regelung ${core.clock.now()}` },
      ...{ version: '1.0', paragraphs: TEXT, rules: RULES },
    });
    const [row] = await core.owner<{ id: string }>(
      'select document_id as id from policy_versions where id = $1',
      [value],
    );
    return row!.id;
  };
  const propose = async (viewer = member()) => {
    const content = { paragraphs: OTHERWISE, rules: RULES };
    const input = { documentId, reason: 'Klarer so.', ...content };
    return (await policies().proposePolicyChange(viewer, input)).value;
  };
  const draftOf = async (id: string) => {
    const [row] = await core.owner<{
      sha256: string;
      status: string;
      version: string;
      author_ids: string[];
    }>('select * from policy_drafts where id = $1', [id]);
    return row!;
  };
  const adopt = (id: string, viewer = admin(), version = '1.1') =>
    policies().adoptPolicyProposal(viewer, { id, version });
  const release = async (viewer: Viewer, id: string) => {
    const { sha256 } = await draftOf(id);
    return policies().releasePolicyDraft(viewer, { id, sha256, resolvedOn: '2026-02-27' });
  };

  it('is seen by the working group, taken over by the administration and released by the chair', async () => {
    const id = await propose();
    expect(await draftOf(id)).toMatchObject({ status: 'PROPOSED', version: '1.0' });
    for (const viewer of [member('second'), chair(), admin(), officer()])
      expect(await documentProposals(reading(viewer), [documentId])).toMatchObject([
        { id, status: 'PROPOSED', proposal: { reason: 'Klarer so.', decidedBy: null } },
      ]);
    expect(
      await documentProposals(reading(ministry.viewer('AUTHOR', 'author')), [documentId]),
    ).toEqual([]);
    await expect(release(chair(), id)).rejects.toEqual(coded('NOT_IN_THIS_STATE'));
    await adopt(id);
    const { author, second } = ministry.people;
    expect(await draftOf(id)).toMatchObject({
      ...{ status: 'DRAFT', version: '1.1', author_ids: [author, second] },
    });
    const [proposal] = await documentProposals(reading(), [documentId]);
    expect(proposal?.proposal).toMatchObject({ proposedBy: author, decidedBy: second });
    await expect(release(chair('author'), id)).rejects.toEqual(coded('SEPARATION_OF_DUTIES'));
    await expect(release(chair('second'), id)).rejects.toEqual(coded('SEPARATION_OF_DUTIES'));
    await release(chair(), id);
    expect(await draftOf(id)).toMatchObject({ status: 'RELEASED' });
  });

  it('stays on record with the reason where it is declined', async () => {
    const id = await propose();
    const decline = (viewer: Viewer, reason = 'Das regelt schon Absatz 1.') =>
      policies().declinePolicyProposal(viewer, { id, reason });
    await expect(decline(admin(), ' ')).rejects.toEqual(coded('INVALID_INPUT', 'reason'));
    await decline(admin());
    await expect(decline(admin())).rejects.toEqual(coded('NOT_IN_THIS_STATE'));
    await expect(adopt(id)).rejects.toEqual(coded('NOT_IN_THIS_STATE'));
    expect(await documentProposals(reading(member()), [documentId])).toMatchObject([
      { status: 'DECLINED', proposal: { decisionNote: 'Das regelt schon Absatz 1.' } },
    ]);
  });

  it('waits while the document has an open draft', async () => {
    const id = await propose();
    const open = await policies().startPolicyDraft(admin(), { documentId, version: '2.0' });
    await expect(adopt(id)).rejects.toEqual(coded('CONFLICT'));
    await policies().discardPolicyDraft(admin(), { id: open.value });
    await adopt(id);
  });

  it.each([
    ['the chair', () => chair(), 'NOT_ALLOWED'],
    ['the administration', () => admin(), 'NOT_ALLOWED'],
    ['a coordinator', () => ministry.viewer('MINISTRY_COORDINATOR', 'manager'), 'NOT_ALLOWED'],
    ['a member without a person', () => ({ ...member(), personId: null }), 'NOT_ALLOWED'],
    ['a read-only token', () => ({ ...member(), readOnly: true }), 'NOT_ALLOWED'],
    ['the command line, which is nobody', () => SYSTEM, 'NOT_ALLOWED'],
  ])('is not proposed by %s', async (_, viewer, code) => {
    await expect(propose(viewer())).rejects.toEqual(coded(code));
  });

  it('is decided by nobody who proposed it, and by nobody but the administration', async () => {
    const id = await propose();
    await expect(adopt(id, admin('author'))).rejects.toEqual(coded('SEPARATION_OF_DUTIES'));
    for (const viewer of [chair(), member('second'), officer()])
      await expect(adopt(id, viewer)).rejects.toEqual(coded('NOT_ALLOWED'));
  });

  it('is not made for a house rule', async () => {
    const { value } = await policies().publishPolicyVersion(SYSTEM, {
      document: { kind: 'HOUSE_RULE', title: 'Hausregel', authorityId: ministry.id },
      ...{ version: '1.0', paragraphs: TEXT, rules: [] },
    });
    const rows = await listPolicyDocuments(reading());
    documentId = rows.find(({ currentId }) => currentId === value)!.id;
    await expect(propose()).rejects.toEqual(coded('NOT_ALLOWED'));
  });

  it('keeps the opinion of the data-protection officer with what it was given about', async () => {
    const id = await propose();
    await adopt(id);
    const give = async (viewer: Viewer, opinion = 'Keine Bedenken.') =>
      opinions().givePolicyOpinion(viewer, {
        ...{ draftId: id, opinion, sha256: (await draftOf(id)).sha256 },
      });
    await expect(give(admin())).rejects.toEqual(coded('NOT_ALLOWED'));
    await expect(give(officer('author'))).rejects.toEqual(coded('SEPARATION_OF_DUTIES'));
    await expect(give(officer(), '')).rejects.toEqual(coded('INVALID_INPUT', 'opinion'));
    await expect(
      opinions().givePolicyOpinion(officer(), { draftId: id, sha256: 'x', opinion: 'Nein.' }),
    ).rejects.toEqual(coded('CONFLICT'));
    await give(officer());
    await expect(give(officer(), 'Doch.')).rejects.toEqual(coded('CONFLICT'));
    const { sha256 } = await draftOf(id);
    const content = { id, version: '1.2', paragraphs: OTHERWISE, rules: RULES };
    await policies().changePolicyDraft(admin(), { ...content, basedOn: sha256 });
    core.clock.advance(1000);
    await give(officer(), 'Auch jetzt keine.');
    const said = await draftOpinions(reading(chair()), [id]);
    expect(said.map(({ opinion, draftSha256 }) => [opinion, draftSha256 === sha256])).toEqual([
      ['Auch jetzt keine.', false],
      ['Keine Bedenken.', true],
    ]);
    await expect(release(chair('coordinator'), id)).rejects.toEqual(coded('SEPARATION_OF_DUTIES'));
    const { value } = await release(chair(), id);
    expect(await versionOpinions(reading(chair()), [value])).toHaveLength(2);
    expect(await versionOpinions(reading(ministry.viewer('AUTHOR', 'author')), [value])).toEqual(
      [],
    );
    await expect(give(officer())).rejects.toEqual(coded('NOT_IN_THIS_STATE'));
  });

  it('changes nothing where a draft is saved as it is, in whatever order its rules come', async () => {
    const id = (await policies().startPolicyDraft(admin(), { documentId, version: '2.0' })).value;
    const before = await core.owner('select * from policy_drafts where id = $1', [id]);
    const { sha256 } = await draftOf(id);
    const [document] = await core.owner<{ title: string }>(
      'select title from policy_documents where id = $1',
      [documentId],
    );
    core.clock.advance(1000);
    await policies().changePolicyDraft(admin('manager'), {
      ...{ id, basedOn: sha256, version: '2.0', title: document!.title },
      ...{ paragraphs: TEXT, rules: RULES },
    });
    expect(await core.owner('select * from policy_drafts where id = $1', [id])).toEqual(before);
    expect(before[0]).toMatchObject({
      rules: [{ ruleId: 'ACC-01' }, { ruleId: 'REG-04', due: { workingDays: 10 } }],
    });
  });

  it('gives the document its new title with the release, and not before', async () => {
    const titleNow = async () =>
      (
        await core.owner<{ title: string }>('select title from policy_documents where id = $1', [
          documentId,
        ])
      )[0]!.title;
    const former = await titleNow();
    const id = (await policies().startPolicyDraft(admin(), { documentId, version: '2.0' })).value;
    const { sha256 } = await draftOf(id);
    const title = 'Handreichung';
    await policies().changePolicyDraft(admin(), {
      ...{ id, basedOn: sha256, version: '2.0', title, paragraphs: TEXT, rules: RULES },
    });
    expect(await titleNow()).toBe(former);
    await release(chair(), id);
    expect(await titleNow()).toBe(title);
  });

  it.each([[{ workingDays: 0 }], [{ hours: 1.5 }], [{ workingDays: -3 }], [{}], [{ days: 3 }]])(
    'refuses a deadline that is none: %j',
    async (due) => {
      const id = (await policies().startPolicyDraft(admin(), { documentId, version: '2.0' })).value;
      const { sha256 } = await draftOf(id);
      await expect(
        policies().changePolicyDraft(admin(), {
          ...{ id, basedOn: sha256, version: '2.0', paragraphs: TEXT },
          rules: [{ ruleId: 'ACC-01', due: due as never }],
        }),
      ).rejects.toEqual(coded('INVALID_INPUT', 'rules'));
    },
  );
});
