import { graphql } from '@vieraugen/contract';
import { EvaluationFields } from '../../lib/evaluation/evaluation.graphql.js';

export const PresenceFields = graphql(`
  fragment PresenceFields on Account {
    id
    status
    isDemo
    imprintUrl
    privacyUrl
    netiquetteUrl
    alternativeChannelUrl
    pageChecks {
      page
      url
      status
      failure
      checkedAt
    }
    verification {
      method
      ok
      evidenceUrl
      checkedAt
    }
    usageConcept {
      title
      url
      dpiaStatus
      approvedOn
      reviewBy
    }
  }
`);

export const CheckAccountPagesDocument = graphql(
  `
    mutation CheckAccountPages($id: ID!) {
      checkAccountPages(id: $id) {
        account {
          ...PresenceFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [PresenceFields, EvaluationFields],
);

export const RecordUsageConceptDocument = graphql(
  `
    mutation RecordUsageConcept($input: RecordUsageConceptInput!) {
      recordUsageConcept(input: $input) {
        account {
          ...PresenceFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [PresenceFields, EvaluationFields],
);

export const ReportAccountDocument = graphql(
  `
    mutation ReportAccount($input: ReportAccountInput!) {
      reportAccount(input: $input) {
        account {
          id
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [EvaluationFields],
);
