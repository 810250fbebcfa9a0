import { graphql } from '@vieraugen/contract';

export const PoliciesDocument = graphql(`
  query Policies($asOf: AsOfInput) {
    policyDocuments(asOf: $asOf) {
      id
      kind
      title
      authority {
        id
        shortName
        name
      }
      current {
        id
        version
        acknowledge
        valid {
          from
          to
        }
        acknowledgements {
          state
          percent
        }
      }
      draft {
        id
        version
      }
    }
  }
`);

export const PolicyDocument = graphql(`
  query Policy($id: ID!) {
    policyDocument(id: $id) {
      id
      kind
      title
      canDraft
      authority {
        id
        shortName
        name
      }
      current {
        id
      }
      versions {
        id
        version
        publishedAt
        resolvedOn
        valid {
          from
          to
        }
      }
      draft {
        id
        version
        recordedAt
        canEdit
        canRelease
      }
    }
  }
`);

export const PolicyVersionDocument = graphql(`
  query PolicyVersion($id: ID!) {
    policyVersion(id: $id) {
      id
      title
      kind
      version
      url
      sha256
      acknowledge
      publishedAt
      resolvedOn
      valid {
        from
        to
      }
      authority {
        id
        shortName
        name
      }
      paragraphs {
        number
        heading
        text
      }
      rules {
        id
        ruleId
        active
        severity
        clause
        parameters
        rule {
          id
          titleDe
          titleEn
          severity
          parameters
        }
      }
      acknowledgements {
        state
        percent
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
`);

export const PolicyDraftFields = graphql(`
  fragment PolicyDraftFields on PolicyDraft @_unmask {
    id
    title
    kind
    version
    url
    acknowledge
    status
    sha256
    recordedAt
    canEdit
    canRelease
    authority {
      id
      shortName
      name
    }
    paragraphs {
      number
      heading
      text
    }
    rules {
      ruleId
      active
      severity
      clause
      parameters
    }
    document {
      id
      current {
        id
        version
      }
    }
    simulation {
      id
      status
      judgedAt
      total
      done
      isOutdated
      rules {
        ruleId
        effect
        count
        rule {
          id
          titleDe
          titleEn
        }
      }
    }
  }
`);

export const PolicyDraftDocument = graphql(
  `
    query PolicyDraft($id: ID!) {
      policyDraft(id: $id) {
        ...PolicyDraftFields
      }
      rules {
        id
        titleDe
        titleEn
        area
        severity
        parameters
      }
    }
  `,
  [PolicyDraftFields],
);

export const StartPolicyDraftDocument = graphql(`
  mutation StartPolicyDraft($input: StartPolicyDraftInput!) {
    startPolicyDraft(input: $input) {
      draft {
        id
      }
    }
  }
`);

export const ChangePolicyDraftDocument = graphql(
  `
    mutation ChangePolicyDraft($input: ChangePolicyDraftInput!) {
      changePolicyDraft(input: $input) {
        draft {
          ...PolicyDraftFields
        }
      }
    }
  `,
  [PolicyDraftFields],
);

export const DiscardPolicyDraftDocument = graphql(`
  mutation DiscardPolicyDraft($input: DiscardPolicyDraftInput!) {
    discardPolicyDraft(input: $input) {
      document {
        id
      }
    }
  }
`);

export const ReleasePolicyDraftDocument = graphql(`
  mutation ReleasePolicyDraft($input: ReleasePolicyDraftInput!) {
    releasePolicyDraft(input: $input) {
      policyVersion {
        id
      }
      evaluation {
        id
      }
    }
  }
`);

export const SimulatePolicyDraftDocument = graphql(`
  mutation SimulatePolicyDraft($draftId: ID!) {
    simulatePolicyDraft(draftId: $draftId) {
      id
    }
  }
`);

export const SimulationResultsDocument = graphql(`
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
          id
          shortName
          name
        }
      }
    }
  }
`);

export const PolicyComparisonDocument = graphql(`
  query PolicyComparison($beforeId: ID!, $afterId: ID!) {
    policyComparison(beforeId: $beforeId, afterId: $afterId) {
      id
      title
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
          id
          titleDe
          titleEn
        }
        changes {
          name
          before
          after
        }
      }
    }
  }
`);

export const AcknowledgementsDocument = graphql(`
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
          number
          heading
          text
        }
        authority {
          id
          shortName
          name
        }
      }
    }
    acknowledgements {
      id
      acknowledgedAt
      policyVersion {
        id
        title
        version
        valid {
          from
          to
        }
      }
    }
  }
`);

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
