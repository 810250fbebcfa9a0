import type { AwarenessKind, HeadcountBand, LocalDate, ViewerRole } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { Conditions, countRows, named, type Page, type PageOf, readPage } from '../paging.js';

export interface AwarenessMeasureRow {
  readonly id: string;
  /** null = for all authorities. */
  readonly authorityId: string | null;
  readonly kind: AwarenessKind;
  readonly title: string;
  readonly heldOn: LocalDate;
  readonly audienceRoles: readonly ViewerRole[];
  readonly headcountBand: HeadcountBand;
  readonly recordedByFunction: string;
}

export interface AwarenessMeasureFilter {
  readonly kind?: AwarenessKind | null;
}

const COLUMNS = `w.id, w.authority_id as "authorityId", w.kind, w.title, w.held_on as "heldOn",
  w.audience_roles as "audienceRoles", w.headcount_band as "headcountBand",
  w.recorded_by_function as "recordedByFunction"`;
const SOURCE = { columns: COLUMNS, from: 'awareness_measures w', id: 'w.id' };

const conditionsOf = ({ kind }: AwarenessMeasureFilter) =>
  new Conditions().when(kind, (v) => `w.kind = ${v}`);

/** Measures, newest first. */
export function awarenessMeasurePage(
  q: Queryable,
  filter: AwarenessMeasureFilter,
  page: Page,
): Promise<PageOf<AwarenessMeasureRow>> {
  const sort = { sql: 'w.held_on', type: 'date' } as const;
  return readPage(q, SOURCE, { conditions: conditionsOf(filter), sort, descending: true, page });
}

export const countAwarenessMeasures = (
  q: Queryable,
  filter: AwarenessMeasureFilter,
): Promise<number> => countRows(q, SOURCE, conditionsOf(filter));

export function awarenessMeasuresByIds(
  q: Queryable,
  ids: readonly string[],
): Promise<AwarenessMeasureRow[]> {
  const text = `select ${COLUMNS} from awareness_measures w where w.id = any ($1::uuid[])`;
  return q.rows(named('awareness-by-ids', text), [ids]);
}

/** What was done for authorities, or for all of them; newest first. */
export function awarenessMeasuresOf(
  q: Queryable,
  authorityIds: readonly string[],
): Promise<AwarenessMeasureRow[]> {
  const text = `select ${COLUMNS} from awareness_measures w
    where w.authority_id = any ($1::uuid[]) or w.authority_id is null
    order by w.held_on desc, w.id`;
  return q.rows(named('awareness-of-authorities', text), [authorityIds]);
}
