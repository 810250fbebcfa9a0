import { Field, ID, ObjectType } from '@nestjs/graphql';
import {
  type FunctionAssignmentRow,
  functionsTold,
  type PersonNameRow,
  type PersonRow,
} from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import { ACCESS_OF_PERSON } from '../access/access.relations.js';
import type { AccessGrantType } from '../access/access.type.js';
import { NAMED_AUTHORITY } from '../authorities/authority.relations.js';
import type { AuthorityType } from '../authorities/authority.type.js';
import { AUTHORIZATIONS_OF_PERSON } from '../authorizations/authorization.relations.js';
import type { AuthorizationType } from '../authorizations/authorization.type.js';
import { DEVICES_OF_PERSON } from '../devices/device.relations.js';
import type { DeviceType } from '../devices/device.type.js';
import { OfficialFunction } from '../graphql/enums.js';
import { GraphType, many, Node, one } from '../graphql/graph-type.js';
import { mayWrite } from '../graphql/may.js';
import { IntervalType } from '../graphql/scalars.js';
import { OFFBOARDINGS_OF_PERSON } from '../offboarding/offboarding.relations.js';
import type { OffboardingType } from '../offboarding/offboarding.type.js';
import { COMPLETIONS_OF_PERSON, TRAININGS_OF_PERSON } from '../trainings/training.relations.js';
import type { TrainingCompletionType, TrainingStatusType } from '../trainings/training.type.js';
import { FUNCTIONS, NAME, NAMED_PERSON } from './person.relations.js';

@ObjectType('PersonName')
export class PersonNameType implements Omit<PersonNameRow, 'personId' | 'authorityId'> {
  @Field(() => String) givenName!: string;
  @Field(() => String) surname!: string;
  @Field(() => String, { nullable: true }) email!: string | null;
}

@GraphType('FunctionAssignment')
export class FunctionAssignmentType extends Node<FunctionAssignmentRow> {
  @Field(() => ID) id!: string;
  @Field(() => OfficialFunction) function!: v.OfficialFunction;
  @Field(() => String) label!: string;
  @Field(() => IntervalType) valid!: v.Interval;
  readonly authorityId!: string;

  @Field(one('Authority'))
  authority(): Promise<AuthorityType | null> {
    return this.sight.load(NAMED_AUTHORITY, this.authorityId);
  }
}

@GraphType('Person')
export class PersonType extends Node<PersonRow> {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) externalId!: string | null;
  @Field(() => String) functionLabel!: string;
  @Field(() => Boolean) isDemo!: boolean;
  @Field(() => IntervalType) valid!: v.Interval;
  readonly authorityId!: string;
  readonly managerId!: string | null;

  @Field(one('Authority'))
  authority(): Promise<AuthorityType | null> {
    return this.sight.load(NAMED_AUTHORITY, this.authorityId);
  }

  @Field(() => PersonNameType, {
    nullable: true,
    description: 'Only for viewers who may see names here and gave a purpose; else null.',
  })
  name(): Promise<PersonNameType | null> {
    return this.sight.load(NAME, this.id);
  }

  @Field(one('Person'), { nullable: true })
  manager(): Promise<PersonType | null> {
    return this.sight.maybe(NAMED_PERSON, this.managerId);
  }

  @Field(many('FunctionAssignment'))
  async functions(): Promise<FunctionAssignmentType[]> {
    return functionsTold(this.sight.reading, await this.sight.load(FUNCTIONS, this.id));
  }

  @Field(many('Authorization'))
  authorizations(): Promise<AuthorizationType[]> {
    return this.sight.load(AUTHORIZATIONS_OF_PERSON, this.id);
  }

  @Field(many('AccessGrant'))
  accessGrants(): Promise<AccessGrantType[]> {
    return this.sight.load(ACCESS_OF_PERSON, this.id);
  }

  @Field(many('Offboarding'), { description: 'Closed ones too, newest first.' })
  offboardings(): Promise<OffboardingType[]> {
    return this.sight.load(OFFBOARDINGS_OF_PERSON, this.id);
  }

  @Field(many('Device'))
  devices(): Promise<DeviceType[]> {
    return this.sight.load(DEVICES_OF_PERSON, this.id);
  }

  @Field(many('TrainingStatus'))
  trainings(): Promise<TrainingStatusType[]> {
    return this.sight.load(TRAININGS_OF_PERSON, this.id);
  }

  @Field(many('TrainingCompletion'), {
    description: 'Everything that was completed, newest first.',
  })
  trainingCompletions(): Promise<TrainingCompletionType[]> {
    return this.sight.load(COMPLETIONS_OF_PERSON, this.id);
  }

  @Field(() => Boolean)
  canEdit(): boolean {
    return mayWrite(this.sight, 'person.write', this.authorityId);
  }
}
