/**
 * The account list over GraphQL, in turns with the bare statement behind a bare HTTP server, both in
 * a process of their own and asked in the same way. Prints one JSON document.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { fileURLToPath } from 'node:url';
import { ApiTokenService } from '@vieraugen/core';
import pg from 'pg';
import { LIST_QUERY } from './list-statement.mjs';
import { median, quantile, rounded } from './statistics.mjs';
import { openCore } from './stock.mjs';

const databaseUrl = process.argv[2];
const [rows, rounds] = process.argv.slice(3).map(Number);
const CONNECTIONS = 10;
/** The bare server packs nothing, so the other is not asked to either. */
const UNPACKED = { 'accept-encoding': 'identity' };
const REQUESTS = rows > 100 ? 60 : 200;

const server = fork(join(dirname(fileURLToPath(import.meta.url)), 'api.mjs'), [
  databaseUrl,
  String(CONNECTIONS),
]);
const [[ports], token] = await Promise.all([once(server, 'message'), readingToken()]);
const ways = {
  graphql: () =>
    answerOf(`http://localhost:${ports.graphql}/graphql`, {
      method: 'POST',
      headers: {
        ...UNPACKED,
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify({ query: LIST_QUERY, variables: { first: rows } }),
    }),
  statement: () => answerOf(`http://localhost:${ports.bare}/?first=${rows}`, { headers: UNPACKED }),
};
await refuseDifferent();
for (const ask of Object.values(ways)) await round(ask);
const measured = { graphql: [], statement: [] };
for (let index = 0; index < rounds; index++)
  for (const [name, ask] of Object.entries(ways)) measured[name].push(await round(ask));
server.disconnect();
await once(server, 'exit');

const [graphql, statement] = [measured.graphql, measured.statement].map((figures) => ({
  requestsPerSecond: rounded(median(figures.map(({ perSecond }) => perSecond))),
  p95Milliseconds: rounded(median(figures.map(({ p95 }) => p95))),
}));
process.stdout.write(
  `${JSON.stringify({
    rows,
    connections: CONNECTIONS,
    rounds,
    requestsPerRound: REQUESTS,
    graphql,
    statement,
    ratio: {
      requestsPerSecond: rounded(graphql.requestsPerSecond / statement.requestsPerSecond),
      p95: rounded(graphql.p95Milliseconds / statement.p95Milliseconds),
    },
  })}\n`,
);

async function answerOf(url, options) {
  const response = await fetch(url, options);
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} ${text.slice(0, 500)}`);
  return text;
}

/** Two answers that are not the same are not compared. */
async function refuseDifferent() {
  const answers = await Promise.all([ways.graphql(), ways.statement()]);
  const [one, other] = answers.map((text) => JSON.parse(text).data.accounts.edges);
  if (one.length !== rows) throw new Error(`${one.length} accounts instead of ${rows}`);
  const at = one.findIndex((edge, index) => !isDeepStrictEqual(edge, other[index]));
  if (at < 0) return;
  throw new Error(`Other answers: ${JSON.stringify(one[at])} ${JSON.stringify(other[at])}`);
}

async function round(ask) {
  const durations = [];
  let left = REQUESTS;
  const started = performance.now();
  const lane = async () => {
    while (left-- > 0) {
      const begun = performance.now();
      await ask();
      durations.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, lane));
  const perSecond = (durations.length / (performance.now() - started)) * 1000;
  return { perSecond, p95: quantile(durations, 0.95) };
}

/** A token of somebody who may read everything. */
async function readingToken() {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows: users } = await client.query(
    `select email from users u join role_grants g on g.user_id = u.id
     where g.role = 'WORKING_GROUP_CHAIR' limit 1`,
  );
  await client.end();
  const app = await openCore(databaseUrl);
  const { token } = await app
    .get(ApiTokenService, { strict: false })
    .create({ as: users[0].email, milliseconds: 3_600_000, scope: 'read' });
  await app.close();
  return token;
}
