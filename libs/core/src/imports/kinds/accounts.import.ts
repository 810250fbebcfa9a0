import { type AccountOnRecord, accountsOnRecord, authoritiesOnRecord } from '@vieraugen/data';
import { IMPORT_SHAPES, recogniseAccount } from '@vieraugen/domain';
import type { ChangeAccountInput, RegisterAccountInput } from '../../accounts/account.inputs.js';
import { changeAccountsIn } from '../../accounts/change-accounts.js';
import { registerAccountsIn } from '../../accounts/register-accounts.js';
import { AccountFinder, accountLabel } from '../find/account-finder.js';
import { AuthorityFinder } from '../find/authority-finder.js';
import { Difference, firstValues } from '../rows/difference.js';
import { REASONS } from '../rows/reasons.js';
import { noteRecovery, recoveryShown } from './account-recovery.js';
import { type AccountValues, readAccount } from './account-row.js';
import { ACCOUNTS_ENDING } from './accounts.ending.js';
import {
  carryOutPlanned,
  firstOfEach,
  type ImportContext,
  type ImportKindDefinition,
  type Planned,
  type Read,
  readRows,
} from './import-kind.js';

type Row = Read<AccountValues> & { readonly authorityId: string };
type Matched = Row & { readonly known: AccountOnRecord };

const FIELDS = { authorityId: 'authority', platformUserId: 'url', languages: 'language' };

/** Accounts; what a list names is in operation, so a new one is ACTIVE unless its row says otherwise. */
export const ACCOUNTS_IMPORT: ImportKindDefinition = {
  shape: IMPORT_SHAPES.ACCOUNTS,
  permission: 'account.write',
  personal: ['recoveryMailbox'],
  async carryOut(context, rows) {
    const { change, now } = context;
    const authorities = new AuthorityFinder(await authoritiesOnRecord(change, now), now);
    const accounts = new AccountFinder(await accountsOnRecord(change, now));
    const read = firstOfEach(context, readRows(context, rows, readAccount), keysOf);
    const { fresh, matched } = sort(context, authorities, accounts, read);
    const changes = updates(context, authorities, matched);
    await carryOutPlanned(context, 'UPDATE', changes, changeAccountsIn, FIELDS);
    const creates = fresh.map((row) => creation(row, authorities));
    await carryOutPlanned(context, 'CREATE', creates, registerAccountsIn, FIELDS);
  },
  ending: ACCOUNTS_ENDING,
};

function keysOf({ externalId, identity }: AccountValues): readonly string[] {
  const { platform, handleKey, platformUserId } = identity;
  return [
    `handle ${platform} ${handleKey}`,
    ...(platformUserId === null ? [] : [`id ${platform} ${platformUserId}`]),
    ...(externalId === null ? [] : [`external ${externalId}`]),
  ];
}

function sort(
  context: ImportContext,
  authorities: AuthorityFinder,
  accounts: AccountFinder,
  rows: readonly Read<AccountValues>[],
): { readonly fresh: readonly Row[]; readonly matched: readonly Matched[] } {
  const fresh: Row[] = [];
  const matched: Matched[] = [];
  for (const read of rows) {
    const { row, values } = read;
    const authority = authorities.find(values.authority);
    if ('reason' in authority) row.refuse('authority', authority.reason);
    else if (!context.reaches(authority.found.id)) row.refuse('authority', REASONS.outOfReach);
    else {
      const known = knownAccount(accounts, values);
      const placed = { ...read, authorityId: authority.found.id };
      if (known) matched.push({ ...placed, known });
      else if (requireEnd(placed)) fresh.push(placed);
    }
    context.results.refuse(read.line, row.problems);
  }
  return { fresh, matched };
}

function knownAccount(
  accounts: AccountFinder,
  { externalId, identity }: AccountValues,
): AccountOnRecord | undefined {
  const byId = externalId === null ? undefined : accounts.withId(externalId);
  return byId ?? accounts.withIdentity(identity);
}

function requireEnd({ row, values }: Row): boolean {
  if (values.kind !== 'CAMPAIGN' || values.validTo !== null) return true;
  row.refuse('validTo', REASONS.campaignEnds);
  return false;
}

