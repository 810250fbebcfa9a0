import {
  ApproverMandateEntity,
  AuthorizationEntity,
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
  const leaving = await withoutFunction(change, ended);
  for (const one of leaving) await leave(change, viewer, one);
}

async function leave(
  change: Change,
  viewer: Viewer,
  { personId, authorityId, at, trigger = 'FUNCTION_ENDED' }: EndOfFunction,
): Promise<void> {
  const end = Math.max(at, change.now);
  const running = `t.person_id = $1 and t.authority_id = $2 and lower(t.valid) < $3::timestamptz
    and (upper_inf(t.valid) or upper(t.valid) > $3::timestamptz)`;
  const values = [personId, authorityId, new Date(end).toISOString()];
  const authorizations = await lockWhere(change, AuthorizationEntity, running, values);
  await endAuthorizationsIn(
    change,
    viewer,
    [...authorizations.keys()].map((id) => ({ id, at: end, trigger })),
    { strict: true },
  );
  const mandates = await lockWhere(change, ApproverMandateEntity, running, values);
  await updateRows(
    change,
    ApproverMandateEntity,
    [...mandates.values()].map(({ id, valid }) => ({ id, valid: { from: valid.from, to: end } })),
  );
}
