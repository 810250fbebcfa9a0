/**
 * Builds what has changed: TypeScript by its own incremental build, the dashboard by Vite when a
 * file that goes into it is newer than its last build.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const DASHBOARD_SOURCES = ['apps/dashboard', 'libs/ui', 'libs/contract', 'libs/domain'];

if (!existsSync(join(root, 'apps/cli/dist/main.js'))) {
  process.stderr.write('Vieraugen wird gebaut … · Building Vieraugen …\n');
}
run('node_modules/typescript/bin/tsc', ['-b']);
if (dashboardIsStale())
  run('node_modules/vite/bin/vite.js', ['build', 'apps/dashboard', '--logLevel', 'warn']);

function run(script, args) {
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
}

function dashboardIsStale() {
  const built = join(root, 'apps/dashboard/dist/index.html');
  if (!existsSync(join(root, 'apps/dashboard/index.html'))) return false;
  if (!existsSync(built)) return true;
  const since = statSync(built).mtimeMs;
  return DASHBOARD_SOURCES.some((folder) => newerThan(join(root, folder), since));
}

function newerThan(folder, since) {
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    if (entry.name === 'dist' || entry.name === 'node_modules') return false;
    const path = join(folder, entry.name);
    return entry.isDirectory() ? newerThan(path, since) : statSync(path).mtimeMs > since;
  });
}
