import {
  actingFunctions,
  draftOpinions,
  exemptionOpinions,
  type OpinionRow,
  versionOpinions,
} from '@vieraugen/core';
import { nodesBy, rowBy, rowsBy } from '../graphql/sight.js';
import type { DataProtectionOpinionType } from './opinion.type.js';

/** By function, whoever acted for all. */
export const ACTING = rowBy(actingFunctions, (row) => row.id);

const opinionsBy = (
  read: typeof draftOpinions,
  key: 'draftId' | 'policyVersionId' | 'exemptionId',
) =>
  nodesBy<string, OpinionRow, DataProtectionOpinionType>(
    'DataProtectionOpinion',
    rowsBy(read, (row) => row[key] ?? ''),
  );

export const OPINIONS_ON_DRAFT = opinionsBy(draftOpinions, 'draftId');
export const OPINIONS_ON_VERSION = opinionsBy(versionOpinions, 'policyVersionId');
export const OPINIONS_ON_EXEMPTION = opinionsBy(exemptionOpinions, 'exemptionId');
