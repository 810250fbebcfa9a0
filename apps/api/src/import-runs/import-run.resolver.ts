import { Args, ID, Int, Query } from '@nestjs/graphql';
import { importRun, listImports } from '@vieraugen/core';
import type { GraphQLResolveInfo } from 'graphql';
import { type Connection, connectionFrom } from '../graphql/connection.js';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { nodeOf, one } from '../graphql/graph-type.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import { Info } from '../graphql/selection.js';
import { ImportConnection, type ImportRunType } from './import-run.type.js';

@RootResolver()
export class ImportRunResolver {
  @Query(() => ImportConnection, { description: 'Newest first.' })
  @Permit('import.run')
  async imports(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ): Promise<Connection<ImportRunType>> {
    const sight = context.see();
    const list = await listImports(sight.reading, { first, after });
    return connectionFrom('ImportRun', sight, list, info);
  }

  @Query(one('ImportRun'), { nullable: true })
  @Permit('import.run')
  async importRun(
    @Ctx() context: RequestContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ImportRunType | null> {
    const sight = context.see();
    const row = await importRun(sight.reading, id);
    return row && nodeOf<ImportRunType>('ImportRun', sight, row);
  }
}
