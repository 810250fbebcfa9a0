import type {
  AuthorizationFact,
  FunctionAssignmentFact,
  Interval,
  MandateFact,
} from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { byId, groupedBy, Groups, type OfAccount, statement } from './fact-batch.js';

/** Authorizations, and after them their suspensions and activations. */
const AUTHORIZATIONS = statement(
  'authorizations',
  `select 'AUTHORIZATION' as part, id, account_id as "accountId", person_id as "personId", role,
     access_purpose as "accessPurpose", scope, principal_id as "principalId",
     requested_by as "requestedBy", granted_by as "grantedBy", granted_at as "grantedAt",
     manager_confirmed_by as "managerConfirmedBy", activated_at as "activatedAt",
     revocation_trigger as "revocationTrigger", valid
   from authorizations where account_id = any ($1::uuid[])
   union all
   select 'SUSPENSION', authorization_id, null, null, null, null, null, null, null, null, null, null,
     null, null, valid
   from authorization_suspensions where account_id = any ($1::uuid[])
   union all
   select 'ACTIVATION', authorization_id, null, null, null, null, null, null, null, null, null, null,
     null, null, valid
   from deputy_activations where account_id = any ($1::uuid[])`,
);

type AuthorizationRow = OfAccount &
  Omit<AuthorizationFact, 'suspensions' | 'activations'> & {
    readonly part: 'AUTHORIZATION' | 'SUSPENSION' | 'ACTIVATION';
    suspensions: readonly Interval[];
    activations: readonly Interval[];
  };

const NONE: readonly Interval[] = Object.freeze([]);

export async function readAuthorizations(
  q: Queryable,
  accountIds: readonly string[],
): Promise<Groups<AuthorizationFact & OfAccount>> {
  const rows = await q.rows<AuthorizationRow>(AUTHORIZATIONS, [accountIds]);
  const parts = { SUSPENSION: new Intervals(), ACTIVATION: new Intervals() };
  const authorizations: AuthorizationRow[] = [];
  for (const row of rows) {
    if (row.part === 'AUTHORIZATION') authorizations.push(row);
    else parts[row.part].add(row);
  }
  for (const row of authorizations) {
    row.suspensions = parts.SUSPENSION.of(row.id);
    row.activations = parts.ACTIVATION.of(row.id);
  }
  return groupedBy(authorizations, (row) => row.accountId);
}

/** Intervals by the authorization that they belong to, the earliest first. */
class Intervals {
  private readonly lists = new Map<string, readonly Interval[]>();

  add({ id, valid }: { readonly id: string; readonly valid: Interval }): void {
    const list = [...(this.lists.get(id) ?? NONE), valid];
    this.lists.set(
      id,
      list.sort((a, b) => a.from - b.from),
    );
  }

  of(id: string): readonly Interval[] {
    return this.lists.get(id) ?? NONE;
  }
}

/**
 * For the whole authority, or for accounts that they name. The authorities are asked for first: as a
 * subquery the planner looks for an account of the batch for every single mandate.
 */
const MANDATES = statement(
  'mandates',
  `select m.id, m.person_id as "personId", m.kind, m.valid, m.authority_id as "authorityId",
     null::uuid as "accountId"
   from approver_mandates m
   where m.account_ids is null
     and m.authority_id = any (array(
       select distinct authority_id from accounts where id = any ($1::uuid[])))
   union all
   select m.id, m.person_id, m.kind, m.valid, m.authority_id, x.account_id
   from approver_mandates m cross join unnest(m.account_ids) x (account_id)
   join unnest($1::uuid[]) b (id) on b.id = x.account_id`,
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
    const ofAuthority = new Groups<MandateFact>();
    const ofAccount = new Groups<MandateFact>();
    for (const row of rows) {
      if (row.accountId === null) ofAuthority.add(row.authorityId, row);
      else ofAccount.add(row.accountId, row);
    }
    return new Mandates(ofAuthority.sorted(), ofAccount.sorted());
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
  return groupedBy(rows, (row) => row.personId);
}
