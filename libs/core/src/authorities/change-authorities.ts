import {
  accountsTouched,
  authoritiesWithin,
  AuthorityEntity,
  AuthorityNameEntity,
  AuthorityParentEntity,
  closeAndInsert,
  lockRows,
  lockWhere,
  parentsAt,
  updateRows,
} from '@vieraugen/data';
import { AUTHORITY_KINDS, AUTHORITY_TIERS, type Instant } from '@vieraugen/domain';
import { found, type Viewer } from '@vieraugen/platform';
import { Batch, type BatchOptions, type ItemOutcome } from '../kernel/batch.js';
import {
  endedAt,
  invalid,
  oneOf,
  optionalAddress,
  optionalText,
  requiredText,
  validInstant,
} from '../kernel/checks.js';
import type { Change } from '../kernel/work.js';
import type { ChangeAuthorityInput } from './authority.inputs.js';

type Valid = ChangeAuthorityInput & { readonly from: Instant };

/** Changes authorities: their own data at once, names and parents as the next interval. */
export async function changeAuthoritiesIn(
  change: Change,
  _viewer: Viewer,
  inputs: readonly ChangeAuthorityInput[],
  options?: BatchOptions,
): Promise<readonly ItemOutcome[]> {
  const named = inputs.flatMap(({ id, parentId }) => (parentId ? [id, parentId] : [id]));
  const authorities = await lockRows(change, AuthorityEntity, named);
  const valid = Batch.of(inputs, options)
    .refine((input) => validChange(input, change.now))
    .check(({ id, parentId }) => {
      found(authorities.get(id), 'Die Behörde', 'The authority');
      if (parentId)
        found(authorities.get(parentId), 'Die übergeordnete Behörde', 'The parent authority');
    });
  const batch = await withoutCircles(change, valid);
  await updateRows(change, AuthorityEntity, batch.values.map(ownData));
  await changeNames(change, batch.values);
  await changeParents(change, batch.values);
  change.judge({ authorityIds: batch.values.map(({ id }) => id) });
  await judgeHeirs(change, batch.values.filter(handsDown));
  return batch.succeed(({ id }) => id);
}

/** Rules, hours and domains of a ministry hold for what is below it: a place in the tree counts. */
function handsDown({ parentId, kind, officialDomains }: Valid): boolean {
  return parentId !== undefined || kind !== undefined || officialDomains !== undefined;
}

async function judgeHeirs(change: Change, changes: readonly Valid[]): Promise<void> {
  const authorityIds = await authoritiesWithin(
    change,
    changes.map(({ id }) => id),
  );
  change.judge({ authorityIds, accountIds: await accountsTouched(change, { authorityIds }) });
}

function validChange(input: ChangeAuthorityInput, now: Instant): Valid {
  return {
    ...input,
    externalId: optionalText('externalId', input.externalId),
    tier: input.tier && oneOf('tier', input.tier, AUTHORITY_TIERS),
    kind: input.kind && oneOf('kind', input.kind, AUTHORITY_KINDS),
    url: optionalAddress('url', input.url),
    name: input.name === undefined ? undefined : requiredText('name', input.name, 500),
    shortName: optionalText('shortName', input.shortName, 60),
    from: validInstant('from', input.from ?? now),
  };
}

function ownData({ id, externalId, tier, kind, url, officialDomains }: Valid) {
  return { id, externalId, tier, kind, url, officialDomains };
}

async function changeNames(change: Change, changes: readonly Valid[]): Promise<void> {
  const renamed = changes.flatMap(({ id, name, shortName, from }) =>
    name === undefined && shortName === undefined
      ? []
      : // A short name alone carries the name over, as closeAndInsert keeps what is undefined.
        [{ authorityId: id, name: name as string, shortName, from }],
  );
  await closeAndInsert(change, AuthorityNameEntity, ['authorityId'], renamed);
}

async function changeParents(change: Change, changes: readonly Valid[]): Promise<void> {
  const moved = changes.flatMap(({ id, parentId, from }) =>
    parentId ? [{ authorityId: id, parentId, from }] : [],
  );
  await closeAndInsert(change, AuthorityParentEntity, ['authorityId'], moved);
  const freed = changes.filter(({ parentId }) => parentId === null);
  if (freed.length === 0) return;
  const current = await lockWhere(
    change,
    AuthorityParentEntity,
    't.authority_id = any($1::uuid[]) and upper_inf(t.valid)',
    [freed.map(({ id }) => id)],
  );
  const froms = new Map(freed.map(({ id, from }) => [id, from]));
  await updateRows(
    change,
    AuthorityParentEntity,
    [...current.values()].map(({ id, authorityId, valid }) => ({
      id,
      valid: endedAt(valid, froms.get(authorityId)!, 'from'),
    })),
  );
}

/** Refuses moves that would put an authority above itself at the instant from which they hold. */
async function withoutCircles(change: Change, batch: Batch<Valid>): Promise<Batch<Valid>> {
  const moves = batch.values.filter(({ parentId }) => parentId);
  const trees = new Map<Instant, Map<string, string>>();
  for (const { from } of moves)
    if (!trees.has(from)) trees.set(from, await parentsAt(change, from));
  return batch.check(({ id, parentId, from }) => {
    if (!parentId) return;
    const tree = trees.get(from)!;
    for (let above: string | undefined = parentId; above; above = tree.get(above)) {
      if (above === id) {
        throw invalid(
          'parentId',
          'Eine Behörde kann nicht sich selbst oder einer ihr nachgeordneten Behörde unterstehen.',
          'An authority cannot be below itself or below one of its subordinates.',
        );
      }
    }
    tree.set(id, parentId);
  });
}
