/** `npm run bench`: every measurement in a process of its own, one after the other; prints JSON. */
import { execFile } from 'node:child_process';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const folder = dirname(fileURLToPath(import.meta.url));
const SWEEPS = [10_000, 100_000];
const LISTS = [
  [10_000, 50],
  [10_000, 200],
];

async function measure(script, ...words) {
  process.stderr.write(`${script} ${words.join(' ')} …\n`);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(folder, script), ...words.map(String)],
    { maxBuffer: 2 ** 24 },
  );
  return JSON.parse(stdout);
}

const report = {
  machine: { cores: cpus().length, model: cpus()[0]?.model, node: process.version },
};
report.sweep = [];
for (const accounts of SWEEPS) report.sweep.push(await measure('sweep.mjs', accounts));
report.accountList = [];
for (const [accounts, rows] of LISTS)
  report.accountList.push(await measure('list.mjs', accounts, rows));
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
