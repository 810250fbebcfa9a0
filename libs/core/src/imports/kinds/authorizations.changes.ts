import type { AuthorizationOnRecord } from '@vieraugen/data';
import { type Instant, localDateOf } from '@vieraugen/domain';
import type {
  ChangeAuthorizationInput,
  EndAuthorizationInput,
} from '../../authorizations/authorization.inputs.js';
import {
  changeAuthorizationsIn,
  endAuthorizationsIn,
} from '../../authorizations/end-authorizations.js';
import { accountLabel } from '../find/account-finder.js';
import { Difference } from '../rows/difference.js';
import type { MatchedAuthorization } from './authorization-row.js';
import { carryOutPlanned, type ImportContext, type Planned, type Read } from './import-kind.js';

type Known = Read<MatchedAuthorization & { readonly known: AuthorizationOnRecord }>;

/** What the services call the fields of a list. */
export const AUTHORIZATION_FIELDS = {
  ...{ accountId: 'account', personId: 'person', from: 'validFrom', to: 'validTo', at: 'validTo' },
  trigger: 'validTo',
};

/** Changes purposes and ends of authorizations on record. */
export async function changeAuthorizations(
  context: ImportContext,
  rows: readonly Known[],
): Promise<void> {
  const changes: Planned<ChangeAuthorizationInput>[] = [];
  const ends: Planned<EndAuthorizationInput>[] = [];
  const besides: ChangeAuthorizationInput[] = [];
  for (const { line, values } of rows) {
    const { known, account, role } = values;
    const difference = differenceOf(values);
    const subject = `${accountLabel(account.platform, account.handle)}: ${role}`;
    const done = { line, subject, fields: difference.fields };
    const end = endOf(values, context.now);
    if (difference.isEmpty) context.results.unchanged(known.id);
    else if (end !== null) {
      ends.push({ ...done, input: endInput(known.id, end) });
      besides.push({ ...changeInput(known.id, difference), to: undefined });
    } else changes.push({ ...done, input: changeInput(known.id, difference) });
  }
  await changeAuthorizationsIn(context.change, context.viewer, besides);
  await carryOutPlanned(context, 'UPDATE', changes, changeAuthorizationsIn, AUTHORIZATION_FIELDS);
  await carryOutPlanned(context, 'UPDATE', ends, endAuthorizationsIn, AUTHORIZATION_FIELDS);
}

function differenceOf({ known, ...values }: Known['values']): Difference {
  const { validTo } = values;
  return new Difference()
    .set('purpose', known.purpose, values.purpose)
    .set('accessPurpose', known.accessPurpose, values.accessPurpose)
    .set('validTo', lastDay(known.valid.to), lastDay(validTo), { as: 'to', value: validTo });
}

/** The last day that belongs to it, as lists write it. */
function lastDay(to: Instant | null): string | null {
  return to === null ? null : localDateOf(to - 1);
}

/** The end that a row reports as having come already; later ends are changed like other data. */
function endOf({ validTo, known }: Known['values'], now: Instant): Instant | null {
  const isNew = validTo !== null && (known.valid.to === null || validTo < known.valid.to);
  return isNew && validTo <= now ? validTo : null;
}

function endInput(id: string, at: Instant): EndAuthorizationInput {
  return { id, at, trigger: 'REVIEW' };
}

function changeInput(id: string, difference: Difference): ChangeAuthorizationInput {
  return { ...difference.inputs<ChangeAuthorizationInput>(), id };
}
