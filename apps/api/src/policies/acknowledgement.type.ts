import { Field, ID, Int } from '@nestjs/graphql';
import type {
  AcknowledgementRow,
  AcknowledgementSummary,
  AcknowledgementTask,
} from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import { AcknowledgementState } from '../graphql/enums.js';
import { GraphType, Node, one } from '../graphql/graph-type.js';
import { DateTime } from '../graphql/scalars.js';
import { POLICY_VERSION } from './policy.relations.js';
import type { PolicyVersionType } from './policy.type.js';

@GraphType('AcknowledgementSummary', { description: 'How far a version was taken note of.' })
export class AcknowledgementSummaryType extends Node<AcknowledgementSummary> {
  @Field(() => AcknowledgementState) state!: v.AcknowledgementState;
  @Field(() => Int, { nullable: true, description: 'Null = fewer than five are concerned.' })
  percent!: number | null;
}

@GraphType('AcknowledgementTask', {
  description: 'A version in force that the signed-in person has to take note of.',
})
export class AcknowledgementTaskType extends Node<AcknowledgementTask> {
  @Field(() => DateTime, { nullable: true, description: 'Null = not yet.' })
  acknowledgedAt!: v.Instant | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'From then on it is overdue; null = its publication is not on record.',
  })
  dueAt!: v.Instant | null;
  readonly policyVersionId!: string;

  @Field(() => ID)
  id(): string {
    return this.policyVersionId;
  }

  @Field(one('PolicyVersion'))
  policyVersion(): Promise<PolicyVersionType | null> {
    return this.sight.load(POLICY_VERSION, this.policyVersionId);
  }
}

@GraphType('PolicyAcknowledgement')
export class PolicyAcknowledgementType extends Node<AcknowledgementRow> {
  @Field(() => ID) id!: string;
  @Field(() => DateTime) acknowledgedAt!: v.Instant;
  readonly policyVersionId!: string;

  @Field(one('PolicyVersion'), { nullable: true })
  policyVersion(): Promise<PolicyVersionType | null> {
    return this.sight.load(POLICY_VERSION, this.policyVersionId);
  }
}
