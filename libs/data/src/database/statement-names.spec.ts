import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = join(import.meta.dirname, '..');

/** A connection prepares a name once: the same name for another text is refused when both are used. */
describe('the names of prepared statements', () => {
  it('are each used by one place', () => {
    const names = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
      .flatMap((file) => {
        const text = readFileSync(join(SOURCES, file), 'utf8');
        return [...text.matchAll(/(?:named\(\s*|^\s+name: )'([a-z0-9-]+)'/gm)].map(
          ([, name]) => name,
        );
      });
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
