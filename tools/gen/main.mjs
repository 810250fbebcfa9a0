/** Makes the files that an addition needs, and adds its line where there is a list. */
import { existsSync } from 'node:fs';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import * as command from './command.mjs';
import * as connector from './connector.mjs';
import * as feature from './feature.mjs';
import * as rule from './rule.mjs';

const KINDS = { rule, connector, feature, command };

const REPOSITORY = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Writes the plan of `[kind, …words]` below `root`; refuses to overwrite. Returns what to tell. */
export async function generate(root, [kind, ...words]) {
  const known = KINDS[kind];
  if (!known)
    throw new Error(
      Object.values(KINDS)
        .map(({ usage }) => usage)
        .join('\n'),
    );
  const { files, lines = [], say } = await planned(known, words);
  for (const { file, text } of lines) await refuseTwice(join(root, file), text);
  for (const path of Object.keys(files))
    if (existsSync(join(root, path))) throw new Error(`Already there: ${path}`);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text, { flag: 'wx' });
  }
  for (const { file, text } of lines) await appendFile(join(root, file), `${text}\n`);
  return [...Object.keys(files), ...lines.map(({ file }) => file), say].filter(Boolean);
}

/** The plan of a kind, its files as the house formats them. */
export async function planned(kind, words) {
  const plan = kind.plan(words);
  const files = {};
  for (const [path, text] of Object.entries(plan.files)) files[path] = await formatted(path, text);
  return { ...plan, files };
}

async function formatted(path, text) {
  const filepath = join(REPOSITORY, path);
  return format(text, { ...(await resolveConfig(filepath)), filepath });
}

async function refuseTwice(file, text) {
  if ((await readFile(file, 'utf8')).includes(text)) throw new Error(`Already there: ${text}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await generate(REPOSITORY, process.argv.slice(2)).then(
    (told) => process.stdout.write(`${told.join('\n')}\n`),
    (error) => {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 2;
    },
  );
}