function creation(
  { line, values, authorityId }: Row,
  authorities: AuthorityFinder,
): Planned<RegisterAccountInput> {
  const { externalId, identity, displayName, purpose, operatingUnit, kind, accessModel } = values;
  const { platform, handle, url, platformUserId } = identity;
  const status = values.status ?? 'ACTIVE';
  const languages = values.languages ?? [];
  const said = { externalId, platform, handle, url, displayName, purpose, operatingUnit };
  const authority = authorities.label(authorityId);
  return {
    line,
    subject: accountLabel(platform, handle),
    fields: firstValues({
      ...{ authority, ...said, language: languages, kind, accessModel, status },
      ...recoveryShown(values.recovery),
    }),
    input: {
      ...said,
      ...{ authorityId, platformUserId, languages, accessModel, status },
      ...values.recovery,
      url: url === '' ? null : url,
      kind: kind ?? undefined,
      validFrom: values.validFrom ?? undefined,
      validTo: values.validTo,
    },
  };
}

function updates(
  context: ImportContext,
  authorities: AuthorityFinder,
  rows: readonly Matched[],
): readonly Planned<ChangeAccountInput>[] {
  return rows.flatMap((matched) => {
    const { line, row, known } = matched;
    refuseWhatIsFixed(matched, authorities.label(known.authorityId));
    if (row.problems.length > 0) {
      context.results.refuse(line, row.problems);
      return [];
    }
    const difference = differenceOf(matched);
    if (difference.isEmpty) {
      context.results.unchanged(known.id);
      return [];
    }
    const input = { ...difference.inputs<ChangeAccountInput>(), id: known.id };
    const subject = accountLabel(known.platform, known.handle);
    return [{ line, subject, fields: difference.fields, input }];
  });
}

/** What makes it another account rather than a changed one is decided by people, not by a list. */
function refuseWhatIsFixed(
  { row, values, known, authorityId }: Matched,
  authority: string | null,
): void {
  const { externalId, identity, kind } = values;
  if (known.authorityId !== authorityId) row.refuse('authority', REASONS.otherAuthority(authority));
  if (known.platform !== identity.platform) row.refuse('url', REASONS.otherPlatform);
  if (kind !== null && kind !== known.kind) row.refuse('kind', REASONS.kindFixed);
  const isSame = externalId === null || [known.externalId, known.id].includes(externalId);
  if (!isSame && known.externalId !== null) {
    row.refuse('externalId', REASONS.otherExternalId(known.externalId));
  }
}

function differenceOf({ values, known }: Matched): Difference {
  const { externalId, identity, languages } = values;
  // An address with the platform's own id says nothing about a handle that is on record.
  const knowsHandle = identity.platformUserId === null || known.handleKey === null;
  const isRenamed = knowsHandle && known.handleKey !== identity.handleKey;
  const difference = new Difference()
    .set('externalId', known.externalId, externalId === known.id ? null : externalId)
    .set('handle', known.handle, isRenamed ? identity.handle : null)
    .set('url', known.url, hasOtherAddress(values, known) ? identity.url : null)
    .set('displayName', known.displayName, values.displayName)
    .set('purpose', known.purpose, values.purpose)
    .set('operatingUnit', known.operatingUnit, values.operatingUnit)
    .set('accessModel', known.accessModel, values.accessModel)
    .set('language', sorted(known.languages), languages && sorted(languages), {
      as: 'languages',
      value: languages,
    });
  difference.set('platformUserId', known.platformUserId, identity.platformUserId);
  return noteRecovery(difference, known, values.recovery);
}

/** Two spellings of one address are no change. */
function hasOtherAddress({ identity }: AccountValues, known: AccountOnRecord): boolean {
  if (identity.url === '') return false;
  const recorded = known.url === null ? null : recogniseAccount(known.url);
  if (!recorded) return known.url !== identity.url;
  const isSame = recorded.handleKey === identity.handleKey;
  return !isSame && (identity.platformUserId === null || known.url === null);
}

function sorted(languages: readonly string[]): readonly string[] {
  return [...languages].sort();
}
