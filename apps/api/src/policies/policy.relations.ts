import {
  type AcknowledgementSummary,
  acknowledgementSummaries,
  documentProposals,
  effectsOfSimulations,
  newestSimulations,
  openDrafts,
  pendingOfVersions,
  policyDocumentsOf,
  type PolicyDocumentRow,
  type PolicyDraftRow,
  type PolicyVersionRow,
  readableDrafts,
  readableVersions,
  rulesOfVersions,
  type RuleVersionRow,
  simulationsOf,
  type SimulationRow,
  versionsOfDocuments,
} from '@vieraugen/core';
import { nodeBy, nodesBy, rowBy, rowsBy } from '../graphql/sight.js';
import type { RuleVersionType } from '../rules/rule.type.js';
import type { AcknowledgementSummaryType } from './acknowledgement.type.js';
import type { PolicyDocumentType, PolicyDraftType, PolicyVersionType } from './policy.type.js';
import type { PolicySimulationType } from './simulation.type.js';

export const POLICY_DOCUMENT = nodeBy<string, PolicyDocumentRow, PolicyDocumentType>(
  'PolicyDocument',
  policyDocumentsOf,
  (row) => row.id,
);
export const POLICY_VERSION = nodeBy<string, PolicyVersionRow, PolicyVersionType>(
  'PolicyVersion',
  readableVersions,
  (row) => row.id,
);
export const VERSIONS_OF_DOCUMENT = nodesBy<string, PolicyVersionRow, PolicyVersionType>(
  'PolicyVersion',
  rowsBy(versionsOfDocuments, (row) => row.documentId),
);
export const RULES_OF_VERSION = nodesBy<string, RuleVersionRow, RuleVersionType>(
  'RuleVersion',
  rowsBy(rulesOfVersions, (row) => row.policyVersionId),
);
export const POLICY_DRAFT = nodeBy<string, PolicyDraftRow, PolicyDraftType>(
  'PolicyDraft',
  readableDrafts,
  (row) => row.id,
);
export const OPEN_DRAFT = nodeBy<string, PolicyDraftRow, PolicyDraftType>(
  'PolicyDraft',
  openDrafts,
  (row) => row.documentId,
);
export const PROPOSALS_OF_DOCUMENT = nodesBy<string, PolicyDraftRow, PolicyDraftType>(
  'PolicyDraft',
  rowsBy(documentProposals, (row) => row.documentId),
);
export const ACKNOWLEDGEMENTS = nodeBy<string, AcknowledgementSummary, AcknowledgementSummaryType>(
  'AcknowledgementSummary',
  acknowledgementSummaries,
  (row) => row.policyVersionId,
);
export const PENDING = rowsBy(pendingOfVersions, (row) => row.policyVersionId);
export const SIMULATION = nodeBy<string, SimulationRow, PolicySimulationType>(
  'PolicySimulation',
  simulationsOf,
  (row) => row.id,
);
export const NEWEST_SIMULATION = nodeBy<string, SimulationRow, PolicySimulationType>(
  'PolicySimulation',
  newestSimulations,
  (row) => row.draftId,
);
export const EFFECTS = rowsBy(effectsOfSimulations, (row) => row.simulationId);
/** The draft that a simulation judged. */
export const DRAFT_OF_SIMULATION = rowBy(readableDrafts, (row) => row.id);
