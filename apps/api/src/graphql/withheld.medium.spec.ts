import {
  execute,
  getNamedType,
  type GraphQLField,
  type GraphQLSchema,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql';
import type { Viewer } from '@vieraugen/platform';
import { CHAIR, coordinatorOf, GraphqlWorld } from '../testing/graphql-world.js';
import { id, MINISTRY, OTHER_MINISTRY } from '../testing/seed.js';

const MEMBER: Viewer = { ...CHAIR, roles: ['WORKING_GROUP_MEMBER'], label: 'Mitglied' };
const DEPTH = 4;
/** Stands in every column that says what somebody's function is called, or their device. */
const MARK = 'GEHEIMSTELLE';

/** Values for arguments that a root field cannot do without. */
const GIVEN: Readonly<Record<string, string>> = {
  id: `"${id('account', 0)}"`,
  accountId: `"${id('account', 0)}"`,
  account: `"${id('account', 0)}"`,
  at: '"2026-11-23T08:00:00Z"',
  validAt: '"2026-11-23T08:00:00Z"',
  from: '"2026-11-01T00:00:00Z"',
  to: '"2026-12-01T00:00:00Z"',
  ids: `["${id('account', 0)}"]`,
  text: '"demo"',
  query: '"demo"',
};
/** What the id of a root field is an id of, where that is no account. */
const IDS: Readonly<Record<string, string>> = {
  authority: OTHER_MINISTRY,
  person: id('person', 0),
  device: id('device', 0),
  finding: id('finding', 0),
  account: id('account', 0),
};

function selectionOf(
  field: GraphQLField<unknown, unknown>,
  path: readonly string[],
): string | null {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return 'getFields' in type || 'getTypes' in type ? null : '';
  if (path.includes(type.name) || path.length >= DEPTH) return null;
  const inner = Object.values(type.getFields()).flatMap((one) => {
    if (
      one.args.some(({ type: of, defaultValue }) => isNonNullType(of) && defaultValue === undefined)
    )
      return [];
    // A connection and its edges are no step of their own.
    const step = /(Connection|Edge)$/.test(type.name) ? path : [...path, type.name];
    const selection = selectionOf(one, step);
    return selection === null ? [] : [`${one.name}${selection}`];
  });
  return inner.length === 0 ? null : ` { ${inner.join(' ')} }`;
}

/** A document per root field, with everything that can be asked of it. */
function documentsOf(schema: GraphQLSchema): ReadonlyMap<string, string> {
  const documents = new Map<string, string>();
  for (const field of Object.values(schema.getQueryType()!.getFields())) {
    const needed = field.args.filter(({ type }) => isNonNullType(type));
    const values = needed.map(({ name }) => {
      const value = name === 'id' && IDS[field.name] ? `"${IDS[field.name]}"` : GIVEN[name];
      return value && `${name}: ${value}`;
    });
    const args = values.length > 0 ? `(${values.join(', ')})` : '';
    const selection = selectionOf(field, []);
    if (values.every(Boolean) && selection !== null)
      documents.set(field.name, `{ ${field.name}${args}${selection} }`);
  }
  return documents;
}

describe('what the working group is told of people', () => {
  let world: GraphqlWorld;
  let documents: ReadonlyMap<string, string>;
  beforeAll(async () => {
    world = await GraphqlWorld.open({ accounts: 3 });
    await more(world);
    await mark(world);
    documents = documentsOf(world.schema);
  });
  afterAll(() => world.close());

  /** What the seed does not have: events of a finding, a measure, an exemption, an end with evidence. */
  async function more({ test }: GraphqlWorld): Promise<void> {
    await test.owner(`select set_config('app.now', '2026-11-23T07:59:59Z', false)`);
    await test.owner(
      `insert into finding_events (finding_id, authority_id, account_id, at, type, state, result, actor_label)
       select id, authority_id, account_id, '2026-11-01', 'ACKNOWLEDGED', state, result, 'x' from findings`,
    );
    await test.owner(
      `insert into credential_events (account_id, authority_id, event, occurred_at, cause, by_function, evidence)
       select id, authority_id, 'ROTATION', '2026-11-01', 'ROUTINE', 'x', 'x' from accounts`,
    );
    await test.owner(
      `insert into approver_mandates (person_id, authority_id, kind, appointed_by_function, valid)
       select id, authority_id, 'DEPUTY', 'Hausleitung', '[2014-01-01,)' from people where id = $1`,
      [id('person', 1)],
    );
    await test.owner(
      `insert into awareness_measures (authority_id, kind, title, held_on, audience_roles, headcount_band, recorded_by_function)
       select id, 'WORKING_GROUP_MEETING', 'Hinweis', '2026-11-01', '{}', 'UNDER_5', 'x' from authorities`,
    );
    await test.owner(
      `insert into exemptions (rule_id, subject_type, subject_id, account_id, authority_id, status, reason,
         requested_by, requested_at, decided_by, decided_at, valid)
       select 'AUT-03', 'AUTHORIZATION', z.id, z.account_id, z.authority_id, 'APPROVED', 'Übergang',
         (select min(id::text)::uuid from people), '2026-02-01', (select max(id::text)::uuid from people),
         '2026-02-02', '[2026-02-02,2026-12-01)' from authorizations z`,
    );
  }

  async function mark({ test }: GraphqlWorld): Promise<void> {
    const columns = await test.owner<{ table_name: string; column_name: string }>(
      `select c.table_name, c.column_name from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'text'
         and (c.column_name ~ '(function_label|by_function)$' or (c.table_name, c.column_name) in
           (('function_assignments', 'label'), ('finding_events', 'actor_label'), ('devices', 'nickname'),
            ('devices', 'asset_tag'), ('access_grants', 'until_evidence'), ('credential_events', 'evidence')))`,
    );
    expect(columns.length).toBeGreaterThan(10);
    for (const { table_name: table, column_name: column } of columns)
      await test.owner(
        `update ${table} set ${column} = '${MARK} ' || left(id::text, 4) || ${`right(id::text, 6)`} where ${column} is not null or '${table}' in ('access_grants')`,
      );
  }

  /** The root fields whose answers name a function or a device, and those that answered at all. */
  async function told(viewer: Viewer): Promise<{ naming: string[]; answered: string[] }> {
    world.viewer = viewer;
    const naming: string[] = [];
    const answered: string[] = [];
    for (const [name, document] of documents) {
      const result = await execute({
        schema: world.schema,
        document: parse(document),
        contextValue: world.context(),
      });
      const text = JSON.stringify(result.data ?? null);
      if (!result.errors && (result.data?.[name] ?? null) !== null) answered.push(name);
      if (text.includes(MARK)) naming.push(name);
    }
    return { naming, answered };
  }

  it('is no function and no device, whatever a member asks', async () => {
    const { naming, answered } = await told(MEMBER);
    expect(naming).toEqual([]);
    expect(answered).toEqual(
      expect.arrayContaining([
        'accounts',
        'account',
        'authorities',
        'authority',
        'findings',
        'finding',
        'exemptions',
        'overview',
        'whoCould',
      ]),
    );
  });

  it('is the functions for the chair, who reads all findings as such', async () => {
    const { naming } = await told(CHAIR);
    expect(naming).toEqual(
      expect.arrayContaining(['account', 'findings', 'exemptions', 'whoCould']),
    );
  });

  it('is the functions of the own house for a member who has another role there', async () => {
    const both: Viewer = {
      ...MEMBER,
      roles: ['WORKING_GROUP_MEMBER', 'MINISTRY_COORDINATOR'],
      writes: [MINISTRY],
      names: [MINISTRY],
      holdings: [
        {
          role: 'WORKING_GROUP_MEMBER',
          authorityId: null,
          reads: '*',
          writes: [],
          names: [],
          accountIds: null,
        },
        {
          role: 'MINISTRY_COORDINATOR',
          authorityId: MINISTRY,
          reads: [MINISTRY],
          writes: [MINISTRY],
          names: [MINISTRY],
          accountIds: null,
        },
      ],
    };
    const labels = async (viewer: Viewer) => {
      world.viewer = viewer;
      const { data } = await world.ask<{
        accounts: {
          edges: {
            node: {
              authority: { id: string };
              authorizations: { person: { functionLabel: string } | null }[];
            };
          }[];
        };
      }>(
        `{ accounts(first: 10) { edges { node { authority { id }
           authorizations { person { functionLabel } } } } } }`,
      );
      return data.accounts.edges.flatMap(({ node: { authority, authorizations } }) =>
        authorizations.map(({ person }) => ({
          own: authority.id === MINISTRY,
          told: person?.functionLabel.startsWith(MARK) ?? false,
        })),
      );
    };
    const found = await labels(both);
    expect(found.filter(({ own }) => own).every(({ told: is }) => is)).toBe(true);
    expect(found.filter(({ own }) => !own).some(({ told: is }) => is)).toBe(false);
    expect(new Set(found.map(({ own }) => own)).size).toBe(2);
    expect((await labels(coordinatorOf(MINISTRY))).every(({ told: is }) => is)).toBe(true);
  });

  it('changes nothing of what is concluded from it: who can approve is in office for everybody', async () => {
    const warned = async (viewer: Viewer) => {
      world.viewer = viewer;
      const { data } = await world.ask<{ account: { approverWarnings: string[] } }>(
        `{ account(id: "${id('account', 0)}") { approverWarnings } }`,
      );
      return data.account.approverWarnings;
    };
    const own = await warned(coordinatorOf(MINISTRY));
    expect(own).toEqual([]);
    expect(await warned(MEMBER)).toEqual(own);
  });

  it('is no training of another house for the working group, its chair and the administration', async () => {
    const asked = async (viewer: Viewer) => {
      world.viewer = viewer;
      const { data } = await world.ask<{
        whoCould: { withTraining: boolean; entitled: { trained: boolean | null }[] };
      }>(
        `{ whoCould(account: "${id('account', 0)}", asOf: { validAt: "2026-01-01T00:00:00Z" }) {
           withTraining entitled { trained } } }`,
      );
      return data.whoCould;
    };
    const own = await asked(coordinatorOf(MINISTRY));
    expect(own.withTraining).toBe(true);
    expect(own.entitled.some(({ trained }) => trained !== null)).toBe(true);
    const admin: Viewer = { ...CHAIR, roles: ['STATE_CHANCELLERY_ADMIN'] };
    for (const viewer of [MEMBER, CHAIR, admin]) {
      const { withTraining, entitled } = await asked(viewer);
      expect(withTraining).toBe(false);
      expect(entitled).toHaveLength(own.entitled.length);
      expect(entitled.every(({ trained }) => trained === null)).toBe(true);
    }
  });

  it('reads in words that something is not told, and still why a cell is red', async () => {
    world.viewer = MEMBER;
    const { data, errors } = await world.ask<{
      findings: {
        edges: {
          node: {
            titleDe: string;
            reasonDe: string;
            subjectLabel: string;
            evidence: { labelDe: string }[];
          };
        }[];
      };
      account: { authorizations: { person: { functionLabel: string } }[] };
    }>(
      `query ($id: ID!) { findings(first: 50) { edges { node { titleDe reasonDe subjectLabel evidence { labelDe } } } }
         account(id: $id) { authorizations { person { functionLabel } } } }`,
      { id: id('account', 0) },
    );
    expect(errors).toBeUndefined();
    for (const { node } of data.findings.edges) {
      expect(node.titleDe).not.toBe('');
      expect(node.reasonDe).not.toBe('');
    }
    expect(data.account.authorizations[0]?.person.functionLabel).toBe('nicht angezeigt');
  });
});
