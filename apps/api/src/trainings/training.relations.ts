import {
  completionsByIds,
  modulesByIds,
  type TrainingStatusRow,
  trainingStatuses,
} from '@vieraugen/core';
import { nodeBy, nodesBy, rowBy, rowsBy } from '../graphql/sight.js';
import type { CompletionRow } from '@vieraugen/core';
import type { TrainingCompletionType, TrainingStatusType } from './training.type.js';

export const MODULE = rowBy(modulesByIds, (row) => row.id);
export const COMPLETION = nodeBy<string, CompletionRow, TrainingCompletionType>(
  'TrainingCompletion',
  completionsByIds,
  (row) => row.id,
);
export const TRAININGS_OF_PERSON = nodesBy<string, TrainingStatusRow, TrainingStatusType>(
  'TrainingStatus',
  rowsBy(trainingStatuses, (row) => row.personId),
);
