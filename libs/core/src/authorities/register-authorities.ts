import {
  AuthorityEntity,
  AuthorityNameEntity,
  AuthorityParentEntity,
  insertRows,
  holdRows,
  newId,
  type NewRow,
} from '@vieraugen/data';
import {
  AUTHORITY_KINDS,
  AUTHORITY_TIERS,
  type AuthorityKind,
  type AuthorityTier,
} from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { Batch, type BatchOptions, type ItemOutcome } from '../kernel/batch.js';
import {
  oneOf,
  optionalAddress,
  optionalText,
  requiredText,
  validInterval,
} from '../kernel/checks.js';
import { requireNoCircle } from '../kernel/circles.js';
import type { Change } from '../kernel/work.js';
import type { RegisterAuthorityInput } from './authority.inputs.js';

interface Registration {
  readonly row: NewRow<AuthorityEntity>;
  readonly name: NewRow<AuthorityNameEntity>;
  readonly input: RegisterAuthorityInput;
  readonly position: number;
}

/** Enters authorities with their first names and parents; a parent may be in the same change. */
export async function registerAuthoritiesIn(
  change: Change,
  _viewer: Viewer,
  inputs: readonly RegisterAuthorityInput[],
  options?: BatchOptions,
): Promise<readonly ItemOutcome[]> {
  const parents = await holdRows(change, AuthorityEntity, parentIds(inputs));
  const above = inputs.map(({ parentIndex }) => parentIndex);
  const batch = Batch.of(inputs, options)
    .check((_, position) => requireNoCircle(above, position, 'parentIndex'))
    .refine((input, position) => registrationOf(input, position, change))
    .check(({ input }) => {
      if (input.parentId)
        found(parents.get(input.parentId), 'Die übergeordnete Behörde', 'The parent authority');
    });
  const ids = await insertFromTheTop(change, batch.values);
  const entered = batch
    .check(({ input }) => requireParent(input, ids))
    .check(({ position }) => requireNew(ids.has(position)));
  await insertRows(
    change,
    AuthorityNameEntity,
    entered.values.map(({ name }) => name),
  );
  await insertRows(change, AuthorityParentEntity, parentRows(entered.values, ids, change));
  change.judge({ authorityIds: [...ids.values()] });
  return entered.succeed(({ row }) => row.id);
}

/** Level by level, so that nothing is entered below what is refused; answers ids by position. */
async function insertFromTheTop(
  change: Change,
  registrations: readonly Registration[],
): Promise<ReadonlyMap<number, string>> {
  const ids = new Map<number, string>();
  let level = registrations.filter(({ input }) => isAtTheTop(input));
  while (level.length > 0) {
    const rows = level.map(({ row }) => row);
    const inserted = await insertRows(change, AuthorityEntity, rows, { skipConflicts: true });
    const entered = level.filter(({ row }) => inserted.has(row.id));
    for (const { position, row } of entered) ids.set(position, row.id);
    const above = new Set(entered.map(({ position }) => position));
    level = registrations.filter(
      ({ input }) => !isAtTheTop(input) && above.has(input.parentIndex ?? -1),
    );
  }
  return ids;
}

/** Whose parent, if there is one, is on record already. */
function isAtTheTop({ parentId, parentIndex }: RegisterAuthorityInput): boolean {
  return Boolean(parentId) || (parentIndex ?? null) === null;
}

function requireParent(input: RegisterAuthorityInput, ids: ReadonlyMap<number, string>): void {
  if (isAtTheTop(input) || ids.has(input.parentIndex ?? -1)) return;
  throw new ExpectedError(
    'CONFLICT',
    'Die übergeordnete Behörde wurde abgelehnt; ohne sie wird diese nicht eingetragen.',
    'The parent authority was refused; without it this one is not entered.',
    'parentIndex',
  );
}

function registrationOf(
  input: RegisterAuthorityInput,
  position: number,
  change: Change,
): Registration {
  const id = newId(change.now);
  const valid = validInterval(input.validFrom ?? change.now, input.validTo, {
    from: 'validFrom',
    to: 'validTo',
  });
  const row = {
    id,
    valid,
    externalId: optionalText('externalId', input.externalId),
    tier: oneOf('tier', input.tier, AUTHORITY_TIERS),
    kind: input.kind ? oneOf('kind', input.kind, AUTHORITY_KINDS) : kindOf(input.tier),
    url: optionalAddress('url', input.url),
    officialDomains: (input.officialDomains ?? []).map((domain) =>
      requiredText('officialDomains', domain),
    ),
    isDemo: input.isDemo ?? false,
  };
  const name = {
    id: newId(change.now),
    authorityId: id,
    name: requiredText('name', input.name, 500),
    shortName: optionalText('shortName', input.shortName, 60),
    valid,
  };
  return { row, name, input, position };
}

/** A supreme authority is a ministry unless its source says otherwise. */
function kindOf(tier: AuthorityTier): AuthorityKind {
  return tier === 'SUPREME' ? 'MINISTRY' : 'AUTHORITY';
}

function parentIds(inputs: readonly RegisterAuthorityInput[]): string[] {
  return inputs.flatMap(({ parentId }) => (parentId ? [parentId] : []));
}

function requireNew(isNew: boolean): void {
  if (isNew) return;
  throw new ExpectedError(
    'CONFLICT',
    'Eine Behörde mit dieser Kennung ist bereits eingetragen.',
    'An authority with this external id is on record already.',
    'externalId',
  );
}

function parentRows(
  registrations: readonly Registration[],
  ids: ReadonlyMap<number, string>,
  change: Change,
): NewRow<AuthorityParentEntity>[] {
  return registrations.flatMap(({ row, input }) => {
    const parentId = input.parentId ?? ids.get(input.parentIndex ?? -1);
    return parentId
      ? [{ id: newId(change.now), authorityId: row.id, parentId, valid: row.valid }]
      : [];
  });
}
