import type { OverviewRow } from './overview.queries.js';

/** What a ministry is called in a table of ministries, with its short name. */
export function ministryName({ authority }: OverviewRow): string {
  return authority.shortName && authority.shortName !== authority.name
    ? `${shorten(authority.name)} (${authority.shortName})`
    : authority.name;
}

/** „Staatsministerium für …“ says nothing that the column's head does not. */
function shorten(name: string): string {
  return name
    .replace(/^Sächsische[rs]? /u, '')
    .replace(/^Staatsministerium des Innern$/u, 'Inneres')
    .replace(/^Staatsministerium (?:des|der|für) /u, '');
}

/** The chancellery first, then by the names as they are shown. */
export function inOrder(rows: readonly OverviewRow[]): readonly OverviewRow[] {
  const chancelleryFirst = ({ authority }: OverviewRow): number =>
    authority.kind === 'STATE_CHANCELLERY' ? 0 : 1;
  return [...rows].sort(
    (a, b) =>
      chancelleryFirst(a) - chancelleryFirst(b) ||
      ministryName(a).localeCompare(ministryName(b), 'de'),
  );
}
