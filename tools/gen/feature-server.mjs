/** The reader, the query and the GraphQL type of a feature. */
export function serverFiles(names) {
  const { kebab, kebabs } = names;
  return {
    [`libs/data/src/readers/${kebabs}/${kebab}.reader.ts`]: reader(names),
    [`libs/core/src/${kebabs}/${kebab}.queries.ts`]: queries(names),
    [`apps/api/src/${kebabs}/${kebab}.type.ts`]: type(names),
    [`apps/api/src/${kebabs}/${kebab}.resolver.ts`]: resolver(names),
  };
}

const reader = ({
  pascal,
  camels,
  table,
}) => `import type { Instant, Interval } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';

export interface ${pascal}Row {
  readonly id: string;
  readonly authorityId: string;
  readonly name: string;
  readonly valid: Interval;
}

const IN_FORCE = \`
  select id, authority_id as "authorityId", name, valid from ${table}
  where valid @> $1::timestamptz order by name, id\`;

/** Those in force at an instant, by name. */
export function ${camels}At(q: Queryable, at: Instant): Promise<${pascal}Row[]> {
  return q.rows(IN_FORCE, [instantText(at)]);
}
`;

const queries = ({
  pascal,
  pascals,
  camels,
}) => `import { type ${pascal}Row, ${camels}At } from '@vieraugen/data';
import type { Reading } from '../kernel/reading.js';

export type { ${pascal}Row };

/** Those in force at the instant that is asked about. */
export function list${pascals}(reading: Reading): Promise<readonly ${pascal}Row[]> {
  return ${camels}At(reading.permit('register.read'), reading.at);
}
`;

const type = ({ pascal }) => `import { Field, ID } from '@nestjs/graphql';
import type { ${pascal}Row } from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import { AUTHORITY } from '../authorities/authority.relations.js';
import type { AuthorityType } from '../authorities/authority.type.js';
import { GraphType, Node, one } from '../graphql/graph-type.js';
import { IntervalType } from '../graphql/scalars.js';

@GraphType('${pascal}')
export class ${pascal}Type extends Node<${pascal}Row> {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => IntervalType) valid!: v.Interval;
  readonly authorityId!: string;

  @Field(one('Authority'))
  authority(): Promise<AuthorityType | null> {
    return this.sight.load(AUTHORITY, this.authorityId);
  }
}
`;

const resolver = ({
  kebab,
  pascal,
  pascals,
  camels,
}) => `import { Args, Query } from '@nestjs/graphql';
import { list${pascals} } from '@vieraugen/core';
import { AsOfInput } from '../graphql/as-of.js';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { many, nodeOf } from '../graphql/graph-type.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import type { ${pascal}Type } from './${kebab}.type.js';

@RootResolver()
export class ${pascal}Resolver {
  @Query(many('${pascal}'), { description: 'By name.' })
  @Permit('register.read')
  async ${camels}(
    @Ctx() context: RequestContext,
    @Args('asOf', { nullable: true }) asOf?: AsOfInput,
  ): Promise<${pascal}Type[]> {
    const sight = context.see(asOf);
    const rows = await list${pascals}(sight.reading);
    return rows.map((row) => nodeOf<${pascal}Type>('${pascal}', sight, row));
  }
}
`;
