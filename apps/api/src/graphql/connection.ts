import type { Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { List } from '@vieraugen/core';
import type { GraphQLResolveInfo } from 'graphql';
import { nodeOf, one } from './graph-type.js';
import { selects } from './selection.js';
import type { Sight } from './sight.js';

@ObjectType('PageInfo')
export class PageInfoType {
  @Field(() => Boolean) hasNextPage!: boolean;
  @Field(() => String, { nullable: true }) endCursor!: string | null;
}

export interface Connection<N> {
  readonly edges: readonly { readonly cursor: string; readonly node: N }[];
  readonly pageInfo: PageInfoType;
  readonly totalCount: Promise<number> | number | null;
}

/** Declares `XEdge` and `XConnection` for the type X; the class is for `@Query(() => …)`. */
export function connectionOf(name: string, prefix = name): Type<Connection<unknown>> {
  @ObjectType(`${prefix}Edge`)
  class Edge {
    @Field(() => String) cursor!: string;
    @Field(one(name)) node!: unknown;
  }

  @ObjectType(`${prefix}Connection`)
  class ConnectionType implements Connection<unknown> {
    @Field(() => [Edge]) edges!: Edge[];
    @Field(() => PageInfoType) pageInfo!: PageInfoType;
    @Field(() => Int) totalCount!: number;
  }
  return ConnectionType;
}

/** A list of rows as a connection of objects; it is counted only where the count is selected. */
export function connectionFrom<Row extends object, N>(
  name: string,
  sight: Sight,
  list: List<Row>,
  info: GraphQLResolveInfo,
): Connection<N> {
  return {
    edges: list.rows.map((row, index) => ({
      cursor: list.cursors[index] ?? '',
      node: nodeOf<N>(name, sight, row),
    })),
    pageInfo: { hasNextPage: list.hasNextPage, endCursor: list.cursors.at(-1) ?? null },
    totalCount: selects(info, 'totalCount') ? list.total() : null,
  };
}
