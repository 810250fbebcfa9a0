import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type * as core from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import {
  AccessModel,
  AccountKind,
  AccountStatus,
  PlatformKey,
  RecoveryPhoneKind,
} from '../graphql/enums.js';
import { DateTime, LocalDate } from '../graphql/scalars.js';

@InputType()
export class RegisterAccountInput implements core.RegisterAccountInput {
  @Field(() => ID) authorityId!: string;
  @Field(() => String, { nullable: true }) url?: string | null;
  @Field(() => PlatformKey, { nullable: true }) platform?: v.PlatformKey | null;
  @Field(() => String, { nullable: true }) handle?: string | null;
  @Field(() => AccountKind, { nullable: true }) kind?: v.AccountKind | null;
  @Field(() => AccountStatus, { nullable: true }) status?: v.AccountStatus | null;
  @Field(() => DateTime, { nullable: true }) validFrom?: v.Instant | null;
  @Field(() => DateTime, { nullable: true }) validTo?: v.Instant | null;
  @Field(() => String, { nullable: true }) displayName?: string | null;
  @Field(() => String, { nullable: true }) purpose?: string | null;
  @Field(() => String, { nullable: true }) audience?: string | null;
  @Field(() => String, { nullable: true }) operatingUnit?: string | null;
  @Field(() => [String], { nullable: true }) languages?: string[] | null;
  @Field(() => AccessModel, { nullable: true }) accessModel?: v.AccessModel | null;
  @Field(() => Int, { nullable: true }) maxAuthorized?: number | null;
  @Field(() => String, { nullable: true }) platformUserId?: string | null;
  @Field(() => String, { nullable: true }) externalId?: string | null;
  @Field(() => String, { nullable: true }) imprintUrl?: string | null;
  @Field(() => String, { nullable: true }) privacyUrl?: string | null;
  @Field(() => String, { nullable: true }) netiquetteUrl?: string | null;
  @Field(() => String, { nullable: true }) alternativeChannelUrl?: string | null;
  @Field(() => String, { nullable: true }) recoveryMailbox?: string | null;
  @Field(() => Boolean, { nullable: true }) recoveryMailboxFunctional?: boolean | null;
  @Field(() => RecoveryPhoneKind, { nullable: true })
  recoveryPhoneType?: v.RecoveryPhoneType | null;
  @Field(() => String, { nullable: true }) standbyReason?: string | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class ChangeAccountInput implements core.ChangeAccountInput {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) url?: string | null;
  @Field(() => String, { nullable: true }) handle?: string | null;
  @Field(() => DateTime, { nullable: true }) from?: v.Instant | null;
  @Field(() => String, { nullable: true }) displayName?: string | null;
  @Field(() => String, { nullable: true }) purpose?: string | null;
  @Field(() => String, { nullable: true }) audience?: string | null;
  @Field(() => String, { nullable: true }) operatingUnit?: string | null;
  @Field(() => [String], { nullable: true }) languages?: string[] | null;
  @Field(() => AccessModel, { nullable: true }) accessModel?: v.AccessModel | null;
  @Field(() => Int, { nullable: true }) maxAuthorized?: number | null;
  @Field(() => String, { nullable: true }) platformUserId?: string | null;
  @Field(() => String, { nullable: true }) externalId?: string | null;
  @Field(() => String, { nullable: true }) imprintUrl?: string | null;
  @Field(() => String, { nullable: true }) privacyUrl?: string | null;
  @Field(() => String, { nullable: true }) netiquetteUrl?: string | null;
  @Field(() => String, { nullable: true }) alternativeChannelUrl?: string | null;
  @Field(() => String, { nullable: true }) recoveryMailbox?: string | null;
  @Field(() => Boolean, { nullable: true }) recoveryMailboxFunctional?: boolean | null;
  @Field(() => RecoveryPhoneKind, { nullable: true })
  recoveryPhoneType?: v.RecoveryPhoneType | null;
  @Field(() => String, { nullable: true }) standbyReason?: string | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class ChangeAccountStatusInput implements core.ChangeAccountStatusInput {
  @Field(() => ID) id!: string;
  @Field(() => AccountStatus) status!: v.AccountStatus;
  @Field(() => DateTime, { nullable: true }) from?: v.Instant | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class AttestAccountInput implements core.AttestAccountInput {
  @Field(() => ID) id!: string;
  @Field(() => String) attestedByFunction!: string;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class NoteClosingInput implements core.NoteClosingInput {
  @Field(() => ID) accountId!: string;
  @Field(() => LocalDate, { nullable: true }) archivalOfferedOn?: string | null;
  @Field(() => String, { nullable: true }) archivalNote?: string | null;
  @Field(() => LocalDate, { nullable: true }) handleParkedOn?: string | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}
