import type { AuthorityFinder } from '../find/authority-finder.js';
import { Lookup, nameKey } from '../find/lookup.js';
import type { Reason } from '../reason.js';
import { REASONS } from '../rows/reasons.js';
import type { AuthorityValues } from './authority-row.js';
import type { ImportContext, Read } from './import-kind.js';

type Row = Read<AuthorityValues>;

/** Where an authority belongs: to another row of the file, to one on record, or nowhere. */
export interface ParentOf {
  readonly row?: Row;
  readonly id?: string;
}

/** Finds the parents that the rows of a file name, in the file itself first and then on record. */
export class FileParents {
  private readonly byKey = new Lookup<Row>();

  constructor(
    private readonly context: ImportContext,
    private readonly finder: AuthorityFinder,
    private readonly rows: readonly Row[],
  ) {
    for (const row of rows) {
      const { externalId, shortName, name } = row.values;
      this.byKey.add(externalId && `id ${externalId}`, row);
      this.byKey.add(shortName && `short ${nameKey(shortName)}`, row);
      this.byKey.add(`name ${nameKey(name)}`, row);
    }
  }

  /** The parent of every row that can be taken over; the others are refused, with all below them. */
  resolve(): ReadonlyMap<Row, ParentOf> {
    const parents = new Map<Row, ParentOf>();
    for (const row of this.rows) {
      const parent = this.parentOf(row);
      if ('de' in parent) this.refuse(row, parent);
      else parents.set(row, parent);
    }
    for (const row of [...parents.keys()]) {
      if (isAboveItself(row, parents)) this.refuse(row, REASONS.ownParent);
    }
    for (const row of this.rows) if (this.isRefused(row)) parents.delete(row);
    while (this.refuseOrphans(parents));
    return parents;
  }

  private refuseOrphans(parents: Map<Row, ParentOf>): boolean {
    let any = false;
    for (const [row, { row: parent }] of parents) {
      if (!parent || parents.has(parent)) continue;
      this.refuse(row, REASONS.parentRefused(parent.line));
      parents.delete(row);
      any = true;
    }
    return any;
  }

  private parentOf({ values }: Row): ParentOf | Reason {
    const { parent } = values;
    if (parent === null) return {};
    const keys = [`id ${parent}`, `short ${nameKey(parent)}`, `name ${nameKey(parent)}`];
    const inFile = keys.map((key) => this.byKey.all(key)).find((rows) => rows.length > 0);
    if (inFile) return inFile.length > 1 ? REASONS.severalAuthorities : { row: inFile[0] };
    const found = this.finder.find(parent);
    if ('reason' in found) return found.reason;
    return this.context.reaches(found.found.id) ? { id: found.found.id } : REASONS.outOfReach;
  }

  private refuse(row: Row, reason: Reason): void {
    row.row.refuse('parent', reason);
    this.context.results.refuse(row.line, row.row.problems);
  }

  private isRefused(row: Row): boolean {
    return this.context.results.isRefused(row.line);
  }
}

function isAboveItself(row: Row, parents: ReadonlyMap<Row, ParentOf>): boolean {
  const seen = new Set<Row>();
  for (let above = parents.get(row)?.row; above; above = parents.get(above)?.row) {
    if (above === row) return true;
    if (seen.has(above)) return false;
    seen.add(above);
  }
  return false;
}
