import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type * as core from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import {
  AuthorizationRole,
  AwarenessKind,
  EvidenceKind,
  HeadcountBand,
  ViewerRole,
} from '../graphql/enums.js';
import { DateTime, LocalDate } from '../graphql/scalars.js';

@InputType()
export class DefineTrainingModuleInput implements core.DefineTrainingModuleInput {
  @Field(() => String, { description: 'The same for all versions of a training.' }) key!: string;
  @Field(() => String) version!: string;
  @Field(() => String) titleDe!: string;
  @Field(() => String) titleEn!: string;
  @Field(() => [AuthorizationRole]) mandatoryForRoles!: v.AuthorizationRole[];
  @Field(() => Int) validityMonths!: number;
  @Field(() => String, { nullable: true }) deliveredBy?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Now if left out.' })
  from?: v.Instant | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class RecordTrainingInput implements core.RecordTrainingInput {
  @Field(() => ID, { description: 'The version that was held.' }) moduleId!: string;
  @Field(() => [ID]) personIds!: string[];
  @Field(() => LocalDate) completedOn!: string;
  @Field(() => EvidenceKind) evidenceType!: v.EvidenceType;
  @Field(() => ID, { nullable: true, description: 'A file that was kept before.' })
  evidenceId?: string | null;
  @Field(() => String, { nullable: true, description: 'Where there is no file.' })
  statement?: string | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class DeclareTrainingInput implements core.DeclareTrainingInput {
  @Field(() => ID) moduleId!: string;
  @Field(() => LocalDate) completedOn!: string;
  @Field(() => ID, { nullable: true }) evidenceId?: string | null;
  @Field(() => String, { nullable: true }) statement?: string | null;
}

@InputType()
export class DecideTrainingDeclarationsInput implements core.DecideDeclarationsInput {
  @Field(() => [ID]) ids!: string[];
  @Field(() => Boolean) confirm!: boolean;
  @Field(() => String, { nullable: true, description: 'Needed where it is declined.' })
  note?: string | null;
}

@InputType()
export class RecordAwarenessMeasureInput implements core.RecordAwarenessMeasureInput {
  @Field(() => ID, { nullable: true, description: 'Null = for all authorities.' })
  authorityId?: string | null;
  @Field(() => AwarenessKind) kind!: v.AwarenessKind;
  @Field(() => String) title!: string;
  @Field(() => LocalDate) heldOn!: string;
  @Field(() => [ViewerRole]) audienceRoles!: v.ViewerRole[];
  @Field(() => HeadcountBand) headcountBand!: v.HeadcountBand;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class WithdrawAwarenessMeasureInput implements core.WithdrawAwarenessMeasureInput {
  @Field(() => ID) id!: string;
  @Field(() => String) reason!: string;
}
