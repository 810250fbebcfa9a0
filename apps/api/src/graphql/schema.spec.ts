import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Reflector } from '@nestjs/core';
import { PERMISSIONS } from '@vieraugen/platform';
import type { GraphQLSchema } from 'graphql';
import { PERMISSION } from './permit.js';
import { RESOLVERS } from './resolvers.js';
import { buildSchema, printContract } from './schema.js';

const CONTRACT = join(import.meta.dirname, '../../../../libs/contract/schema.graphql');

describe('the contract', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await buildSchema();
  });

  it('is committed as the code declares it (npm run schema writes it)', async () => {
    expect(await readFile(CONTRACT, 'utf8')).toBe(await printContract());
  });

  it('names a known permission for every root field', () => {
    const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}),
    );
    expect(fields.length).toBeGreaterThan(40);
    const reflector = new Reflector();
    const named = RESOLVERS.flatMap(({ prototype }) =>
      Object.getOwnPropertyNames(prototype)
        .filter((name) => fields.includes(name))
        .map((name) => [name, reflector.get(PERMISSION, prototype[name] as () => void)] as const),
    );
    expect(named.map(([name]) => name).sort()).toEqual([...fields].sort());
    expect(named.filter(([, permission]) => !PERMISSIONS.includes(permission))).toEqual([]);
  });

  it('gives no name of a person without a purpose, and no field that ranks people', () => {
    const words = Object.values(schema.getTypeMap()).flatMap((type) =>
      'getFields' in type ? Object.keys(type.getFields()) : [],
    );
    expect(words.filter((word) => /score|rank|count.*person|person.*count/i.test(word))).toEqual(
      [],
    );
  });
});
