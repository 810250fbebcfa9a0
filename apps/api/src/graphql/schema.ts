import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { resolveByObjects } from './graph-type.js';
import { RESOLVERS } from './resolvers.js';
import './types.js';

/** The schema as the code declares it, without a server around it. */
export async function buildSchema(): Promise<GraphQLSchema> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, {
    logger: false,
  });
  try {
    return resolveByObjects(await app.get(GraphQLSchemaFactory).create(RESOLVERS));
  } finally {
    await app.close();
  }
}

const HEAD = '# Written by `npm run schema` from the code in apps/api/src; do not edit.\n\n';

/** The contract as it is committed: sorted, so that it does not depend on the order of imports. */
export async function printContract(): Promise<string> {
  return `${HEAD}${printSchema(lexicographicSortSchema(await buildSchema()))}\n`;
}
