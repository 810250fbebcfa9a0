import { graphql } from '@vieraugen/contract';

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

export const RuleDocument = graphql(`
  query Rule($id: ID!) {
    rule(id: $id) {
      id
      area
      subject
      severity
      titleDe
      titleEn
      conditionDe
      conditionEn
      source
      remediationDe
      remediationEn
      dueDe
      dueEn
      versions {
        id
        clause
        active
        severity
        parameters
        valid {
          from
          to
        }
        policyVersion {
          id
          title
          version
          kind
          url
          authority {
            id
            shortName
            name
          }
        }
      }
    }
  }
`);
