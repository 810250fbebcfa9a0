import { graphql } from '@vieraugen/contract';

export const OwnerFields = graphql(`
  fragment OwnerFields on Authority {
    id
    shortName
    name
  }
`);

export const ParagraphFields = graphql(`
  fragment ParagraphFields on Paragraph {
    number
    heading
    text
  }
`);

/** A rule as it is named where a policy speaks of it. */
export const RuleNameFields = graphql(`
  fragment RuleNameFields on Rule {
    id
    titleDe
    titleEn
    parameterLabels {
      name
      labelDe
      labelEn
      unit
      choices
    }
  }
`);

export const OpinionFields = graphql(`
  fragment OpinionFields on DataProtectionOpinion {
    id
    opinion
    givenAt
    about
    givenByFunction
  }
`);

const VersionName = graphql(`
  fragment VersionName on PolicyVersion {
    id
    version
    valid {
      from
      to
    }
  }
`);

export const PoliciesDocument = graphql(
  `
    query Policies($asOf: AsOfInput) {
      policyDocuments(asOf: $asOf) {
        id
        kind
        title
        authority {
          ...OwnerFields
        }
        current {
          ...VersionName
          acknowledge
          acknowledgements {
            state
            percent
          }
        }
        draft {
          id
          version
        }
        proposals {
          id
          status
        }
      }
    }
  `,
  [OwnerFields, VersionName],
);

export const PolicyDocument = graphql(
  `
    query Policy($id: ID!) {
      policyDocument(id: $id) {
        id
        kind
        title
        canDraft
        canPropose
        authority {
          ...OwnerFields
        }
        current {
          id
        }
        versions {
          ...VersionName
          publishedAt
          resolvedOn
        }
        draft {
          id
          version
          recordedAt
          canEdit
          canRelease
        }
        proposals {
          id
          version
          status
          proposal {
            reason
            proposedAt
            decisionNote
            proposedByFunction
          }
        }
      }
    }
  `,
  [OwnerFields, VersionName],
);

export const PolicyVersionDocument = graphql(
  `
    query PolicyVersion($id: ID!) {
      policyVersion(id: $id) {
        ...VersionName
        title
        kind
        url
        sha256
        acknowledge
        publishedAt
        resolvedOn
        authority {
          ...OwnerFields
        }
        paragraphs {
          ...ParagraphFields
        }
        rules {
          id
          ruleId
          active
          severity
          due
          clause
          parameters
          rule {
            ...RuleNameFields
            severity
            due
            parameters
          }
        }
        acknowledgements {
          state
          percent
        }
        opinions {
          ...OpinionFields
        }
        pending {
          id
          functionLabel
        }
        document {
          id
          versions {
            id
            version
          }
        }
      }
    }
  `,
  [VersionName, OwnerFields, ParagraphFields, RuleNameFields, OpinionFields],
);

export const SimulationResultsDocument = graphql(
  `
    query SimulationResults($id: ID!, $ruleId: String, $effect: SimulationEffect) {
      policySimulation(id: $id) {
        id
        results(ruleId: $ruleId, effect: $effect) {
          id
          effect
          result
          reasonDe
          reasonEn
          account {
            id
            handle
            displayName
            platform {
              key
            }
          }
          authority {
            ...OwnerFields
          }
        }
      }
    }
  `,
  [OwnerFields],
);

export const PolicyComparisonDocument = graphql(
  `
    query PolicyComparison($beforeId: ID!, $afterId: ID!) {
      policyComparison(beforeId: $beforeId, afterId: $afterId) {
        id
        title
        formerTitle
        before
        after
        paragraphs {
          kind
          number
          formerNumber
          heading {
            kind
            text
          }
          text {
            kind
            text
          }
        }
        rules {
          kind
          ruleId
          rule {
            ...RuleNameFields
          }
          changes {
            name
            before
            after
          }
        }
      }
    }
  `,
  [RuleNameFields],
);

export const AcknowledgementsDocument = graphql(
  `
    query Acknowledgements {
      acknowledgementTasks {
        id
        dueAt
        acknowledgedAt
        policyVersion {
          id
          title
          version
          kind
          url
          publishedAt
          paragraphs {
            ...ParagraphFields
          }
          authority {
            ...OwnerFields
          }
        }
      }
      acknowledgements {
        id
        acknowledgedAt
        policyVersion {
          ...VersionName
          title
        }
      }
    }
  `,
  [ParagraphFields, OwnerFields, VersionName],
);

export const AcknowledgePolicyVersionDocument = graphql(`
  mutation AcknowledgePolicyVersion($input: AcknowledgePolicyVersionInput!) {
    acknowledgePolicyVersion(input: $input) {
      policyVersion {
        id
      }
      evaluation {
        id
      }
    }
  }
`);
