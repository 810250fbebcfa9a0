import type { CoverageRow } from './trainings.queries.js';

export interface MinistryCoverage {
  readonly ministry: CoverageRow['ministry'];
  /** By module; a module that nobody there needs has none. */
  readonly cells: ReadonlyMap<string, CoverageRow>;
}

/** The rows as a table: ministries by name, one column per training. */
export function byMinistry(rows: readonly CoverageRow[]): {
  readonly ministries: readonly MinistryCoverage[];
  readonly modules: readonly CoverageRow['module'][];
} {
  const modules = new Map(rows.map(({ module }) => [module.id, module]));
  const ministries = new Map<
    string,
    { ministry: CoverageRow['ministry']; cells: Map<string, CoverageRow> }
  >();
  for (const row of rows) {
    const known = ministries.get(row.ministry.id) ?? { ministry: row.ministry, cells: new Map() };
    known.cells.set(row.module.id, row);
    ministries.set(row.ministry.id, known);
  }
  const byName = [...ministries.values()].sort((a, b) =>
    a.ministry.name.localeCompare(b.ministry.name, 'de'),
  );
  return {
    ministries: byName,
    modules: [...modules.values()].sort((a, b) => a.titleDe.localeCompare(b.titleDe, 'de')),
  };
}
