import { Field, ID } from '@nestjs/graphql';
import type { AuditRow } from '@vieraugen/core';
import type { Instant } from '@vieraugen/domain';
import { connectionOf } from '../graphql/connection.js';
import { GraphType, Node } from '../graphql/graph-type.js';
import { DateTime, Json } from '../graphql/scalars.js';

@GraphType('AuditEntry')
export class AuditEntryType extends Node<AuditRow> {
  @Field(() => ID) id!: string;
  @Field(() => DateTime) at!: Instant;
  @Field(() => String) actorLabel!: string;
  @Field(() => String) via!: string;
  @Field(() => String, { description: "The domain's verb, e.g. grantAuthorization." })
  action!: string;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field(() => String) entity!: string;
  @Field(() => ID) entityId!: string;
  @Field(() => String) operation!: string;
  @Field(() => Json, { nullable: true }) before!: unknown;
  @Field(() => Json, { nullable: true }) after!: unknown;
}

export const AuditConnection = connectionOf('AuditEntry', 'Audit');
