import { readFile } from 'node:fs/promises';
import { VIEWER_ROLES, type ViewerRole } from '@vieraugen/domain';
import { type Permission, rolesWith } from '@vieraugen/platform';
import { startTestServer, type TestServer, type WebClient } from '@vieraugen/testing';
import {
  buildSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

const CONTRACT = new URL('../../libs/contract/schema.graphql', import.meta.url);
const SCALARS: Readonly<Record<string, unknown>> = {
  ID: '00000000-0000-7000-8000-00000000ffff',
  String: 'x',
  Int: 1,
  Float: 1,
  Boolean: true,
  DateTime: '2026-01-01T00:00:00Z',
  Date: '2026-01-01',
  JSON: {},
};

/** The least that a type takes. */
function least(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return least(type.ofType as GraphQLInputType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (!isInputObjectType(type)) return SCALARS[type.name] ?? 'x';
  const needed = Object.values(type.getFields()).filter((one) => isNonNullType(one.type));
  return Object.fromEntries(needed.map((one) => [one.name, least(one.type)]));
}

interface RootField {
  readonly kind: 'query' | 'mutation';
  readonly name: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

function rootField(kind: RootField['kind'], field: GraphQLField<unknown, unknown>): RootField {
  const args = field.args.filter(({ type }) => isNonNullType(type));
  const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = isObjectType(getNamedType(field.type)) ? ' { __typename }' : '';
  const call = `${field.name}${passed && `(${passed})`}${selection}`;
  return {
    kind,
    name: field.name,
    document: `${kind} ${declared && `(${declared})`} { ${call} }`,
    variables: Object.fromEntries(args.map(({ name, type }) => [name, least(type)])),
  };
}

describe('what each role may ask for', () => {
  let server: TestServer;
  let fields: readonly RootField[];
  let permissions: ReadonlyMap<string, Permission>;
  beforeAll(async () => {
    server = await startTestServer();
    fields = rootFields(buildSchema(await readFile(CONTRACT, 'utf8')));
    permissions = await permissionsOfFields();
  });
  afterAll(() => server.close());

  function rootFields(schema: GraphQLSchema): RootField[] {
    const of = (kind: RootField['kind'], all: object) =>
      Object.values(all).map((field: GraphQLField<unknown, unknown>) => rootField(kind, field));
    return [
      ...of('query', schema.getQueryType()!.getFields()),
      ...of('mutation', schema.getMutationType()!.getFields()),
    ];
  }

  /** What the code says above each root field; the server enforces it, the test reads it. */
  async function permissionsOfFields(): Promise<Map<string, Permission>> {
    const { TypeMetadataStorage } = await import('@nestjs/graphql');
    const declared = [
      ...TypeMetadataStorage.getQueriesMetadata(),
      ...TypeMetadataStorage.getMutationsMetadata(),
    ];
    return new Map(
      declared.map(({ target, methodName, schemaName }) => [
        schemaName,
        Reflect.getMetadata(
          'vieraugen:permission',
          (target.prototype as Record<string, object>)[methodName]!,
        ) as Permission,
      ]),
    );
  }

  const ask = async (client: WebClient, { document, variables }: RootField) =>
    (await client.graphql(document, variables)).errors?.[0]?.extensions?.code ?? 'ANSWERED';

  it('every root field has a permission, and every document of this test is one', async () => {
    expect(fields.filter(({ name }) => !permissions.get(name))).toEqual([]);
    const client = await server.withToken('STAFF_COUNCIL');
    for (const field of fields)
      expect([field.name, await ask(client, field)]).not.toEqual([
        field.name,
        expect.stringMatching(/^(GRAPHQL_|BAD_USER_INPUT)/),
      ]);
  });

  it.each(VIEWER_ROLES)('%s is refused what no permission of the role names', async (role) => {
    const client = await server.withToken(role);
    const refused = fields.filter(({ name }) => !rolesWith(permissions.get(name)!).includes(role));
    for (const field of refused)
      expect([field.name, await ask(client, field)]).toEqual([field.name, 'NOT_ALLOWED']);
    // And is let in where there is one: another refusal may follow, of what was asked for.
    const queries = fields.filter(
      ({ kind, name }) => kind === 'query' && !refused.some((one) => one.name === name),
    );
    const closed: string[] = [];
    for (const field of queries)
      if ((await ask(client, field)) === 'NOT_ALLOWED') closed.push(field.name);
    expect(closed.filter((name) => !REFUSED_LATER.includes(name))).toEqual([]);
  });

  /** Root fields that decide more finely than a permission: about one's own team or trainings. */
  const REFUSED_LATER = ['people', 'ownTraining'];

  it('a token for reading changes nothing, whatever the role', async () => {
    const record = () =>
      server.database.owner<{ table: string; rows: string }>(
        `select c.relname as table, query_to_xml('select md5(string_agg(t::text, '','' order by t::text)) as sum from ' || c.oid::regclass || ' t', false, true, '')::text as rows
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname in ('public', 'history') and c.relkind in ('r', 'p')
           and c.relname not in ('api_tokens', 'http_sessions', 'sessions') order by 1`,
      );
    const clients: [ViewerRole, WebClient][] = [];
    for (const role of VIEWER_ROLES) clients.push([role, await server.withToken(role, 'read')]);
    const before = await record();
    expect(before.length).toBeGreaterThan(50);
    const changes = fields.filter(({ kind }) => kind === 'mutation');
    expect(changes.length).toBeGreaterThan(60);
    for (const [role, client] of clients)
      for (const field of changes)
        expect([role, field.name, await ask(client, field)]).toEqual([
          role,
          field.name,
          'NOT_ALLOWED',
        ]);
    expect(await record()).toEqual(before);
  });
});
