import { Field, ID, InputType } from '@nestjs/graphql';
import type * as core from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import {
  AccessMechanism,
  CredentialEventKind,
  CredentialKind,
  CredentialStorage,
  SecondFactorKind,
} from '../graphql/enums.js';
import { DateTime } from '../graphql/scalars.js';

@InputType()
export class RecordAccessGrantInput implements core.RecordAccessGrantInput {
  @Field(() => ID) accountId!: string;
  @Field(() => ID, { nullable: true }) holderId?: string | null;
  @Field(() => AccessMechanism, { nullable: true }) mechanism?: v.AccessMechanism | null;
  @Field(() => ID, { nullable: true }) deviceId?: string | null;
  @Field(() => DateTime) from!: v.Instant;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class CloseAccessGrantInput implements core.CloseAccessGrantInput {
  @Field(() => ID) id!: string;
  @Field(() => DateTime, { nullable: true }) at?: v.Instant | null;
  @Field(() => String) evidence!: string;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class RegisterCredentialInput implements core.RegisterCredentialInput {
  @Field(() => ID) accountId!: string;
  @Field(() => CredentialKind) kind!: v.CredentialKind;
  @Field(() => CredentialStorage) storage!: v.CredentialStorage;
  @Field(() => DateTime, { nullable: true }) from?: v.Instant | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class RecordCredentialEventInput implements core.RecordCredentialEventInput {
  @Field(() => ID) accountId!: string;
  @Field(() => CredentialEventKind) event!: v.CredentialEvent;
  @Field(() => DateTime, { nullable: true }) occurredAt?: v.Instant | null;
  @Field(() => String) cause!: string;
  @Field(() => String) byFunction!: string;
  @Field(() => String, { nullable: true }) evidence?: string | null;
  @Field(() => ID, { nullable: true }) credentialId?: string | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class RecordSecondFactorInput implements core.RecordSecondFactorInput {
  @Field(() => ID) accountId!: string;
  @Field(() => SecondFactorKind) type!: v.SecondFactorType;
  @Field(() => ID, { nullable: true }) holderId?: string | null;
  @Field(() => ID, { nullable: true }) deviceId?: string | null;
  @Field(() => Boolean, { nullable: true }) backupCodesDeposited?: boolean | null;
  @Field(() => DateTime, { nullable: true }) evidenceAt?: v.Instant | null;
  @Field(() => DateTime, { nullable: true }) from?: v.Instant | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class RecordConnectedAppInput implements core.RecordConnectedAppInput {
  @Field(() => ID) accountId!: string;
  @Field(() => String) appName!: string;
  @Field(() => String, { nullable: true }) vendor?: string | null;
  @Field(() => [String], { nullable: true }) scopes?: string[] | null;
  @Field(() => ID, { nullable: true }) holderId?: string | null;
  @Field(() => DateTime, { nullable: true }) approvedUntil?: v.Instant | null;
  @Field(() => DateTime, { nullable: true }) lastReviewedAt?: v.Instant | null;
  @Field(() => DateTime, { nullable: true }) from?: v.Instant | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class ReviewConnectedAppInput implements core.ReviewConnectedAppInput {
  @Field(() => ID) id!: string;
  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when it is approved anew; left out, the approval stays.',
  })
  approvedUntil?: v.Instant | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class EndOfAccessInput implements core.EndOfAccessInput {
  @Field(() => ID) id!: string;
  @Field(() => DateTime, { nullable: true }) at?: v.Instant | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}
