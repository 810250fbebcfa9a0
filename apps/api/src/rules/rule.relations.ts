import { policyVersionsByIds, type RuleVersionRow, versionsOfRules } from '@vieraugen/core';
import type { PolicyVersionRow } from '@vieraugen/core';
import { nodeBy, nodesBy, rowsBy } from '../graphql/sight.js';
import type { PolicyVersionType, RuleVersionType } from './rule.type.js';

export const VERSIONS_OF_RULE = nodesBy<string, RuleVersionRow, RuleVersionType>(
  'RuleVersion',
  rowsBy(versionsOfRules, (row) => row.ruleId),
);
export const POLICY_VERSION = nodeBy<string, PolicyVersionRow, PolicyVersionType>(
  'PolicyVersion',
  policyVersionsByIds,
  (row) => row.id,
);
