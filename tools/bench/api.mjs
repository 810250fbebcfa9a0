/**
 * The API on a database, and beside it the least that can answer: a bare HTTP server that passes on
 * the JSON of one hand-written statement. Says where both listen, and runs until it is told to end.
 */
import { createServer } from 'node:http';
import { startApi } from '@vieraugen/api';
import { freePort } from '@vieraugen/core';
import { createLogger, SYSTEM_CLOCK } from '@vieraugen/platform';
import pg from 'pg';
import { LIST_STATEMENT } from './list-statement.mjs';

const [databaseUrl, connections] = [process.argv[2], Number(process.argv[3])];
const port = await freePort();
const api = await startApi({
  databaseUrl,
  redisUrl: null,
  publicUrl: `http://localhost:${port}`,
  port,
  oidc: null,
  sessionSecret: 'measured-and-thrown-away-measured-and-thrown-away',
  metricsToken: null,
  production: false,
  logger: createLogger('silent', 'bench'),
  clock: SYSTEM_CLOCK,
  poolSize: connections,
});
const pool = new pg.Pool({ connectionString: databaseUrl, max: connections });
const bare = createServer(async (request, response) => {
  const first = Number(new URL(request.url, 'http://localhost').searchParams.get('first'));
  const { rows } = await pool.query({ ...LIST_STATEMENT, values: [first] });
  response.setHeader('content-type', 'application/json').end(rows[0].answer);
});
await new Promise((resolve) => bare.listen(0, resolve));
process.send({ graphql: port, bare: bare.address().port });
process.once('disconnect', async () => {
  bare.close();
  bare.closeAllConnections();
  await pool.end();
  await api.close();
});
