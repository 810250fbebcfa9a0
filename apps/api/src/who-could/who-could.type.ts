import { Field } from '@nestjs/graphql';
import type { Access, Entitled, WhoCould } from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import { ACCOUNT } from '../accounts/account.relations.js';
import type { AccountType } from '../accounts/account.type.js';
import { NAMED_DEVICE } from '../devices/device.relations.js';
import type { DeviceType } from '../devices/device.type.js';
import { AccessMechanism, AuthorizationRole } from '../graphql/enums.js';
import { GraphType, many, Node, one } from '../graphql/graph-type.js';
import { DateTime } from '../graphql/scalars.js';
import { NAMED_PERSON } from '../people/person.relations.js';
import type { PersonType } from '../people/person.type.js';
import { POLICY_VERSION } from '../policies/policy.relations.js';
import type { PolicyVersionType } from '../policies/policy.type.js';

@GraphType('Entitled')
export class EntitledType extends Node {
  @Field(() => String) function!: string;
  @Field(() => AuthorizationRole) role!: v.AuthorizationRole;
  @Field(() => DateTime) since!: v.Instant;
  @Field(() => DateTime, { nullable: true }) until!: v.Instant | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Null = nothing was mandatory then, or it is not told (see withTraining).',
  })
  trained!: boolean | null;
  readonly personId!: string;
  readonly deviceIds!: readonly string[];

  constructor(sight: Node['sight'], { devices, ...row }: Entitled) {
    super(sight, { ...row, deviceIds: [...new Set(devices.map(({ id }) => id))] });
  }

  @Field(one('Person'))
  person(): Promise<PersonType | null> {
    return this.sight.load(NAMED_PERSON, this.personId);
  }

  @Field(many('Device'))
  async devices(): Promise<DeviceType[]> {
    const found = await Promise.all(this.deviceIds.map((id) => this.sight.load(NAMED_DEVICE, id)));
    return found.filter((device) => device !== null);
  }
}

@GraphType('Access')
export class AccessType extends Node<Access> {
  @Field(() => String) function!: string;
  @Field(() => AccessMechanism, { nullable: true }) mechanism!: v.AccessMechanism | null;
  @Field(() => DateTime) since!: v.Instant;
  @Field(() => DateTime, { nullable: true }) until!: v.Instant | null;
  @Field(() => Boolean, { nullable: true, description: 'Null = it is not known who.' })
  entitled!: boolean | null;
  readonly personId!: string | null;

  @Field(one('Person'), { nullable: true })
  person(): Promise<PersonType | null> {
    return this.sight.maybe(NAMED_PERSON, this.personId);
  }
}

@GraphType('WhoCould', { description: 'Who was entitled, who had access, and under which rules.' })
export class WhoCouldType extends Node {
  @Field(() => DateTime) validAt!: v.Instant;
  @Field(() => DateTime) knownAt!: v.Instant;
  @Field(() => Boolean, { description: 'Whether the viewer is told who was trained.' })
  withTraining!: boolean;
  @Field(many('Entitled')) entitled!: readonly EntitledType[];
  @Field(many('Access')) access!: readonly AccessType[];
  readonly accountId!: string;
  readonly policyVersionIds!: readonly string[];

  constructor(sight: Node['sight'], { account, policyVersions, ...answer }: WhoCould) {
    super(sight, {
      ...answer,
      accountId: account.id,
      policyVersionIds: policyVersions.map(({ id }) => id),
      entitled: answer.entitled.map((row) => new EntitledType(sight, row)),
      access: answer.access.map((row) => new AccessType(sight, row)),
    });
  }

  @Field(one('Account'))
  account(): Promise<AccountType | null> {
    return this.sight.load(ACCOUNT, this.accountId);
  }

  @Field(many('PolicyVersion'))
  async policyVersions(): Promise<PolicyVersionType[]> {
    const found = this.policyVersionIds.map((id) => this.sight.load(POLICY_VERSION, id));
    return (await Promise.all(found)).filter((version) => version !== null);
  }
}
