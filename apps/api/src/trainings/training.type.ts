import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  CompletionRow,
  TrainingModuleRow,
  TrainingNeedRow,
  TrainingStatusRow,
} from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import { AuthorizationRole, EvidenceKind, TrainingState } from '../graphql/enums.js';
import { GraphType, many, Node, one } from '../graphql/graph-type.js';
import { IntervalType, LocalDate } from '../graphql/scalars.js';
import { NAMED_PERSON } from '../people/person.relations.js';
import type { PersonType } from '../people/person.type.js';
import { COMPLETION, MODULE, TRAININGS_OF_PERSON } from './training.relations.js';

@ObjectType('TrainingModule')
export class TrainingModuleType implements TrainingModuleRow {
  @Field(() => ID) id!: string;
  @Field(() => String) key!: string;
  @Field(() => String) version!: string;
  @Field(() => String) titleDe!: string;
  @Field(() => String) titleEn!: string;
  @Field(() => [AuthorizationRole]) mandatoryForRoles!: readonly v.AuthorizationRole[];
  @Field(() => Int) validityMonths!: number;
  @Field(() => String, { nullable: true }) deliveredBy!: string | null;
  @Field(() => IntervalType) valid!: v.Interval;
}

@GraphType('TrainingCompletion')
export class TrainingCompletionType extends Node<CompletionRow> {
  @Field(() => ID) id!: string;
  @Field(() => LocalDate) completedOn!: string;
  @Field(() => LocalDate) validUntil!: string;
  @Field(() => EvidenceKind) evidenceType!: v.EvidenceType;
  readonly moduleId!: string;

  @Field(() => TrainingModuleType)
  module(): Promise<TrainingModuleType | null> {
    return this.sight.load(MODULE, this.moduleId);
  }
}

@GraphType('TrainingStatus', { description: 'What one person needs. No score, no ranking.' })
export class TrainingStatusType extends Node<TrainingStatusRow> {
  @Field(() => TrainingState) state!: v.TrainingState;
  @Field(() => LocalDate, { nullable: true }) validUntil!: string | null;
  readonly moduleId!: string;
  readonly completionId!: string | null;

  @Field(() => TrainingModuleType)
  module(): Promise<TrainingModuleType | null> {
    return this.sight.load(MODULE, this.moduleId);
  }

  @Field(one('TrainingCompletion'), { nullable: true })
  completion(): Promise<TrainingCompletionType | null> {
    return this.sight.maybe(COMPLETION, this.completionId);
  }
}

@GraphType('TrainingNeed')
export class TrainingNeedType extends Node<TrainingNeedRow> {
  @Field(() => TrainingState) worst!: v.TrainingState;
  @Field(() => LocalDate, { nullable: true, description: 'Null = one is missing.' })
  dueOn!: string | null;
  readonly personId!: string;

  @Field(one('Person'))
  person(): Promise<PersonType | null> {
    return this.sight.load(NAMED_PERSON, this.personId);
  }

  @Field(many('TrainingStatus'))
  statuses(): Promise<TrainingStatusType[]> {
    return this.sight.load(TRAININGS_OF_PERSON, this.personId);
  }
}
