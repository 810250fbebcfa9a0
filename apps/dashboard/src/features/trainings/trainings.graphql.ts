import { graphql } from '@vieraugen/contract';

export const TrainingNeedsDocument = graphql(`
  query TrainingNeeds($first: Int, $after: String, $filter: TrainingNeedFilter) {
    trainingNeeds(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          person {
            id
            functionLabel
            authority {
              id
              name
              shortName
            }
          }
          worst
          dueOn
          statuses {
            state
            validUntil
            module {
              id
              titleDe
              titleEn
            }
          }
        }
      }
    }
  }
`);

export const TrainingModulesDocument = graphql(`
  query TrainingModules {
    trainingModules {
      id
      key
      version
      titleDe
      titleEn
      mandatoryForRoles
      validityMonths
      deliveredBy
      valid {
        from
        to
      }
    }
  }
`);

export const RecordTrainingDocument = graphql(`
  mutation RecordTraining($input: RecordTrainingInput!) {
    recordTraining(input: $input) {
      results {
        personId
        error
      }
      evaluation {
        id
        status
      }
    }
  }
`);
