/**
 * The sweep over all accounts of a database, in turns with the bare reading of the same rows: the
 * very statements of the sweep, run by `pg` alone. A process of its own, so that its peak memory is
 * its own. Prints one JSON document.
 */
import { ComplianceQueries } from '@vieraugen/core';
import {
  Database,
  FIRST_PLACE,
  readAccountFacts,
  readSharedFacts,
  subjectsAfter,
} from '@vieraugen/data';
import { systemViewer } from '@vieraugen/platform';
import pg from 'pg';
import { openCore } from './stock.mjs';
import { median, rounded, timed } from './statistics.mjs';

const [databaseUrl, rounds] = [process.argv[2], Number(process.argv[3])];
const DAY = 86_400_000;
/** As the sweep does it. */
const BATCH = 1000;
const ACTIONS_PERIOD = 400 * DAY;
const VIEWER = systemViewer('CLI', 'Messung');
const SCOPE = {
  reads: '*',
  writes: [],
  accountIds: null,
  names: [],
  actorId: null,
  actorLabel: 'Messung',
  via: 'CLI',
};

const app = await openCore(databaseUrl);
const get = (token) => app.get(token, { strict: false });
const compliance = get(ComplianceQueries);
const memoryBefore = process.memoryUsage().rss;

// Warms up the process and the database's cache.
const { accounts } = await judgeOnly();
const first = await timed(() => compliance.evaluateNow(VIEWER));
await compliance.evaluateNow(VIEWER);
const peak = process.resourceUsage().maxRSS * 1024;
const statements = await recordStatements();
await readBare();

const milliseconds = { unchanged: [], judgedOnly: [], bareReading: [] };
let rowsRead = 0;
for (let round = 0; round < rounds; round++) {
  milliseconds.unchanged.push(await timed(() => compliance.evaluateNow(VIEWER)));
  milliseconds.judgedOnly.push(await timed(judgeOnly));
  milliseconds.bareReading.push(await timed(async () => (rowsRead = await readBare())));
}
await app.close();

const medians = { judgedAndSaved: first };
for (const [name, values] of Object.entries(milliseconds)) medians[name] = median(values);
const { bareReading, ...judging } = medians;
const each = (values, figure) =>
  Object.fromEntries(Object.entries(values).map(([name, ms]) => [name, rounded(figure(ms))]));
process.stdout.write(
  `${JSON.stringify({
    accounts,
    batch: BATCH,
    rounds,
    rowsRead,
    seconds: each(medians, (ms) => ms / 1000),
    accountsPerSecond: each(medians, (ms) => (accounts / ms) * 1000),
    timesTheBareReading: each(judging, (ms) => ms / bareReading),
    memoryMegabytes: { before: rounded(memoryBefore / 2 ** 20), peak: rounded(peak / 2 ** 20) },
  })}\n`,
);

function judgeOnly() {
  const at = Date.now();
  const asOf = { validAt: at, knownAt: at + DAY };
  return compliance.countResults(VIEWER, asOf, { mode: 'LIVE', all: true });
}

/** What a sweep asks the database about accounts, batch by batch. */
async function recordStatements() {
  const at = Date.now();
  const recorded = [];
  const database = get(Database);
  const shared = await database.read(SCOPE, (q) => readSharedFacts(q, at));
  for (let place = FIRST_PLACE; place;) {
    const page = await database.read(SCOPE, (q) => subjectsAfter(q, 'ACCOUNT', place, at, BATCH));
    const batch = { accountIds: page.map(({ id }) => id), at, actionsFrom: at - ACTIONS_PERIOD };
    await database.read(SCOPE, (q) => readAccountFacts(recording(q, recorded), batch, shared));
    place = page.at(-1);
  }
  return recorded;
}

function recording(q, recorded) {
  return {
    rows(statement, values) {
      recorded.push({ ...statement, values });
      return q.rows(statement, values);
    },
  };
}

async function readBare() {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  let rows = 0;
  for (const statement of statements) rows += (await client.query(statement)).rowCount;
  await client.end();
  return rows;
}
