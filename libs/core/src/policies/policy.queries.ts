import {
  type AcknowledgementDutyRow,
  acknowledgementCounts,
  acknowledgementDutiesOf,
  acknowledgementsGiven,
  authoritiesAbove,
  newestSimulationsOf,
  openDraftsOf,
  pendingAcknowledgements,
  type PeopleOf,
  policyDocuments,
  policyDocumentsByIds,
  type PolicyDocumentRow,
  type PolicyDraftRow,
  policyDraftsByIds,
  type PolicyVersionRow,
  policyVersionsByIds,
  type PolicyProposalRow,
  proposalsOf,
  readRuleset,
  readSharedFacts,
  rulesOfPolicyVersions,
  type SimulationEffectRow,
  simulationEffectsOf,
  type SimulationResultRow,
  simulationResults,
  type SimulationRow,
  simulationsByIds,
  versionsOfPolicies,
  type AcknowledgementRow,
} from '@vieraugen/data';
import {
  type AcknowledgementState,
  acknowledgementDueAt,
  acknowledgementState,
  type DraftedRule,
  type Instant,
  type RuleParameters,
  type SimulationEffect,
} from '@vieraugen/domain';
import { may, reachAs } from '../kernel/insight.js';
import type { Reading } from '../kernel/reading.js';
import { type Comparable, comparePolicies, type PolicyComparison } from './comparison.js';

export type {
  AcknowledgementRow,
  PolicyDocumentRow,
  PolicyDraftRow,
  PolicyProposalRow,
  SimulationEffectRow,
  SimulationResultRow,
  SimulationRow,
};

interface Owned {
  readonly authorityId: string | null;
}

/**
 * What is state-wide, of the viewer's own houses, and of the houses above them: a ministry's house
 * rule binds those below it, who could otherwise not read what they have to keep.
 */
async function readable<Row extends Owned>(
  reading: Reading,
  rows: Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const { reads } = reading.viewer;
  const found = await rows;
  if (reads === '*') return found;
  const isOwn = ({ authorityId }: Owned) => authorityId === null || reads.includes(authorityId);
  if (found.every(isOwn)) return found;
  const above = await authoritiesAbove(reading.beyond(), reads, reading.at);
  return found.filter((row) => isOwn(row) || above.includes(row.authorityId ?? ''));
}

/** Every document that the viewer may read, with the version in force at the reading's instant. */
export const listPolicyDocuments = (reading: Reading) =>
  readable(reading, policyDocuments(reading.beyond(), reading.at));

export const policyDocumentsOf = (reading: Reading, ids: readonly string[]) =>
  readable(reading, policyDocumentsByIds(reading.beyond(), ids, reading.at));

export const readableVersions = (reading: Reading, ids: readonly string[]) =>
  readable(reading, policyVersionsByIds(reading.beyond(), ids));

export const versionsOfDocuments = (reading: Reading, ids: readonly string[]) =>
  readable(reading, versionsOfPolicies(reading.beyond(), ids));

/** What versions put in force; for versions that the viewer may read. */
export const rulesOfVersions = (reading: Reading, ids: readonly string[]) =>
  rulesOfPolicyVersions(reading.beyond(), ids);

/** Drafts, for those who draft, release or comment; nobody else sees them. */
export async function readableDrafts(
  reading: Reading,
  ids: readonly string[],
): Promise<readonly PolicyDraftRow[]> {
  const seen = reading.ifPermitted('policy.review');
  return seen ? policyDraftsByIds(seen, ids) : [];
}

export async function openDrafts(
  reading: Reading,
  documentIds: readonly string[],
): Promise<readonly PolicyDraftRow[]> {
  const seen = reading.ifPermitted('policy.review');
  return seen ? openDraftsOf(seen, documentIds) : [];
}

/** What the working group proposed for documents, for those who draft, release or comment. */
export async function documentProposals(
  reading: Reading,
  documentIds: readonly string[],
): Promise<readonly PolicyDraftRow[]> {
  const seen = reading.ifPermitted('policy.review');
  return seen ? proposalsOf(seen, documentIds) : [];
}

export interface AcknowledgementSummary {
  readonly policyVersionId: string;
  readonly state: AcknowledgementState;
  /** Of five people or more; fewer could be told apart. */
  readonly percent: number | null;
}

const FEWEST = 5;

/** How far versions in force have been taken note of, among those whom the viewer sees. */
export async function acknowledgementSummaries(
  reading: Reading,
  versionIds: readonly string[],
): Promise<readonly AcknowledgementSummary[]> {
  const { viewer } = reading;
  if (!may(viewer, 'overview.read') && !may(viewer, 'training.read')) return [];
  const counts = await acknowledgementCounts(reading, versionIds, reading.at);
  return counts.map(({ policyVersionId, concerned, done }) => ({
    policyVersionId,
    state: acknowledgementState(concerned, done),
    percent: concerned < FEWEST ? null : Math.floor((100 * done) / concerned),
  }));
}

/** Whose business it is who has not taken note: coordinators' own house, managers' own team. */
function peopleOf({ viewer }: Reading): PeopleOf | null {
  const { roles, personId } = viewer;
  const names = reachAs(viewer, 'names', ['MINISTRY_COORDINATOR']);
  if (names === '*') return { authorityIds: null };
  const managerId = roles.includes('MANAGER') ? personId : null;
  return names.length > 0 || managerId !== null ? { authorityIds: names, managerId } : null;
}

