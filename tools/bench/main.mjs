/**
 * `npm run bench`: makes a database of each size, measures on it one after the other, each in a
 * process of its own, and prints one JSON document.
 */
import { execFile } from 'node:child_process';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { rounded, timed } from './statistics.mjs';
import { makeStock } from './stock.mjs';

const folder = dirname(fileURLToPath(import.meta.url));
/** Other sizes can be named: `npm run bench -- 1000`. */
const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000, 100_000];
const ACTIONS_PER_ACCOUNT = 2;
const ROWS = [50, 200];
const roundsOf = (accounts) => (accounts > 20_000 ? 3 : 5);

/** How the figures come about, for whoever reads them elsewhere. */
const MEASURED = {
  figures:
    'Medians of the rounds, after a warm-up; the ways that are compared take turns. judgedAndSaved can be measured once only.',
  judgedAndSaved:
    'A sweep after which everything is new: facts read, judged by all rules, every result and finding written.',
  unchanged: 'A sweep after which nothing is new: read, judged, compared with what is stored.',
  judgedOnly: 'Read and judged, nothing compared or stored.',
  bareReading: 'The statements by which a sweep reads its facts, run by pg alone.',
  timesTheBareReading: 'How many times as long as the bare reading.',
  memoryMegabytes: 'Resident memory of the judging process, when started and at its peak.',
  graphql:
    'POST /graphql with a token: permissions, row-level security, limits and validation included; the answer not packed.',
  statement:
    'One hand-written SQL statement that builds the same JSON, passed through by a bare HTTP server, as the owner of the tables.',
  ratio: 'graphql by statement.',
};

async function measure(script, ...words) {
  process.stderr.write(`${script} …\n`);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(folder, script), ...words.map(String)],
    { maxBuffer: 2 ** 24 },
  );
  return JSON.parse(stdout);
}

const report = {
  machine: { cores: cpus().length, model: cpus()[0]?.model, node: process.version },
  measured: MEASURED,
  sweep: [],
  accountList: [],
};
for (const accounts of SIZES) {
  process.stderr.write(`${accounts} accounts …\n`);
  let stock;
  const made = await timed(async () => {
    stock = await makeStock({ accounts, actions: accounts * ACTIONS_PER_ACCOUNT });
  });
  process.stderr.write(`made in ${rounded(made / 1000)} s\n`);
  try {
    const { databaseUrl } = stock;
    report.sweep.push(await measure('sweep.mjs', databaseUrl, roundsOf(accounts)));
    for (const rows of ROWS) {
      const list = await measure('list.mjs', databaseUrl, rows, roundsOf(accounts));
      report.accountList.push({ accounts, ...list });
    }
  } finally {
    await stock.close();
  }
}
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
