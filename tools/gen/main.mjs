/** Makes the files that an addition needs, and adds its line where there is a list. */
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as command from './command.mjs';
import * as rule from './rule.mjs';

const KINDS = { rule, command };

/** Writes the plan of `[kind, …words]` below `root`; refuses to overwrite. Returns what to tell. */
export async function generate(root, [kind, ...words]) {
  const known = KINDS[kind];
  if (!known)
    throw new Error(
      Object.values(KINDS)
        .map(({ usage }) => usage)
        .join('\n'),
    );
  const { files, line, say } = known.plan(words);
  if (line) await refuseTwice(join(root, line.file), line.text);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text, { flag: 'wx' });
  }
  if (line) await appendFile(join(root, line.file), `${line.text}\n`);
  return [...Object.keys(files), line?.file, say].filter(Boolean);
}

async function refuseTwice(file, text) {
  if ((await readFile(file, 'utf8')).includes(text)) throw new Error(`Already there: ${text}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
  await generate(root, process.argv.slice(2)).then(
    (told) => process.stdout.write(`${told.join('\n')}\n`),
    (error) => {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 2;
    },
  );
}
