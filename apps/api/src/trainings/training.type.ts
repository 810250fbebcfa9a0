import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  type AwarenessMeasureRow,
  type CompletionRow,
  type DeclarationRow,
  digestOfCompletion,
  type EvidenceRow,
  mayRecordFor,
  type TrainingCoverage,
  type TrainingModuleRow,
  type TrainingNeedRow,
  type TrainingStatusRow,
} from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import { NAMED_AUTHORITY } from '../authorities/authority.relations.js';
import type { AuthorityType } from '../authorities/authority.type.js';
import {
  AuthorizationRole,
  AwarenessKind,
  DeclarationDecision,
  EvidenceKind,
  HeadcountBand,
  TrafficLight,
  TrainingState,
  ViewerRole,
} from '../graphql/enums.js';
import { GraphType, many, Node, one } from '../graphql/graph-type.js';
import { DateTime, IntervalType, LocalDate } from '../graphql/scalars.js';
import { NAMED_PERSON } from '../people/person.relations.js';
import type { PersonType } from '../people/person.type.js';
import {
  COMPLETION,
  COMPLETIONS_OF_PERSON,
  DECLARATIONS_OF_PERSON,
  EVIDENCE,
  MODULE,
  TRAININGS_OF_PERSON,
} from './training.relations.js';

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

@ObjectType('TrainingEvidence', { description: 'An attendance list as a file, or a statement.' })
export class TrainingEvidenceType implements Pick<
  EvidenceRow,
  'id' | 'fileName' | 'statement' | 'byFunction'
> {
  @Field(() => ID, { description: 'For /api/evidence/<id>.' }) id!: string;
  @Field(() => String, { nullable: true }) fileName!: string | null;
  @Field(() => String, { nullable: true }) statement!: string | null;
  @Field(() => String) byFunction!: string;
}

@GraphType('TrainingCompletion')
export class TrainingCompletionType extends Node<CompletionRow> {
  @Field(() => ID) id!: string;
  @Field(() => LocalDate) completedOn!: string;
  @Field(() => LocalDate, { description: 'The last day on which it is valid.' })
  validUntil!: string;
  @Field(() => EvidenceKind) evidenceType!: v.EvidenceType;
  readonly moduleId!: string;
  readonly evidenceId!: string | null;
  readonly personId!: string;

  @Field(() => TrainingModuleType)
  module(): Promise<TrainingModuleType | null> {
    return this.sight.load(MODULE, this.moduleId);
  }

  @Field(() => TrainingEvidenceType, { nullable: true })
  evidence(): Promise<TrainingEvidenceType | null> {
    return this.sight.maybe(EVIDENCE, this.evidenceId);
  }

  @Field(() => String, { description: 'What a certificate of this entry carries as its digest.' })
  async digest(): Promise<string> {
    const module = await this.sight.load(MODULE, this.moduleId);
    const { id, personId, completedOn, validUntil, evidenceType } = this;
    const { key, version } = module ?? { key: '', version: '' };
    const entry = { id, personId, completedOn, validUntil, evidenceType };
    return digestOfCompletion({ ...entry, module: { key, version } });
  }
}

@GraphType('TrainingStatus', { description: 'What one person needs. No score, no ranking.' })
export class TrainingStatusType extends Node<TrainingStatusRow> {
  @Field(() => TrainingState) state!: v.TrainingState;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The last day on which it is valid; null = never completed.',
  })
  validUntil!: string | null;
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
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The last day of the training that ends first; null = one is missing.',
  })
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

@GraphType('TrainingDeclaration', {
  description: 'What somebody says of themselves; it counts once somebody else has confirmed it.',
})
export class TrainingDeclarationType extends Node<DeclarationRow> {
  @Field(() => ID) id!: string;
  @Field(() => LocalDate) completedOn!: string;
  @Field(() => DateTime) declaredAt!: v.Instant;
  @Field(() => DeclarationDecision, { nullable: true, description: 'Null = it waits.' })
  decision!: v.DeclarationDecision | null;
  @Field(() => DateTime, { nullable: true }) decidedAt!: v.Instant | null;
  @Field(() => String, { nullable: true }) note!: string | null;
  readonly moduleId!: string;
  readonly personId!: string;
  readonly evidenceId!: string;

  @Field(one('Person'))
  person(): Promise<PersonType | null> {
    return this.sight.load(NAMED_PERSON, this.personId);
  }

  @Field(() => TrainingModuleType)
  module(): Promise<TrainingModuleType | null> {
    return this.sight.load(MODULE, this.moduleId);
  }

  @Field(() => TrainingEvidenceType, { nullable: true })
  evidence(): Promise<TrainingEvidenceType | null> {
    return this.sight.maybe(EVIDENCE, this.evidenceId);
  }
}

@GraphType('OwnTraining', { description: 'Everything about the trainings of the viewer alone.' })
export class OwnTrainingType extends Node {
  @Field(() => ID, {
    nullable: true,
    description: 'The account to which a file of evidence belongs; null = the own authority.',
  })
  evidenceAccountId!: string | null;
  readonly personId!: string | null;

  @Field(many('TrainingStatus'))
  async statuses(): Promise<TrainingStatusType[]> {
    return this.personId ? this.sight.load(TRAININGS_OF_PERSON, this.personId) : [];
  }

  @Field(many('TrainingCompletion'))
  async completions(): Promise<TrainingCompletionType[]> {
    return this.personId ? this.sight.load(COMPLETIONS_OF_PERSON, this.personId) : [];
  }

  @Field(many('TrainingDeclaration'))
  async declarations(): Promise<TrainingDeclarationType[]> {
    return this.personId ? this.sight.load(DECLARATIONS_OF_PERSON, this.personId) : [];
  }
}

@GraphType('TrainingCoverage', {
  description: 'How far a ministry with all below it has a training. No numbers of people.',
})
export class TrainingCoverageType extends Node<TrainingCoverage> {
  @Field(() => TrafficLight) light!: v.TrafficLight;
  @Field(() => Int, { nullable: true, description: 'Null where it would point at single people.' })
  percent!: number | null;
  readonly ministryId!: string;
  readonly moduleId!: string;

  @Field(one('Authority'))
  ministry(): Promise<AuthorityType | null> {
    return this.sight.load(NAMED_AUTHORITY, this.ministryId);
  }

  @Field(() => TrainingModuleType)
  module(): Promise<TrainingModuleType | null> {
    return this.sight.load(MODULE, this.moduleId);
  }
}

@GraphType('AwarenessMeasure', { description: 'What was done to raise awareness, and for whom.' })
export class AwarenessMeasureType extends Node<AwarenessMeasureRow> {
  @Field(() => ID) id!: string;
  @Field(() => AwarenessKind) kind!: v.AwarenessKind;
  @Field(() => String) title!: string;
  @Field(() => LocalDate) heldOn!: string;
  @Field(() => [ViewerRole]) audienceRoles!: readonly v.ViewerRole[];
  @Field(() => HeadcountBand) headcountBand!: v.HeadcountBand;
  @Field(() => String) recordedByFunction!: string;
  readonly authorityId!: string | null;

  @Field(one('Authority'), { nullable: true, description: 'Null = for all authorities.' })
  authority(): Promise<AuthorityType | null> {
    return this.sight.maybe(NAMED_AUTHORITY, this.authorityId);
  }

  @Field(() => Boolean)
  canWithdraw(): boolean {
    return (
      this.sight.reading.asOf.isNow && mayRecordFor(this.sight.reading.viewer, this.authorityId)
    );
  }
}
