#!/usr/bin/env node
import { existsSync } from 'node:fs';

const NEEDED = [20, 19];
const UNAVAILABLE = 3;
const main = new URL('../dist/main.js', import.meta.url);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  refuse(
    `Vieraugen braucht Node.js ab ${NEEDED.join('.')}, hier läuft ${process.versions.node}.`,
    `Vieraugen needs Node.js ${NEEDED.join('.')} or later, and this is ${process.versions.node}.`,
  );
} else if (!existsSync(main)) {
  refuse(
    'Vieraugen ist noch nicht gebaut. Bitte führen Sie im Projektordner „npm run build“ aus.',
    'Vieraugen has not been built yet. Please run “npm run build” in the project folder.',
  );
} else {
  const { run } = await import(main.href);
  await run(process.argv);
}

function refuse(de, en) {
  process.stderr.write(`${de}\n${en}\n`);
  process.exitCode = UNAVAILABLE;
}
