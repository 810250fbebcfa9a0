/** ESLint with Nx's boundaries: the rule reads Nx's project graph, which has to be there first. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' };
const run = (script, args, stdio) =>
  spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, env, stdio });

const graph = run('node_modules/nx/dist/bin/nx.js', ['show', 'projects'], ['ignore', 'ignore', 2]);
if (graph.status !== 0) process.exit(graph.status ?? 1);
const lint = run('node_modules/eslint/bin/eslint.js', ['.', '--max-warnings', '0'], 'inherit');
process.exit(lint.status ?? 1);
