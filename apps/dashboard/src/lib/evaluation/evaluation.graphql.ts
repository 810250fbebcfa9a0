import { graphql } from '@vieraugen/contract';

export const EvaluationFields = graphql(`
  fragment EvaluationFields on Evaluation {
    id
    status
    total
    done
    opened
    resolved
    error
  }
`);

export const EvaluationDocument = graphql(
  `
    query Evaluation($id: ID!) {
      evaluation(id: $id) {
        ...EvaluationFields
      }
    }
  `,
  [EvaluationFields],
);
