import {
  accountsOnRecord,
  authorizationsOnRecord,
  openNames,
  peopleOnRecord,
} from '@vieraugen/data';
import { IMPORT_SHAPES } from '@vieraugen/domain';
import type { GrantAuthorizationInput } from '../../authorizations/authorization.inputs.js';
import { grantAuthorizationsIn } from '../../authorizations/grant-authorizations.js';
import { AccountFinder, accountLabel } from '../find/account-finder.js';
import { PersonFinder } from '../find/person-finder.js';
import { firstValues } from '../rows/difference.js';
import {
  authorizationKeys,
  type AuthorizationValues,
  KnownAuthorizations,
  type MatchedAuthorization,
  readAuthorization,
  type ResolvedAuthorization,
} from './authorization-row.js';
import { REASONS } from '../rows/reasons.js';
import type { RowReader } from '../rows/row-reader.js';
import { AUTHORIZATION_FIELDS, changeAuthorizations } from './authorizations.changes.js';
import { AUTHORIZATIONS_ENDING } from './authorizations.ending.js';
import {
  carryOutPlanned,
  firstOfEach,
  type ImportContext,
  type ImportKindDefinition,
  type Planned,
  type Read,
  readRows,
  resolveRows,
} from './import-kind.js';

/** Who may publish on which account. Nobody enters themselves, as little as anywhere else. */
export const AUTHORIZATIONS_IMPORT: ImportKindDefinition = {
  shape: IMPORT_SHAPES.AUTHORIZATIONS,
  permission: 'authorization.grant',
  personal: ['person'],
  async carryOut(context, rows) {
    const { change, now, viewer } = context;
    await openNames(change, viewer.names);
    const accounts = new AccountFinder(await accountsOnRecord(change, now));
    const people = new PersonFinder(await peopleOnRecord(change, now));
    const read = resolveRows(context, readRows(context, rows, readAuthorization), (values, row) =>
      resolve(context, accounts, people, values, row),
    );
    const once = firstOfEach(context, read, authorizationKeys);
    const ids = [...new Set(once.map(({ values }) => values.account.id))];
    const known = new KnownAuthorizations(await authorizationsOnRecord(change, ids), now);
    const matched = resolveRows(context, once, (values, row) => known.match(values, row));
    await changeAuthorizations(context, matched.flatMap(onlyKnown));
    const creates = matched.filter(({ values }) => !values.known).map(creation);
    await carryOutPlanned(context, 'CREATE', creates, grantAuthorizationsIn, AUTHORIZATION_FIELDS);
  },
  ending: AUTHORIZATIONS_ENDING,
};

function resolve(
  { reaches }: ImportContext,
  accounts: AccountFinder,
  people: PersonFinder,
  values: AuthorizationValues,
  row: RowReader,
): ResolvedAuthorization | null {
  const account = accounts.find(values.account);
  const person = people.find(values.person);
  if ('reason' in account) row.refuse('account', account.reason);
  else if (!reaches(account.found.authorityId)) row.refuse('account', REASONS.outOfReach);
  if ('reason' in person) row.refuse('person', person.reason);
  if ('reason' in account || 'reason' in person) return null;
  const personId = person.found.id;
  return { ...values, account: account.found, personId, personText: values.person };
}

function onlyKnown({ line, row, values }: Read<MatchedAuthorization>) {
  return values.known ? [{ line, row, values: { ...values, known: values.known } }] : [];
}

function creation({ line, values }: Read<MatchedAuthorization>): Planned<GrantAuthorizationInput> {
  const { account, personId, role, purpose, validFrom, validTo } = values;
  const accessPurpose = values.accessPurpose ?? (role === 'TECH_ADMIN' ? 'TECHNICAL' : 'CONTENT');
  const label = accountLabel(account.platform, account.handle);
  return {
    line,
    subject: `${label}: ${role}`,
    fields: firstValues({ account: label, person: values.personText, role, purpose }),
    input: {
      ...{ accountId: account.id, personId, role, purpose, accessPurpose },
      from: validFrom,
      to: validTo,
    },
  };
}
