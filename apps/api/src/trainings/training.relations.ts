import {
  awarenessMeasuresByIds,
  awarenessOfAuthorities,
  type AwarenessMeasureRow,
  type AwarenessOfAuthority,
  type CompletionRow,
  completionsByIds,
  type DeclarationRow,
  declarationsByIds,
  declarationsOf,
  evidenceFor,
  modulesByIds,
  trainingCompletions,
  type TrainingStatusRow,
  trainingStatuses,
} from '@vieraugen/core';
import { nodeBy, nodesBy, rowBy, rowsBy } from '../graphql/sight.js';
import type {
  AwarenessMeasureType,
  TrainingCompletionType,
  TrainingDeclarationType,
  TrainingStatusType,
} from './training.type.js';

export const MODULE = rowBy(modulesByIds, (row) => row.id);
export const EVIDENCE = rowBy(evidenceFor, (row) => row.id);
export const COMPLETION = nodeBy<string, CompletionRow, TrainingCompletionType>(
  'TrainingCompletion',
  completionsByIds,
  (row) => row.id,
);
export const COMPLETIONS_OF_PERSON = nodesBy<string, CompletionRow, TrainingCompletionType>(
  'TrainingCompletion',
  rowsBy(trainingCompletions, (row) => row.personId),
);
export const TRAININGS_OF_PERSON = nodesBy<string, TrainingStatusRow, TrainingStatusType>(
  'TrainingStatus',
  rowsBy(trainingStatuses, (row) => row.personId),
);
export const DECLARATION = nodeBy<string, DeclarationRow, TrainingDeclarationType>(
  'TrainingDeclaration',
  declarationsByIds,
  (row) => row.id,
);
export const DECLARATIONS_OF_PERSON = nodesBy<string, DeclarationRow, TrainingDeclarationType>(
  'TrainingDeclaration',
  rowsBy(declarationsOf, (row) => row.personId),
);
export const AWARENESS = nodeBy<string, AwarenessMeasureRow, AwarenessMeasureType>(
  'AwarenessMeasure',
  awarenessMeasuresByIds,
  (row) => row.id,
);
export const AWARENESS_OF_AUTHORITY = nodesBy<string, AwarenessOfAuthority, AwarenessMeasureType>(
  'AwarenessMeasure',
  rowsBy(awarenessOfAuthorities, (row) => row.ofAuthorityId),
);
