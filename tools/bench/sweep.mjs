/**
 * One size of the sweep, as a process of its own so that its peak memory is its own:
 * judging and saving, the same again with nothing to write, judging alone, and the bare reading of
 * the same rows with `pg`. Prints one JSON document.
 */
import { ComplianceQueries } from '@vieraugen/core';
import pg from 'pg';
import { openInstance, VIEWER } from './instance.mjs';
import { rounded, timed } from './statistics.mjs';

const BATCH = 2000;
/** What hangs on an account, and what hangs on its people and devices: the rows that the rules read. */
const BY_ACCOUNT = [
  'account_handles',
  'account_states',
  'authorizations',
  'access_grants',
  'credential_events',
  'second_factors',
  'device_uses',
  'account_actions',
  'attestations',
];
const LINKED = [
  'select * from function_assignments where person_id in (select person_id from authorizations where account_id = any ($1))',
  'select * from training_completions where person_id in (select person_id from authorizations where account_id = any ($1))',
  'select * from devices d join device_states s on s.device_id = d.id where d.id in (select device_id from device_uses where account_id = any ($1))',
];

const accounts = Number(process.argv[2]);
const instance = await openInstance({ accounts, actions: accounts * 2 });
const compliance = instance.get(ComplianceQueries);
const memoryBefore = process.memoryUsage().rss;
const first = await compliance.evaluateNow(VIEWER);
const again = await compliance.evaluateNow(VIEWER);
const at = Date.parse(new Date(first.validAt).toISOString());
const judging = await timed(() =>
  compliance.countResults(
    VIEWER,
    { validAt: at, knownAt: at + 86_400_000 },
    { mode: 'LIVE', all: true },
  ),
);
const peak = process.resourceUsage().maxRSS * 1024;
const bare = await bareReading(instance.databaseUrl);
await instance.close();

const perSecond = (milliseconds) => rounded((accounts / milliseconds) * 1000);
process.stdout.write(
  `${JSON.stringify({
    accounts,
    rowsRead: bare.rows,
    accountsPerSecond: {
      judgedAndSaved: perSecond(first.seconds * 1000),
      unchanged: perSecond(again.seconds * 1000),
      judgedOnly: perSecond(judging),
      bareReading: perSecond(bare.milliseconds),
    },
    ratioToBareReading: {
      judgedAndSaved: rounded((first.seconds * 1000) / bare.milliseconds),
      unchanged: rounded((again.seconds * 1000) / bare.milliseconds),
      judgedOnly: rounded(judging / bare.milliseconds),
    },
    memoryMegabytes: { before: rounded(memoryBefore / 2 ** 20), peak: rounded(peak / 2 ** 20) },
  })}\n`,
);

async function bareReading(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  let rows = 0;
  const milliseconds = await timed(async () => {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const page = await client.query('select * from accounts where id > $1 order by id limit $2', [
        after,
        BATCH,
      ]);
      if (page.rowCount === 0) return;
      const ids = page.rows.map(({ id }) => id);
      after = ids.at(-1);
      rows += page.rowCount;
      for (const table of BY_ACCOUNT) {
        rows += (await client.query(`select * from ${table} where account_id = any ($1)`, [ids]))
          .rowCount;
      }
      for (const statement of LINKED) rows += (await client.query(statement, [ids])).rowCount;
    }
  });
  await client.end();
  return { rows, milliseconds };
}
