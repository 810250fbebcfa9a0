import { queryOptions } from '@tanstack/react-query';
import type { ResultOf, VariablesOf } from '@vieraugen/contract';
import { execute } from '../../lib/graphql/execute.js';
import { connectionOptions } from '../../lib/query/connection.js';
import {
  AwarenessMeasuresDocument,
  OwnTrainingDocument,
  TrainingCatalogueDocument,
  TrainingCoverageDocument,
  TrainingDeclarationsDocument,
  TrainingNeedsDocument,
} from './trainings.graphql.js';
import type { MeasuresSearch, TrainingsSearch } from './trainings.search.js';

export type NeedRow = ResultOf<
  typeof TrainingNeedsDocument
>['trainingNeeds']['edges'][number]['node'];
export type ModuleRow = ResultOf<typeof TrainingCatalogueDocument>['trainingCatalogue'][number];
export type DeclarationRow = ResultOf<
  typeof TrainingDeclarationsDocument
>['trainingDeclarations'][number];
export type OwnTraining = ResultOf<typeof OwnTrainingDocument>['ownTraining'];
export type CoverageRow = ResultOf<typeof TrainingCoverageDocument>['trainingCoverage'][number];
export type MeasureRow = ResultOf<
  typeof AwarenessMeasuresDocument
>['awarenessMeasures']['edges'][number]['node'];

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
      state: need === 'DUE_SOON' || need === 'VALID' ? need : undefined,
      overdue: need === 'OVERDUE' ? true : undefined,
      dueWithinDays: need === 'TODO' ? SOON_DAYS : undefined,
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

export const catalogueQuery = queryOptions({
  queryKey: ['training', 'catalogue'],
  queryFn: async ({ signal }) =>
    (await execute(TrainingCatalogueDocument, {}, signal)).trainingCatalogue,
});

export const declarationsQuery = queryOptions({
  queryKey: ['training', 'declarations'],
  queryFn: async ({ signal }) =>
    (await execute(TrainingDeclarationsDocument, {}, signal)).trainingDeclarations,
});

export const ownTrainingQuery = queryOptions({
  queryKey: ['training', 'own'],
  queryFn: async ({ signal }) => (await execute(OwnTrainingDocument, {}, signal)).ownTraining,
});

export const coverageQuery = queryOptions({
  queryKey: ['training', 'coverage'],
  queryFn: async ({ signal }) =>
    (await execute(TrainingCoverageDocument, {}, signal)).trainingCoverage,
});

export const measuresQuery = ({ kind }: MeasuresSearch) =>
  connectionOptions<MeasureRow>({
    queryKey: ['training', 'measures', kind],
    fetchPage: async (after, signal) =>
      (await execute(AwarenessMeasuresDocument, { first: PAGE, after, filter: { kind } }, signal))
        .awarenessMeasures,
  });
