import { Field, ID, InputType } from '@nestjs/graphql';
import type * as core from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import { PolicyKind, Severity } from '../graphql/enums.js';
import { Json, LocalDate } from '../graphql/scalars.js';

@InputType()
export class NewPolicyDocument implements core.NewPolicyDocument {
  @Field(() => PolicyKind) kind!: v.PolicyKind;
  @Field(() => String) title!: string;
  @Field(() => ID, { nullable: true, description: 'Null = state-wide.' })
  authorityId?: string | null;
}

@InputType()
export class ParagraphInput implements v.Paragraph {
  @Field(() => String) number!: string;
  @Field(() => String) heading!: string;
  @Field(() => String) text!: string;
}

@InputType()
export class RuleInForceInput implements core.RuleInForce {
  @Field(() => ID) ruleId!: string;
  @Field(() => Boolean, { nullable: true }) active?: boolean | null;
  @Field(() => Severity, { nullable: true, description: "Null = the rule's own." })
  severity?: v.Severity | null;
  @Field(() => Json, {
    nullable: true,
    description: "{immediately: true}, {hours} or {workingDays}; null = the rule's own.",
  })
  due?: v.Due | null;
  @Field(() => Json, { nullable: true, description: 'Only what differs from the rule itself.' })
  parameters?: v.RuleParameters | null;
  @Field(() => String, { nullable: true, description: 'Number of the paragraph that it enforces.' })
  clause?: string | null;
}

@InputType()
export class StartPolicyDraftInput implements core.StartPolicyDraftInput {
  @Field(() => ID, { nullable: true }) documentId?: string | null;
  @Field(() => NewPolicyDocument, { nullable: true }) document?: NewPolicyDocument | null;
  @Field(() => String) version!: string;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class ChangePolicyDraftInput implements core.ChangePolicyDraftInput {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: '`sha256` of the draft that the change began with.' })
  basedOn!: string;
  @Field(() => String) version!: string;
  @Field(() => String, { nullable: true, description: 'A new title for the document.' })
  title?: string | null;
  @Field(() => [ParagraphInput]) paragraphs!: ParagraphInput[];
  @Field(() => String, { nullable: true }) url?: string | null;
  @Field(() => Boolean, { nullable: true }) acknowledge?: boolean | null;
  @Field(() => [RuleInForceInput]) rules!: RuleInForceInput[];
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class ProposePolicyChangeInput implements core.ProposePolicyChangeInput {
  @Field(() => ID) documentId!: string;
  @Field(() => String, { description: 'Why it should be otherwise.' }) reason!: string;
  @Field(() => String, { nullable: true, description: 'A new title for the document.' })
  title?: string | null;
  @Field(() => [ParagraphInput]) paragraphs!: ParagraphInput[];
  @Field(() => String, { nullable: true }) url?: string | null;
  @Field(() => Boolean, { nullable: true }) acknowledge?: boolean | null;
  @Field(() => [RuleInForceInput]) rules!: RuleInForceInput[];
}

@InputType()
export class AdoptPolicyProposalInput implements core.AdoptPolicyProposalInput {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Number of the version that is to become of it.' })
  version!: string;
}

@InputType()
export class DeclinePolicyProposalInput implements core.DeclinePolicyProposalInput {
  @Field(() => ID) id!: string;
  @Field(() => String) reason!: string;
}

@InputType()
export class DiscardPolicyDraftInput implements core.DiscardPolicyDraftInput {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class ReleasePolicyDraftInput implements core.ReleasePolicyDraftInput {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: '`sha256` of what was read and is to be released.' })
  sha256!: string;
  @Field(() => LocalDate, { description: 'Day of the resolution.' }) resolvedOn!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Today, and without it: at once.' })
  inForceOn?: string | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class AcknowledgePolicyVersionInput implements core.AcknowledgePolicyVersionInput {
  @Field(() => ID) policyVersionId!: string;
}
