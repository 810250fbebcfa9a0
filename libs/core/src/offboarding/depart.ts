import {
  ApproverMandateEntity,
  AuthorizationEntity,
  instantText,
  lockWhere,
  updateRows,
  withoutFunction,
} from '@vieraugen/data';
import type { Instant } from '@vieraugen/domain';
import type { Viewer } from '@vieraugen/platform';
import { endAuthorizationsIn } from '../authorizations/end-authorizations.js';
import type { Change } from '../kernel/work.js';

/** Somebody whose function in an authority ends. */
export interface EndOfFunction {
  readonly personId: string;
  readonly authorityId: string;
  readonly at: Instant;
  readonly trigger?: 'FUNCTION_ENDED' | 'TRANSFER';
}

/**
 * Who holds no function in an authority any more has no authorization and no mandate there either:
 * both end at once, or with the function if that ends later. A function that ended before anybody
 * said so leaves the authorization alive until now, because it was; AUT-05 shows since when.
 */
export async function endWithFunctions(
  change: Change,
  viewer: Viewer,
  ended: readonly EndOfFunction[],
): Promise<void> {
  const leaving = (await withoutFunction(change, ended)).map((one) => ({
    ...one,
    at: Math.max(one.at, change.now),
    trigger: one.trigger ?? ('FUNCTION_ENDED' as const),
  }));
  if (leaving.length === 0) return;
  const leaver = new Map(leaving.map((one) => [keyOf(one), one]));
  const values = [
    leaving.map(({ personId }) => personId),
    leaving.map(({ authorityId }) => authorityId),
    leaving.map(({ at }) => instantText(at)),
  ];
  const authorizations = await lockWhere(change, AuthorizationEntity, RUNNING, values);
  const ends = [...authorizations.values()].map((row) => {
    const { at, trigger } = leaver.get(keyOf(row))!;
    return { id: row.id, at, trigger };
  });
  await endAuthorizationsIn(change, viewer, ends, { strict: true });
  const mandates = await lockWhere(change, ApproverMandateEntity, RUNNING, values);
  await updateRows(
    change,
    ApproverMandateEntity,
    [...mandates.values()].map((row) => ({
      id: row.id,
      valid: { from: row.valid.from, to: leaver.get(keyOf(row))!.at },
    })),
  );
}

/** What one of the leaving holds in the house at the end of their function, and would hold on. */
const RUNNING = `exists (
  select from unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) leaving (person_id, authority_id, at)
  where leaving.person_id = t.person_id and leaving.authority_id = t.authority_id
    and lower(t.valid) < leaving.at and (upper_inf(t.valid) or upper(t.valid) > leaving.at))`;

const keyOf = ({ personId, authorityId }: { personId: string; authorityId: string }): string =>
  `${personId} ${authorityId}`;
