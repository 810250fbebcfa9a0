import { graphql } from '@vieraugen/contract';

export const TrainingModuleFields = graphql(`
  fragment TrainingModuleFields on TrainingModule {
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
`);

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

export const TrainingCatalogueDocument = graphql(
  `
    query TrainingCatalogue {
      trainingCatalogue {
        ...TrainingModuleFields
      }
    }
  `,
  [TrainingModuleFields],
);

export const DefineTrainingModuleDocument = graphql(
  `
    mutation DefineTrainingModule($input: DefineTrainingModuleInput!) {
      defineTrainingModule(input: $input) {
        catalogue {
          ...TrainingModuleFields
        }
        evaluation {
          id
          status
        }
      }
    }
  `,
  [TrainingModuleFields],
);

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

export const TrainingDeclarationsDocument = graphql(`
  query TrainingDeclarations {
    trainingDeclarations {
      id
      completedOn
      declaredAt
      person {
        id
        functionLabel
      }
      module {
        id
        titleDe
        titleEn
        version
      }
      evidence {
        id
        fileName
        statement
      }
    }
  }
`);

export const DecideTrainingDeclarationsDocument = graphql(`
  mutation DecideTrainingDeclarations($input: DecideTrainingDeclarationsInput!) {
    decideTrainingDeclarations(input: $input) {
      results {
        id
        error
      }
      evaluation {
        id
        status
      }
    }
  }
`);

export const OwnTrainingDocument = graphql(`
  query OwnTraining {
    ownTraining {
      evidenceAccountId
      statuses {
        state
        validUntil
        module {
          id
          titleDe
          titleEn
        }
      }
      completions {
        id
        completedOn
        validUntil
        evidenceType
        module {
          id
          titleDe
          titleEn
          version
        }
      }
      declarations {
        id
        completedOn
        declaredAt
        decision
        note
        module {
          id
          titleDe
          titleEn
          version
        }
      }
    }
  }
`);

export const DeclareTrainingDocument = graphql(`
  mutation DeclareTraining($input: DeclareTrainingInput!) {
    declareTraining(input: $input) {
      declaration {
        id
      }
    }
  }
`);

export const TrainingCoverageDocument = graphql(`
  query TrainingCoverage {
    trainingCoverage {
      light
      percent
      ministry {
        id
        name
        shortName
      }
      module {
        id
        titleDe
        titleEn
      }
    }
  }
`);

export const AwarenessMeasuresDocument = graphql(`
  query AwarenessMeasures($first: Int, $after: String, $filter: AwarenessMeasureFilter) {
    awarenessMeasures(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          kind
          title
          heldOn
          audienceRoles
          headcountBand
          recordedByFunction
          canWithdraw
          authority {
            id
            name
            shortName
          }
        }
      }
    }
  }
`);

export const RecordAwarenessMeasureDocument = graphql(`
  mutation RecordAwarenessMeasure($input: RecordAwarenessMeasureInput!) {
    recordAwarenessMeasure(input: $input) {
      id
    }
  }
`);

export const WithdrawAwarenessMeasureDocument = graphql(`
  mutation WithdrawAwarenessMeasure($input: WithdrawAwarenessMeasureInput!) {
    withdrawAwarenessMeasure(input: $input) {
      id
    }
  }
`);
