import { type RuleVersionRow, versionsOfRules } from '@vieraugen/core';
import { nodesBy, rowsBy } from '../graphql/sight.js';
import type { RuleVersionType } from './rule.type.js';

export const VERSIONS_OF_RULE = nodesBy<string, RuleVersionRow, RuleVersionType>(
  'RuleVersion',
  rowsBy(versionsOfRules, (row) => row.ruleId),
);
