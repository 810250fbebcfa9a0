import type {
  Due,
  Instant,
  Paragraph,
  PolicyKind,
  RuleParameters,
  Severity,
} from '@vieraugen/domain';

export interface NewPolicyDocument {
  readonly kind: PolicyKind;
  readonly title: string;
  /** null = state-wide. */
  readonly authorityId?: string | null;
}

/** A rule as a policy version puts it in force; what is left out is as in the rule's own defaults. */
export interface RuleInForce {
  readonly ruleId: string;
  readonly active?: boolean | null;
  readonly severity?: Severity | null;
  readonly due?: Due | null;
  readonly parameters?: RuleParameters | null;
  /** Number of the paragraph that it enforces; of a document that is kept elsewhere, the place in it. */
  readonly clause?: string | null;
}

/** What a version says, whether it is in force or drafted. */
export interface PolicyContentInput {
  readonly version: string;
  /** A new title for the document; left out, it keeps its own. */
  readonly title?: string | null;
  readonly paragraphs?: readonly Paragraph[] | null;
  readonly url?: string | null;
  /** Whether those concerned have to take note of it. */
  readonly acknowledge?: boolean | null;
  /** All that the document puts in force from then on; its former rules end there. */
  readonly rules: readonly RuleInForce[];
}

/** A version as a source tells it, which was decided outside of the product. */
export interface PublishPolicyVersionInput extends PolicyContentInput {
  readonly documentId?: string | null;
  /** A new document in place of a known one. */
  readonly document?: NewPolicyDocument | null;
  readonly from?: Instant | null;
  /** When it was made known; without it, not on record. */
  readonly publishedAt?: Instant | null;
  readonly resolvedOn?: string | null;
  readonly reason?: string | null;
}

/** Begins a draft: of a known document with what is in force, or of a new one from nothing. */
export interface StartPolicyDraftInput {
  readonly documentId?: string | null;
  readonly document?: NewPolicyDocument | null;
  readonly version: string;
  readonly reason?: string | null;
}

export interface ChangePolicyDraftInput extends PolicyContentInput {
  readonly id: string;
  /** `sha256` of the draft that the change began with: what others changed meanwhile is not lost. */
  readonly basedOn: string;
  readonly reason?: string | null;
}

/** What a member of the working group would have otherwise, on the basis of what is in force. */
export interface ProposePolicyChangeInput extends Omit<PolicyContentInput, 'version'> {
  readonly documentId: string;
  readonly reason: string;
}

export interface AdoptPolicyProposalInput {
  readonly id: string;
  /** Number of the version that is to become of it. */
  readonly version: string;
}

export interface DeclinePolicyProposalInput {
  readonly id: string;
  readonly reason: string;
}

export interface DiscardPolicyDraftInput {
  readonly id: string;
  readonly reason?: string | null;
}

export interface ReleasePolicyDraftInput {
  readonly id: string;
  /** `sha256` of what was read and is to be released, nothing else. */
  readonly sha256: string;
  /** Local date of the working group's resolution, or of the decision of the head of the house. */
  readonly resolvedOn: string;
  /** Local date of coming into force; today, and without it, at once. */
  readonly inForceOn?: string | null;
  readonly reason?: string | null;
}

export interface AcknowledgePolicyVersionInput {
  readonly policyVersionId: string;
}
