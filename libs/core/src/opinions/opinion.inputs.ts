export interface GivePolicyOpinionInput {
  readonly draftId: string;
  /** `sha256` of the draft as it was read. */
  readonly sha256: string;
  readonly opinion: string;
}

export interface GiveExemptionOpinionInput {
  readonly exemptionId: string;
  readonly opinion: string;
}
