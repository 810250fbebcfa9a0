import { graphql } from '@vieraugen/contract';
import { OpinionFields, OwnerFields, ParagraphFields, RuleNameFields } from './policies.graphql.js';

/** What a version says, in force or drafted: what the form of a draft begins with. */
const DraftedRuleFields = graphql(`
  fragment DraftedRuleFields on DraftedRule {
    ruleId
    active
    severity
    due
    clause
    parameters
  }
`);

export const CatalogueFields = graphql(
  `
    fragment CatalogueFields on Rule {
      ...RuleNameFields
      area
      severity
      due
      dueDe
      dueEn
      parameters
    }
  `,
  [RuleNameFields],
);

export const PolicyDraftFields = graphql(
  `
    fragment PolicyDraftFields on PolicyDraft {
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
      canAdvise
      canDecide
      authority {
        ...OwnerFields
      }
      paragraphs {
        ...ParagraphFields
      }
      rules {
        ...DraftedRuleFields
      }
      proposal {
        reason
        proposedAt
        decidedAt
        decisionNote
        proposedByFunction
        decidedByFunction
      }
      opinions {
        ...OpinionFields
      }
      document {
        id
        title
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
  `,
  [OwnerFields, ParagraphFields, DraftedRuleFields, OpinionFields],
);

export const PolicyDraftDocument = graphql(
  `
    query PolicyDraft($id: ID!) {
      policyDraft(id: $id) {
        ...PolicyDraftFields
      }
      rules {
        ...CatalogueFields
      }
    }
  `,
  [PolicyDraftFields, CatalogueFields],
);

/** What is in force, as a proposal begins with it. */
export const PolicyToChangeDocument = graphql(
  `
    query PolicyToChange($id: ID!) {
      policyDocument(id: $id) {
        id
        title
        canPropose
        current {
          id
          version
          url
          acknowledge
          paragraphs {
            ...ParagraphFields
          }
          rules {
            ruleId
            active
            severity
            due
            clause
            parameters
          }
        }
      }
      rules {
        ...CatalogueFields
      }
    }
  `,
  [ParagraphFields, CatalogueFields],
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

export const AdoptPolicyProposalDocument = graphql(
  `
    mutation AdoptPolicyProposal($input: AdoptPolicyProposalInput!) {
      adoptPolicyProposal(input: $input) {
        draft {
          ...PolicyDraftFields
        }
      }
    }
  `,
  [PolicyDraftFields],
);

export const DeclinePolicyProposalDocument = graphql(
  `
    mutation DeclinePolicyProposal($input: DeclinePolicyProposalInput!) {
      declinePolicyProposal(input: $input) {
        draft {
          ...PolicyDraftFields
        }
      }
    }
  `,
  [PolicyDraftFields],
);

export const GivePolicyOpinionDocument = graphql(
  `
    mutation GivePolicyOpinion($input: GivePolicyOpinionInput!) {
      givePolicyOpinion(input: $input) {
        draft {
          ...PolicyDraftFields
        }
      }
    }
  `,
  [PolicyDraftFields],
);

export const ProposePolicyChangeDocument = graphql(`
  mutation ProposePolicyChange($input: ProposePolicyChangeInput!) {
    proposePolicyChange(input: $input) {
      draft {
        id
      }
    }
  }
`);

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
