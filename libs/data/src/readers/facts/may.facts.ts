import type {
  AuthorizationFact,
  FunctionAssignmentFact,
  Interval,
  MandateFact,
} from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { byId, Groups, type OfAccount, readByAccount, statement } from './fact-batch.js';

const AUTHORIZATIONS = statement(
  'authorizations',
  `select a.id, a.account_id as "accountId", a.person_id as "personId", a.role,
     a.access_purpose as "accessPurpose", a.scope, a.principal_id as "principalId",
     a.requested_by as "requestedBy", a.granted_by as "grantedBy", a.granted_at as "grantedAt",
     a.manager_confirmed_by as "managerConfirmedBy", a.activated_at as "activatedAt",
     a.revocation_trigger as "revocationTrigger", a.valid, s.valid as suspensions,
     d.valid as activations
   from authorizations a
   left join (select authorization_id, array_agg(valid order by valid) as valid
     from authorization_suspensions where account_id = any ($1::uuid[]) group by authorization_id) s
     on s.authorization_id = a.id
   left join (select authorization_id, array_agg(valid order by valid) as valid
     from deputy_activations where account_id = any ($1::uuid[]) group by authorization_id) d
     on d.authorization_id = a.id
   where a.account_id = any ($1::uuid[])`,
);

type AuthorizationRow = OfAccount &
  Omit<AuthorizationFact, 'suspensions' | 'activations'> & {
    suspensions: readonly Interval[] | null;
    activations: readonly Interval[] | null;
  };

const NONE: readonly Interval[] = Object.freeze([]);

export async function readAuthorizations(
  q: Queryable,
  accountIds: readonly string[],
): Promise<Groups<AuthorizationFact & OfAccount>> {
  const groups = await readByAccount<AuthorizationRow>(q, AUTHORIZATIONS, [accountIds]);
  for (const id of accountIds)
    for (const row of groups.of(id)) {
      row.suspensions ??= NONE;
      row.activations ??= NONE;
    }
  return groups as Groups<AuthorizationFact & OfAccount>;
}

/** For the whole authority, or for accounts that they name. */
const MANDATES = statement(
  'mandates',
  `select m.id, m.person_id as "personId", m.kind, m.valid, m.authority_id as "authorityId",
     null::uuid as "accountId"
   from approver_mandates m
   where m.account_ids is null
     and m.authority_id in (select authority_id from accounts where id = any ($1::uuid[]))
   union all
   select m.id, m.person_id, m.kind, m.valid, m.authority_id, x.account_id
   from approver_mandates m cross join unnest(m.account_ids) x (account_id)
   where m.account_ids is not null and x.account_id = any ($1::uuid[])`,
);

type MandateRow = MandateFact & {
  readonly authorityId: string;
  readonly accountId: string | null;
};

/** The mandates for an account; accounts of one authority without mandates of their own share one list. */
export class Mandates {
  private constructor(
    private readonly ofAuthority: Groups<MandateFact>,
    private readonly ofAccount: Groups<MandateFact>,
  ) {}

  static async read(q: Queryable, accountIds: readonly string[]): Promise<Mandates> {
    const rows = await q.rows<MandateRow>(MANDATES, [accountIds]);
    rows.sort(byId);
    const ofAuthority = new Groups<MandateFact>();
    const ofAccount = new Groups<MandateFact>();
    for (const row of rows) {
      if (row.accountId === null) ofAuthority.add(row.authorityId, row);
      else ofAccount.add(row.accountId, row);
    }
    return new Mandates(ofAuthority, ofAccount);
  }

  of(account: { readonly id: string; readonly authorityId: string }): readonly MandateFact[] {
    const shared = this.ofAuthority.of(account.authorityId);
    const own = this.ofAccount.of(account.id);
    return own.length === 0 ? shared : [...shared, ...own].sort(byId);
  }
}

const FUNCTIONS = statement(
  'function-assignments',
  `select id, person_id as "personId", authority_id as "authorityId", valid
   from function_assignments where person_id = any ($1::uuid[])`,
);

export async function readFunctionAssignments(
  q: Queryable,
  personIds: readonly string[],
): Promise<Groups<FunctionAssignmentFact>> {
  const rows = await q.rows<FunctionAssignmentFact>(FUNCTIONS, [personIds]);
  rows.sort(byId);
  const groups = new Groups<FunctionAssignmentFact>();
  for (const row of rows) groups.add(row.personId, row);
  return groups;
}
