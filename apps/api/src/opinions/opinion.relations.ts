import {
  draftOpinions,
  exemptionOpinions,
  type OpinionRow,
  versionOpinions,
} from '@vieraugen/core';
import { nodesBy, rowsBy } from '../graphql/sight.js';
import type { DataProtectionOpinionType } from './opinion.type.js';

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
