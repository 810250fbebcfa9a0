import { Args, ID, Int, Query } from '@nestjs/graphql';
import { listAudit } from '@vieraugen/core';
import type { GraphQLResolveInfo } from 'graphql';
import { type Connection, connectionFrom } from '../graphql/connection.js';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import { Info } from '../graphql/selection.js';
import { AuditConnection, type AuditEntryType } from './audit.type.js';

@RootResolver()
export class AuditResolver {
  @Query(() => AuditConnection, {
    description: 'Newest first; `before` continues with what is older.',
  })
  @Permit('audit.read')
  async audit(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number,
    @Args('before', { type: () => String, nullable: true }) before?: string,
    @Args('entityId', { type: () => ID, nullable: true }) entityId?: string,
  ): Promise<Connection<AuditEntryType>> {
    const sight = context.see();
    const list = await listAudit(sight.reading, { first, before, filter: { entityId } });
    return connectionFrom('AuditEntry', sight, list, info);
  }
}
