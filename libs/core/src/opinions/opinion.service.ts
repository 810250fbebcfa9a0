import { Injectable } from '@nestjs/common';
import {
  DataProtectionOpinionEntity,
  ExemptionEntity,
  holdRows,
  insertRows,
  newId,
  opinionsOnDrafts,
  opinionsOnExemptions,
  PolicyDraftEntity,
} from '@vieraugen/data';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { requiredText } from '../kernel/checks.js';
import { may } from '../kernel/insight.js';
import { decidingPerson, requireSeparation } from '../kernel/separation-of-duties.js';
import { type Change, type Changed, Work } from '../kernel/work.js';
import type { GiveExemptionOpinionInput, GivePolicyOpinionInput } from './opinion.inputs.js';

const MOST = 8_000;
/** The officer keeps no house's records; whether an opinion is possible is decided here. */
const FRAME = { permission: 'opinion.give', beyondReach: true } as const;

/** The opinion of the data-protection officer: given once, kept, and shown before the decision. */
@Injectable()
export class OpinionService {
  constructor(private readonly work: Work) {}

  /** On a draft or a proposal as it stands; once its content has changed, anew. Answers its id. */
  givePolicyOpinion(viewer: Viewer, input: GivePolicyOpinionInput): Promise<Changed<string>> {
    const frame = { ...FRAME, action: 'givePolicyOpinion' };
    return this.work.change(viewer, frame, (change) => givePolicyOpinionIn(change, viewer, input));
  }

  /** On the request for an exemption. Answers its id. */
  giveExemptionOpinion(viewer: Viewer, input: GiveExemptionOpinionInput): Promise<Changed<string>> {
    const frame = { ...FRAME, action: 'giveExemptionOpinion' };
    return this.work.change(viewer, frame, (change) =>
      giveExemptionOpinionIn(change, viewer, input),
    );
  }
}

/** Whether an opinion is the viewer's to give, who had no part in what it is about. */
export function mayAdvise(viewer: Viewer, involved: readonly (string | null)[]): boolean {
  return may(viewer, 'opinion.give') && !involved.includes(viewer.personId);
}

async function givePolicyOpinionIn(
  change: Change,
  viewer: Viewer,
  { draftId, sha256, opinion }: GivePolicyOpinionInput,
): Promise<string> {
  const givenBy = decidingPerson(viewer) ?? onlyPersons();
  const row = (await holdRows(change, PolicyDraftEntity, [draftId])).get(draftId);
  const draft = found(row, 'Der Entwurf', 'The draft');
  for (const author of draft.authorIds) requireSeparation('OPINION', { adviser: givenBy, author });
  if (draft.status !== 'DRAFT' && draft.status !== 'PROPOSED') throw tooLate();
  if (draft.sha256 !== sha256) throw notAsRead();
  const given = await opinionsOnDrafts(change, [draftId]);
  if (given.some((one) => one.draftSha256 === sha256)) throw givenAlready();
  const about = { authorityId: draft.authorityId, draftId, draftSha256: sha256 };
  await keep(change, { ...about, exemptionId: null, opinion, givenBy });
  return draftId;
}

async function giveExemptionOpinionIn(
  change: Change,
  viewer: Viewer,
  { exemptionId, opinion }: GiveExemptionOpinionInput,
): Promise<string> {
  const givenBy = decidingPerson(viewer) ?? onlyPersons();
  const row = (await holdRows(change, ExemptionEntity, [exemptionId])).get(exemptionId);
  const exemption = found(row, 'Die Ausnahme', 'The exemption');
  requireSeparation('OPINION', { adviser: givenBy, requester: exemption.requestedBy });
  if (exemption.status !== 'REQUESTED') throw tooLate();
  if ((await opinionsOnExemptions(change, [exemptionId])).length > 0) throw givenAlready();
  const about = { authorityId: exemption.authorityId, exemptionId };
  await keep(change, { ...about, draftId: null, draftSha256: null, opinion, givenBy });
  return exemptionId;
}

async function keep(
  change: Change,
  row: Pick<
    DataProtectionOpinionEntity,
    'authorityId' | 'draftId' | 'draftSha256' | 'exemptionId' | 'opinion' | 'givenBy'
  >,
): Promise<void> {
  const opinion = requiredText('opinion', row.opinion, MOST);
  await insertRows(change, DataProtectionOpinionEntity, [
    { ...row, opinion, id: newId(change.now), givenAt: change.now },
  ]);
}

function onlyPersons(): never {
  throw new ExpectedError(
    'NOT_ALLOWED',
    'Stellung nehmen nur Personen.',
    'Only persons give an opinion.',
  );
}

function tooLate(): ExpectedError {
  return new ExpectedError(
    'NOT_IN_THIS_STATE',
    'Hierüber ist bereits entschieden. Eine Stellungnahme ist nicht mehr möglich.',
    'This has been decided already. An opinion is no longer possible.',
  );
}

function notAsRead(): ExpectedError {
  return new ExpectedError(
    'CONFLICT',
    'Der Entwurf wurde geändert, nachdem Sie ihn gelesen haben. Ihre Stellungnahme ist noch da; bitte lesen Sie den Entwurf erneut.',
    'The draft was changed after you read it. Your opinion is still here; please read the draft again.',
  );
}

function givenAlready(): ExpectedError {
  return new ExpectedError(
    'CONFLICT',
    'Hierzu liegt bereits eine Stellungnahme vor. Sie bleibt, wie sie abgegeben wurde.',
    'There is an opinion on this already. It stays as it was given.',
  );
}
