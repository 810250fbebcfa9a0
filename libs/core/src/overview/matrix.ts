import type {
  AuthorityNumbers,
  AuthorityRow,
  OpenFindingGroup,
  ResultGroup,
} from '@vieraugen/data';
import {
  CELL_STATES,
  type CellState,
  type OverlaidResult,
  RULE_AREAS,
  type RuleArea,
  RULES,
  type TrafficLight,
} from '@vieraugen/domain';

/** One cell of the heat map: the worst state of an area and how many findings are in it. */
export interface Cell {
  readonly area: RuleArea;
  readonly state: CellState;
  readonly count: number;
  /** In place of a count that would point at single people. */
  readonly light: TrafficLight | null;
}

export interface MatrixRows {
  readonly tree: readonly AuthorityRow[];
  readonly numbers: readonly AuthorityNumbers[];
  readonly findings: readonly OpenFindingGroup[];
  readonly results: readonly ResultGroup[];
}

/** What one authority, or several together, have in one area. */
interface AreaTally {
  /** Findings by rank of their state. */
  readonly open: number[];
  readonly results: Partial<Record<OverlaidResult, number>>;
}

/** Fewer people than this, and a share of them names somebody (`domain.md`, section 6, no. 5). */
const SMALL = 5;
const AREA_OF = new Map<string, RuleArea>(RULES.map(({ id, area }) => [id, area]));
const KINDS_ON_TOP = new Set(['MINISTRY', 'STATE_CHANCELLERY']);

/** Adds up what is below each authority. */
export class Matrix {
  private readonly childrenOf = new Map<string, string[]>();
  private readonly byId: ReadonlyMap<string, AuthorityRow>;
  private readonly numbersOf: ReadonlyMap<string, AuthorityNumbers>;
  private readonly tallies = new Map<string, Map<RuleArea, AreaTally>>();

  constructor(private readonly rows: MatrixRows) {
    this.byId = new Map(rows.tree.map((row) => [row.id, row]));
    this.numbersOf = new Map(rows.numbers.map((row) => [row.authorityId, row]));
    for (const { id, parentId } of rows.tree) {
      if (parentId) this.childrenOf.set(parentId, [...(this.childrenOf.get(parentId) ?? []), id]);
    }
    this.addFindings();
    this.addResults();
  }

  /** All authorities. */
  ids(): readonly string[] {
    return this.rows.tree.map(({ id }) => id);
  }

  /** The ministries and the state chancellery, in the order of their names. */
  ministries(): readonly AuthorityRow[] {
    return this.rows.tree.filter((row) => KINDS_ON_TOP.has(row.kind) && !this.isBelowMinistry(row));
  }

  /** Authorities that belong to no ministry. */
  unassigned(): readonly string[] {
    const assigned = new Set(this.ministries().flatMap(({ id }) => this.below(id)));
    return this.rows.tree.filter(({ id }) => !assigned.has(id)).map(({ id }) => id);
  }

  /** The authority and everything below it. */
  below(id: string): string[] {
    const found = new Set([id]);
    for (const one of found) this.childrenOf.get(one)?.forEach((child) => found.add(child));
    return [...found];
  }

  sum(ids: readonly string[], what: 'accounts' | 'people' | 'nilReturns'): number {
    return ids.reduce((sum, id) => sum + (this.numbersOf.get(id)?.[what] ?? 0), 0);
  }

  /** One cell per area for authorities together; `masked` hides small numbers of people. */
  cells(ids: readonly string[], masked: boolean): readonly Cell[] {
    const small = masked && this.sum(ids, 'people') < SMALL;
    return RULE_AREAS.map((area) => {
      const tally = this.tallyOf(ids, area);
      const cell = cellOf(area, tally);
      return small && area === 'TRAINING' && cell.state !== 'NOT_APPLICABLE'
        ? { ...cell, count: 0, light: lightOf(tally) }
        : cell;
    });
  }

  /** Whether all, some or none of the accounts of authorities have valid trainings; null = no need. */
  training(ids: readonly string[]): TrafficLight | null {
    return lightOf(this.tallyOf(ids, 'TRAINING'));
  }

  private isBelowMinistry(row: AuthorityRow): boolean {
    const seen = new Set<string>([row.id]);
    let parent = row.parentId ? this.byId.get(row.parentId) : undefined;
    while (parent && !seen.has(parent.id)) {
      if (KINDS_ON_TOP.has(parent.kind)) return true;
      seen.add(parent.id);
      parent = parent.parentId ? this.byId.get(parent.parentId) : undefined;
    }
    return false;
  }

  private addFindings(): void {
    for (const { authorityId, ruleId, rank, count } of this.rows.findings) {
      const area = AREA_OF.get(ruleId);
      const open = area && this.tally(authorityId, area).open;
      if (open) open[rank] = (open[rank] ?? 0) + count;
    }
  }

  private addResults(): void {
    for (const { authorityId, results, count } of this.rows.results) {
      for (const [ruleId, result] of Object.entries(results)) {
        const area = AREA_OF.get(ruleId);
        const sums = area && this.tally(authorityId, area).results;
        if (sums) sums[result] = (sums[result] ?? 0) + count;
      }
    }
  }

  private tally(authorityId: string, area: RuleArea): AreaTally {
    const areas = this.tallies.get(authorityId) ?? new Map<RuleArea, AreaTally>();
    this.tallies.set(authorityId, areas);
    const tally = areas.get(area) ?? { open: [], results: {} };
    areas.set(area, tally);
    return tally;
  }

  private tallyOf(ids: readonly string[], area: RuleArea): AreaTally {
    const sum: AreaTally = { open: [], results: {} };
    for (const id of ids) {
      const tally = this.tallies.get(id)?.get(area);
      tally?.open.forEach((count, rank) => (sum.open[rank] = (sum.open[rank] ?? 0) + count));
      for (const [result, count] of Object.entries(tally?.results ?? {})) {
        sum.results[result as OverlaidResult] =
          (sum.results[result as OverlaidResult] ?? 0) + count;
      }
    }
    return sum;
  }
}

function cellOf(area: RuleArea, { open, results }: AreaTally): Cell {
  const rank = open.findIndex((count) => count > 0);
  const state = CELL_STATES[rank];
  if (state) return { area, state, count: open[rank] ?? 0, light: null };
  const calm = results.COMPLIANT ? 'COMPLIANT' : 'NOT_APPLICABLE';
  return { area, state: calm, count: 0, light: null };
}

function lightOf({ results }: AreaTally): TrafficLight | null {
  const good = results.COMPLIANT ?? 0;
  const bad = (results.VIOLATED ?? 0) + (results.UNDETERMINED ?? 0);
  if (good + bad === 0) return null;
  if (bad === 0) return 'ALL';
  return good === 0 ? 'NONE' : 'SOME';
}
