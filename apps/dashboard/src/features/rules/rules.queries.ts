import { queryOptions } from '@tanstack/react-query';
import type { ResultOf } from '@vieraugen/contract';
import { execute } from '../../lib/graphql/execute.js';
import { RuleDocument, RulesDocument } from './rules.graphql.js';

export type RuleRow = ResultOf<typeof RulesDocument>['rules'][number];
export type RuleDetail = NonNullable<ResultOf<typeof RuleDocument>['rule']>;

export const rulesQuery = queryOptions({
  queryKey: ['rule', 'list'],
  queryFn: async ({ signal }) => (await execute(RulesDocument, {}, signal)).rules,
});

export const ruleQuery = (id: string) =>
  queryOptions({
    queryKey: ['rule', 'detail', id],
    queryFn: async ({ signal }) => (await execute(RuleDocument, { id }, signal)).rule,
  });
