import type { AccountOnRecord, AuthorizationOnRecord } from '@vieraugen/data';
import {
  ACCESS_PURPOSE_WORDS,
  type AccessPurpose,
  type AuthorizationRole,
  contains,
  type Instant,
  overlaps,
  ROLE_WORDS,
} from '@vieraugen/domain';
import { REASONS } from '../rows/reasons.js';
import type { RowReader } from '../rows/row-reader.js';

/** What a row says about an authorization. */
export interface AuthorizationValues {
  readonly account: string;
  readonly person: string;
  readonly role: AuthorizationRole;
  readonly validFrom: Instant | null;
  readonly validTo: Instant | null;
  readonly purpose: string | null;
  readonly accessPurpose: AccessPurpose | null;
}

/** A row whose account and person are on record. */
export interface ResolvedAuthorization extends Omit<AuthorizationValues, 'account' | 'person'> {
  readonly account: AccountOnRecord;
  readonly personId: string;
  readonly personText: string;
}

/** A row with the record that it means; null = a new one. */
export interface MatchedAuthorization extends ResolvedAuthorization {
  readonly known: AuthorizationOnRecord | null;
}

export function readAuthorization(row: RowReader): AuthorizationValues | null {
  const account = row.required('account', row.text('account', 2_000));
  const person = row.required('person', row.text('person'));
  const role = row.required('role', row.oneOf('role', ROLE_WORDS));
  const validFrom = row.start('validFrom');
  const validTo = row.end('validTo');
  const purpose = row.paragraph('purpose');
  const accessPurpose = row.oneOf('accessPurpose', ACCESS_PURPOSE_WORDS);
  if (validFrom !== null && validTo !== null && validTo <= validFrom) {
    row.refuse('validTo', REASONS.endBeforeStart);
  }
  if (account === null || person === null || role === null) return null;
  return { account, person, role, validFrom, validTo, purpose, accessPurpose };
}

/** What a row shares with another one that means the same authorization. */
export function authorizationKeys({
  account,
  personId,
  role,
  validFrom,
}: ResolvedAuthorization): readonly string[] {
  return [`${account.id} ${personId} ${role} ${validFrom ?? ''}`];
}

/** The authorizations on record, by whom they are for. */
export class KnownAuthorizations {
  constructor(
    private readonly authorizations: readonly AuthorizationOnRecord[],
    private readonly now: Instant,
  ) {
    for (const authorization of authorizations) {
      const { accountId, personId, role } = authorization;
      const key = `${accountId} ${personId} ${role}`;
      this.byHolder.set(key, [...(this.byHolder.get(key) ?? []), authorization]);
    }
  }

  private readonly byHolder = new Map<string, readonly AuthorizationOnRecord[]>();

  /** The one with the same beginning; where a row names none, the one that is in force. */
  match(values: ResolvedAuthorization, row: RowReader): MatchedAuthorization | null {
    const { account, personId, role, validFrom, validTo } = values;
    const same = this.byHolder.get(`${account.id} ${personId} ${role}`) ?? [];
    const known = same.find(({ valid }) =>
      validFrom === null ? contains(valid, this.now) : valid.from === validFrom,
    );
    const wanted = { from: validFrom ?? this.now, to: validTo };
    if (!known && same.some(({ valid }) => overlaps(valid, wanted))) {
      return row.refuse('validFrom', REASONS.overlaps);
    }
    return { ...values, known: known ?? null };
  }
}
