import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const MAIN = join(import.meta.dirname, 'main.ts');
const LIGHT = ['commander', '@vieraugen/domain', '@vieraugen/platform'];
const STATIC_IMPORT = /^(?:import|export) (?!type )[^;]*?from '([^']+)';$/gms;

/** Packages that are loaded before the words of the call are even read. */
function loadedAtOnce(file: string, seen = new Set<string>()): Set<string> {
  const packages = new Set<string>();
  if (seen.has(file)) return packages;
  seen.add(file);
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(STATIC_IMPORT)) {
    const next = join(dirname(file), name.replace(/\.js$/, '.ts'));
    if (!name.startsWith('.')) packages.add(name);
    else for (const one of loadedAtOnce(next, seen)) packages.add(one);
  }
  return packages;
}

describe('the start of a command', () => {
  it('loads the use cases, servers and database only where the command needs them', () => {
    expect(existsSync(MAIN)).toBe(true);
    const packages = [...loadedAtOnce(MAIN)].filter((name) => !name.startsWith('node:'));
    expect(packages.sort()).toEqual(LIGHT.sort());
  });
});
