import { authoritiesOnRecord, type AuthorityOnRecord } from '@vieraugen/data';
import { type AuthorityKind, IMPORT_SHAPES } from '@vieraugen/domain';
import type {
  ChangeAuthorityInput,
  RegisterAuthorityInput,
} from '../../authorities/authority.inputs.js';
import { changeAuthoritiesIn } from '../../authorities/change-authorities.js';
import { registerAuthoritiesIn } from '../../authorities/register-authorities.js';
import { AuthorityFinder } from '../find/authority-finder.js';
import { Difference, firstValues } from '../rows/difference.js';
import { REASONS } from '../rows/reasons.js';
import { authorityKeys, type AuthorityValues, readAuthority } from './authority-row.js';
import { FileParents, type ParentOf } from './file-parents.js';
import {
  carryOutPlanned,
  firstOfEach,
  type ImportContext,
  type ImportKindDefinition,
  type Planned,
  type Read,
  readRows,
} from './import-kind.js';

type Row = Read<AuthorityValues>;

/** Authorities with their place in the tree. What a list does not say is UPPER and AUTHORITY. */
export const AUTHORITIES_IMPORT: ImportKindDefinition = {
  shape: IMPORT_SHAPES.AUTHORITIES,
  permission: 'authority.write',
  personal: [],
  async carryOut(context, rows) {
    const onRecord = await authoritiesOnRecord(context.change, context.now);
    const finder = new AuthorityFinder(onRecord, context.now);
    const read = firstOfEach(context, readRows(context, rows, readAuthority), authorityKeys);
    const matched = matchRows(context, finder, read);
    const parents = new FileParents(context, finder, [...matched.keys()]);
    await apply(context, finder, matched, parents.resolve());
  },
};

/** The record that each row means; undefined = a new one. Rows that mean several are refused. */
function matchRows(
  { results }: ImportContext,
  finder: AuthorityFinder,
  rows: readonly Row[],
): ReadonlyMap<Row, AuthorityOnRecord | undefined> {
  const matched = new Map<Row, AuthorityOnRecord | undefined>();
  for (const row of rows) {
    const { externalId, name } = row.values;
    const known = externalId === null ? undefined : finder.withId(externalId);
    const same = finder
      .withName(name)
      .filter((authority) => externalId === null || authority.externalId === null);
    if (!known && same.length > 1) {
      row.row.refuse('name', REASONS.severalAuthorities);
      results.refuse(row.line, row.row.problems);
    } else matched.set(row, known ?? same[0]);
  }
  return matched;
}

async function apply(
  context: ImportContext,
  finder: AuthorityFinder,
  matched: ReadonlyMap<Row, AuthorityOnRecord | undefined>,
  parents: ReadonlyMap<Row, ParentOf>,
): Promise<void> {
  const kept = [...parents.keys()];
  const fresh = kept.filter((row) => !matched.get(row)).filter((row) => mayAdd(context, row));
  const positions = new Map(fresh.map((row, index) => [row, index]));
  const creates = fresh.map((row) => creation(row, parents.get(row), positions, matched));
  const ids = await carryOutPlanned(context, 'CREATE', creates, registerAuthoritiesIn, FIELDS);
  const idOf = (row: Row) => matched.get(row)?.id ?? ids[positions.get(row) ?? -1] ?? null;
  const updates = kept.flatMap((row) => {
    const known = matched.get(row);
    return known ? update(context, finder, row, known, parentIdOf(parents.get(row), idOf)) : [];
  });
  await carryOutPlanned(context, 'UPDATE', updates, changeAuthoritiesIn, FIELDS);
}

const FIELDS = { parentId: 'parent', parentIndex: 'parent' };

function mayAdd({ viewer, results }: ImportContext, row: Row): boolean {
  if (viewer.writes === '*') return true;
  row.row.refuse('name', REASONS.newAuthorityOutOfReach);
  results.refuse(row.line, row.row.problems);
  return false;
}

function parentIdOf(parent: ParentOf | undefined, idOf: (row: Row) => string | null) {
  if (!parent) return null;
  return parent.row ? idOf(parent.row) : (parent.id ?? null);
}

function creation(
  { line, values }: Row,
  parent: ParentOf | undefined,
  positions: ReadonlyMap<Row, number>,
  matched: ReadonlyMap<Row, AuthorityOnRecord | undefined>,
): Planned<RegisterAuthorityInput> {
  const { externalId, name, shortName, url, validFrom } = values;
  const kind = values.kind ?? (values.tier === 'SUPREME' ? 'MINISTRY' : 'AUTHORITY');
  const tier = values.tier ?? (SUPREME_KINDS.includes(kind) ? 'SUPREME' : 'UPPER');
  const parentId = parent?.id ?? (parent?.row && matched.get(parent.row)?.id) ?? null;
  const parentIndex = parent?.row && !parentId ? positions.get(parent.row) : undefined;
  const shown = { externalId, name, shortName, tier, kind, parent: values.parent, url };
  return {
    line,
    subject: shortName ?? name,
    fields: firstValues(shown),
    input: {
      ...{ externalId, name, shortName, tier, kind, url, parentId, parentIndex },
      validFrom: validFrom ?? undefined,
    },
  };
}

const SUPREME_KINDS: readonly AuthorityKind[] = ['MINISTRY', 'STATE_CHANCELLERY'];

function update(
  context: ImportContext,
  finder: AuthorityFinder,
  { line, row, values }: Row,
  known: AuthorityOnRecord,
  parentId: string | null,
): readonly Planned<ChangeAuthorityInput>[] {
  const { results } = context;
  const difference = new Difference()
    .set('externalId', known.externalId, values.externalId === known.id ? null : values.externalId)
    .set('name', known.name, values.name)
    .set('shortName', known.shortName, values.shortName)
    .set('tier', known.tier, values.tier)
    .set('kind', known.kind, values.kind)
    .set('url', known.url, values.url);
  if (parentId !== null && parentId !== known.parentId) {
    const before = finder.label(known.parentId);
    difference.set('parent', before, values.parent, { as: 'parentId', value: parentId });
  }
  if (!difference.isEmpty && !context.reaches(known.id)) row.refuse('name', REASONS.outOfReach);
  if (row.problems.length > 0) {
    results.refuse(line, row.problems);
    return [];
  }
  if (difference.isEmpty) {
    results.unchanged(known.id);
    return [];
  }
  const input = { ...difference.inputs<ChangeAuthorityInput>(), id: known.id };
  const subject = known.shortName ?? known.name ?? values.name;
  return [{ line, subject, fields: difference.fields, input }];
}
