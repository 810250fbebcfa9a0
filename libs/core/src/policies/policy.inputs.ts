import type { Due, Instant, PolicyKind, RuleParameters, Severity } from '@vieraugen/domain';

export interface NewPolicyDocument {
  readonly kind: PolicyKind;
  readonly title: string;
  /** null = state-wide. */
  readonly authorityId?: string | null;
}

/** A rule as a policy version puts it in force; what is left out is as in the rule's own defaults. */
export interface RuleInForce {
  readonly ruleId: string;
  readonly active?: boolean;
  readonly severity?: Severity | null;
  readonly due?: Due | null;
  readonly parameters?: RuleParameters;
  /** Where in the document it stands. */
  readonly clause?: string | null;
}

export interface PublishPolicyVersionInput {
  readonly documentId?: string | null;
  /** A new document in place of a known one. */
  readonly document?: NewPolicyDocument | null;
  readonly version: string;
  readonly text?: string | null;
  readonly url?: string | null;
  readonly from?: Instant | null;
  /** All that the document puts in force from then on; its former rules end there. */
  readonly rules: readonly RuleInForce[];
  readonly reason?: string | null;
}
