import {
  findingCounts,
  findingEvents,
  type FindingRow,
  findingsById,
  findingsOf,
  recordsById,
} from '@vieraugen/core';
import { nodeBy, nodesBy, rowBy, rowsBy } from '../graphql/sight.js';
import type { FindingType } from './finding.type.js';

export const FINDING = nodeBy<string, FindingRow, FindingType>(
  'Finding',
  findingsById,
  (row) => row.id,
);
export const FINDINGS_OF_ACCOUNT = nodesBy<string, FindingRow, FindingType>(
  'Finding',
  rowsBy(findingsOf, (row) => row.accountId ?? ''),
);
export const FINDING_COUNTS = rowBy(findingCounts, (row) => row.accountId);
export const FINDING_EVENTS = rowsBy(findingEvents, (row) => row.findingId);
export const RECORD = rowBy(recordsById, (row) => row.id);
