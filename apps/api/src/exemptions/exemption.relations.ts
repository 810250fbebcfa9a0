import { type ExemptionRow, exemptionsById, exemptionsFor } from '@vieraugen/core';
import { nodeBy, nodesBy, rowsBy } from '../graphql/sight.js';
import type { ExemptionType } from './exemption.type.js';

export const EXEMPTION = nodeBy<string, ExemptionRow, ExemptionType>(
  'Exemption',
  exemptionsById,
  (row) => row.id,
);
export const EXEMPTIONS_OF_FINDING = nodesBy<string, ExemptionRow, ExemptionType>(
  'Exemption',
  rowsBy(exemptionsFor, (row) => row.findingId ?? ''),
);
