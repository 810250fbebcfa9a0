/**
 * The account list with three nested relations over GraphQL, against one hand-written statement that
 * gives the same data, in turns in the same run. Prints one JSON document.
 */
import { startApi } from '@vieraugen/api';
import { ApiTokenService, freePort } from '@vieraugen/core';
import { createLogger, SYSTEM_CLOCK } from '@vieraugen/platform';
import pg from 'pg';
import { openInstance } from './instance.mjs';
import { median, quantile, rounded } from './statistics.mjs';

const [accounts, rows] = process.argv.slice(2).map(Number);
const CONNECTIONS = 10;
const REQUESTS = rows > 100 ? 60 : 300;
const ROUNDS = 3;

const QUERY = `query Bench($first: Int!) {
  accounts(first: $first) { edges { node {
    id handle status displayName
    authority { id name shortName }
    authorizations { id role valid { from to } person { id functionLabel } }
    findingCounts { critical open overdue undetermined }
  } } }
}`;

const STATEMENT = {
  name: 'bench-list',
  text: `
    select json_agg(row) from (
      select a.id, h.handle, s.status, a.display_name,
        json_build_object('id', n.authority_id, 'name', n.name, 'shortName', n.short_name) as authority,
        (select coalesce(json_agg(json_build_object('id', z.id, 'role', z.role, 'from', lower(z.valid), 'to', upper(z.valid),
           'person', json_build_object('id', p.id, 'functionLabel', p.function_label))), '[]')
         from authorizations z join people p on p.id = z.person_id where z.account_id = a.id) as authorizations,
        (select json_build_object('critical', count(*) filter (where f.severity = 'CRITICAL' and f.result = 'VIOLATED'),
           'open', count(*) filter (where f.result = 'VIOLATED'), 'overdue', count(*) filter (where f.due_at <= now()),
           'undetermined', count(*) filter (where f.result = 'UNDETERMINED'))
         from findings f where f.account_id = a.id and f.state not in ('RESOLVED', 'DISMISSED')) as counts
      from accounts a
      left join account_handles h on h.account_id = a.id and h.valid @> now()
      left join account_states s on s.account_id = a.id and s.valid @> now()
      left join authority_names n on n.authority_id = a.authority_id and n.valid @> now()
      where a.valid @> now()
      order by coalesce(h.handle_key, lower(a.display_name), ''), a.id limit $1) row`,
};

const instance = await openInstance({ accounts, actions: accounts });
const port = await freePort();
const api = await startApi({
  databaseUrl: instance.databaseUrl,
  redisUrl: null,
  publicUrl: `http://localhost:${port}`,
  port,
  oidc: null,
  sessionSecret: 'measured-and-thrown-away-measured-and-thrown-away',
  metricsToken: null,
  production: false,
  logger: createLogger('silent', 'bench'),
  clock: SYSTEM_CLOCK,
  poolSize: CONNECTIONS,
});
const pool = new pg.Pool({ connectionString: instance.databaseUrl, max: CONNECTIONS });
const { token } = await instance
  .get(ApiTokenService)
  .create({ as: await anyChair(), milliseconds: 3_600_000, scope: 'read' });

const overGraphql = { rounds: [], ask: askGraphql };
const bySql = { rounds: [], ask: () => pool.query({ ...STATEMENT, values: [rows] }) };
for (const way of [overGraphql, bySql]) await round(way, REQUESTS / 3);
for (let index = 0; index < ROUNDS; index++) {
  for (const way of [overGraphql, bySql]) way.rounds.push(await round(way, REQUESTS));
}
await pool.end();
await api.close();
await instance.close();

const [graphql, sql] = [overGraphql, bySql].map(({ rounds }) => ({
  requestsPerSecond: rounded(median(rounds.map(({ perSecond }) => perSecond))),
  p95Milliseconds: rounded(median(rounds.map(({ p95 }) => p95))),
}));
process.stdout.write(
  `${JSON.stringify({
    accounts,
    rows,
    connections: CONNECTIONS,
    graphql,
    sql,
    ratio: {
      requestsPerSecond: rounded(graphql.requestsPerSecond / sql.requestsPerSecond),
      p95: rounded(graphql.p95Milliseconds / sql.p95Milliseconds),
    },
  })}\n`,
);

async function askGraphql() {
  const response = await fetch(`http://localhost:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: QUERY, variables: { first: rows }, operationName: 'Bench' }),
  });
  const { data, errors } = await response.json();
  if (errors || data.accounts.edges.length !== rows)
    throw new Error(JSON.stringify(errors ?? 'short'));
}

async function round({ ask }, count) {
  const durations = [];
  let left = count;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (left-- > 0) {
        const begun = performance.now();
        await ask();
        durations.push(performance.now() - begun);
      }
    }),
  );
  return {
    perSecond: (durations.length / (performance.now() - started)) * 1000,
    p95: quantile(durations, 0.95),
  };
}

async function anyChair() {
  const { rows: users } = await pool.query(
    `select email from users u join role_grants g on g.user_id = u.id where g.role = 'WORKING_GROUP_CHAIR' limit 1`,
  );
  return users[0].email;
}