/** Whether the viewer is told who has not taken note. */
export const seesPending = (reading: Reading) => peopleOf(reading) !== null;

/** Who still has to take note, by function, of the viewer's own house or team. */
export async function pendingOfVersions(
  reading: Reading,
  versionIds: readonly string[],
): Promise<readonly { readonly policyVersionId: string; readonly personId: string }[]> {
  const people = peopleOf(reading);
  return people ? pendingAcknowledgements(reading, versionIds, people, reading.at) : [];
}

/** A version in force that somebody has to take note of. */
export interface AcknowledgementTask extends AcknowledgementDutyRow {
  /** The instant from which on it is a breach; null = its publication is not on record. */
  readonly dueAt: Instant | null;
}

/**
 * What waits for people, or was given by them, among the versions in force at the reading's instant.
 * The people are not looked up in the viewer's scope: whoever asks has to be entitled to ask about them.
 */
export async function acknowledgementTasksOf(
  reading: Reading,
  people: readonly { readonly id: string; readonly authorityId: string }[],
): Promise<readonly AcknowledgementTask[]> {
  const all = reading.beyond();
  const ids = people.map(({ id }) => id);
  const duties = await acknowledgementDutiesOf(all, ids, reading.at);
  if (duties.length === 0) return [];
  const [ruleset, shared] = await Promise.all([readRuleset(all), readSharedFacts(all, reading.at)]);
  const workingDays = (personId: string): number => {
    const authorityId = people.find(({ id }) => id === personId)?.authorityId ?? '';
    const scope = { authorityId, ministryId: shared.ministryOf(authorityId) };
    const bound = ruleset.boundFor(scope, { at: reading.at, mode: 'LIVE' });
    const rule = bound.find((one) => one.rule.id === 'TRN-03');
    return Number(rule?.parameters.workingDays);
  };
  return duties.map((duty) => ({
    ...duty,
    dueAt: acknowledgementDueAt(duty, workingDays(duty.personId), shared.holidays),
  }));
}

/** What waits for the signed-in person; nobody can ask it about somebody else. */
export async function ownAcknowledgementTasks(
  reading: Reading,
): Promise<readonly AcknowledgementTask[]> {
  const { personId, authorityId } = reading.viewer;
  if (personId === null) return [];
  return acknowledgementTasksOf(reading, [{ id: personId, authorityId: authorityId ?? '' }]);
}

export async function ownAcknowledgements(
  reading: Reading,
): Promise<readonly AcknowledgementRow[]> {
  const { personId } = reading.viewer;
  return personId === null ? [] : acknowledgementsGiven(reading.beyond(), personId);
}

export async function newestSimulations(
  reading: Reading,
  draftIds: readonly string[],
): Promise<readonly SimulationRow[]> {
  const seen = reading.ifPermitted('policy.review');
  return seen ? newestSimulationsOf(seen, draftIds) : [];
}

export async function simulationsOf(
  reading: Reading,
  ids: readonly string[],
): Promise<readonly SimulationRow[]> {
  const seen = reading.ifPermitted('policy.review');
  return seen ? simulationsByIds(seen, ids) : [];
}

export const effectsOfSimulations = (reading: Reading, ids: readonly string[]) =>
  simulationEffectsOf(reading, ids);

/** So many rows fit onto a screen; the counts tell how many there are. */
const MOST_RESULTS = 500;

export const resultsOfSimulation = (
  reading: Reading,
  id: string,
  filter: { readonly ruleId?: string | null; readonly effect?: SimulationEffect | null },
): Promise<SimulationResultRow[]> => simulationResults(reading, id, filter, MOST_RESULTS);

export interface ComparedPolicies extends PolicyComparison {
  readonly id: string;
  readonly title: string;
  /** What the document was called before; null = the same. */
  readonly formerTitle: string | null;
  readonly before: string;
  readonly after: string;
}

/** Compares two versions, or a version with a draft; null where the viewer may not read one of them. */
export async function comparedPolicies(
  reading: Reading,
  beforeId: string,
  afterId: string,
): Promise<ComparedPolicies | null> {
  const ids = [beforeId, afterId];
  const [versions, drafts, rules] = await Promise.all([
    readableVersions(reading, ids),
    readableDrafts(reading, ids),
    rulesOfVersions(reading, ids),
  ]);
  const drafted = (id: string) =>
    rules
      .filter(({ policyVersionId }) => policyVersionId === id)
      .map((rule): DraftedRule => ({ ...rule, parameters: rule.parameters as RuleParameters }));
  const sideOf = (id: string) => {
    const version = versions.find((one) => one.id === id);
    return version ? { ...version, rules: drafted(id) } : drafts.find((one) => one.id === id);
  };
  const [before, after] = [sideOf(beforeId), sideOf(afterId)];
  if (!before || !after) return null;
  return {
    id: `${beforeId}..${afterId}`,
    title: after.title,
    formerTitle: before.title === after.title ? null : before.title,
    before: before.version,
    after: after.version,
    ...comparePolicies(before as Comparable, after as Comparable),
  };
}

export type { PolicyVersionRow };
