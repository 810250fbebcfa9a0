import { queryOptions } from '@tanstack/react-query';
import type { ResultOf, VariablesOf } from '@vieraugen/contract';
import { execute } from '../../lib/graphql/execute.js';
import { connectionOptions } from '../../lib/query/connection.js';
import { TrainingModulesDocument, TrainingNeedsDocument } from './trainings.graphql.js';
import type { TrainingsSearch } from './trainings.search.js';

export type NeedRow = ResultOf<
  typeof TrainingNeedsDocument
>['trainingNeeds']['edges'][number]['node'];
export type ModuleRow = ResultOf<typeof TrainingModulesDocument>['trainingModules'][number];

const PAGE = 50;
const SOON_DAYS = 30;

/** The list's inputs; the CSV takes the same. */
export function needsInputs({ q, authority, need }: TrainingsSearch): {
  filter: NonNullable<VariablesOf<typeof TrainingNeedsDocument>['filter']>;
} {
  return {
    filter: {
      search: q,
      authorityId: authority,
      state: need === 'SOON' ? undefined : need,
      dueWithinDays: need === 'SOON' ? SOON_DAYS : undefined,
    },
  };
}

export const needsQuery = (search: TrainingsSearch) => {
  const inputs = needsInputs(search);
  return connectionOptions<NeedRow>({
    queryKey: ['training', 'list', inputs],
    fetchPage: async (after, signal) =>
      (await execute(TrainingNeedsDocument, { first: PAGE, after, ...inputs }, signal))
        .trainingNeeds,
  });
};

export const modulesQuery = queryOptions({
  queryKey: ['training', 'modules'],
  queryFn: async ({ signal }) =>
    (await execute(TrainingModulesDocument, {}, signal)).trainingModules,
});
