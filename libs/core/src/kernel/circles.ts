import { invalid } from './checks.js';

/**
 * Refuses a chain of positions in the caller's list (`above[n]` = who is above the n-th) that comes
 * back to where it began or leads outside of the list.
 */
export function requireNoCircle(
  above: readonly (number | null | undefined)[],
  position: number,
  field: string,
): void {
  const seen = new Set([position]);
  for (let next = above[position]; next !== null && next !== undefined; next = above[next]) {
    if (next < 0 || next >= above.length || seen.has(next)) {
      throw invalid(
        field,
        'Die Über- und Unterordnung läuft im Kreis oder führt ins Leere.',
        'What is above what runs in a circle or leads nowhere.',
      );
    }
    seen.add(next);
  }
}
