import { graphql } from '@vieraugen/contract';
import { OwnerFields, ParagraphFields, RuleNameFields } from '../policies/policies.graphql.js';

/** A policy version that puts a rule in force, and the paragraph that the rule enforces. */
export const BasisFields = graphql(
  `
    fragment BasisFields on RuleVersion {
      id
      clause
      paragraph {
        ...ParagraphFields
      }
      policyVersion {
        id
        title
        version
        kind
        url
        authority {
          ...OwnerFields
        }
      }
    }
  `,
  [OwnerFields, ParagraphFields],
);

export const RulesDocument = graphql(`
  query Rules {
    rules {
      id
      area
      subject
      severity
      titleDe
      titleEn
      dueDe
      dueEn
    }
  }
`);

export const RuleDocument = graphql(
  `
    query Rule($id: ID!) {
      rule(id: $id) {
        ...RuleNameFields
        area
        subject
        severity
        conditionDe
        conditionEn
        source
        remediationDe
        remediationEn
        dueDe
        dueEn
        parameters
        versions {
          ...BasisFields
          active
          severity
          due
          parameters
          valid {
            from
            to
          }
        }
      }
    }
  `,
  [RuleNameFields, BasisFields],
);
