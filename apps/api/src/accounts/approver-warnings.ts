import { type ApproverWarning, approverWarnings } from '@vieraugen/core';
import { contains } from '@vieraugen/domain';
import {
  AUTHORIZATION_ROWS,
  INTERVALS,
  MANDATE_ROWS,
} from '../authorizations/authorization.relations.js';
import type { Sight } from '../graphql/sight.js';
import { FUNCTIONS } from '../people/person.relations.js';

/** Whether enough people can approve for an account that is in use. */
export async function warningsOf(
  sight: Sight,
  account: { readonly id: string; readonly authorityId: string; readonly status: string | null },
): Promise<readonly ApproverWarning[]> {
  if (account.status !== 'ACTIVE') return [];
  const { at } = sight.reading;
  const [mandates, authorizations] = await Promise.all([
    sight.load(MANDATE_ROWS, account.id),
    sight.load(AUTHORIZATION_ROWS, account.id),
  ]);
  const intervals = await Promise.all(authorizations.map(({ id }) => sight.load(INTERVALS, id)));
  const people = [...new Set(mandates.map(({ personId }) => personId))];
  const functions = await Promise.all(people.map((id) => sight.load(FUNCTIONS, id)));
  const inOffice = new Set(
    people.filter((_, index) =>
      functions[index]!.some(
        ({ authorityId, valid }) => authorityId === account.authorityId && contains(valid, at),
      ),
    ),
  );
  const rows = { mandates, authorizations, intervals: intervals.flat(), inOffice };
  return approverWarnings(rows, at);
}
