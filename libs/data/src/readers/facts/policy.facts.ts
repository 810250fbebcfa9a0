import type { ManagerFact, PolicyAcknowledgementFact, PolicyVersionFact } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { groupedBy, type Groups, statement } from './fact-batch.js';

const VERSIONS = statement(
  'policy-versions',
  `select v.id, d.title || ' ' || v.version as title, v.published_at as "publishedAt", v.valid,
     v.authority_id as "authorityId"
   from policy_versions v join policy_documents d on d.id = v.document_id
   where v.acknowledge`,
);

type VersionRow = PolicyVersionFact & { readonly authorityId: string | null };

const STATE = '';

/** The versions that have to be acknowledged in a house: the state's, its ministry's and its own. */
export async function readPolicyVersions(
  q: Queryable,
): Promise<(authorityId: string, ministryId: string) => readonly PolicyVersionFact[]> {
  const rows = await q.rows<VersionRow>(VERSIONS);
  const groups = groupedBy<VersionRow>(rows, (row) => row.authorityId ?? STATE);
  const known = new Map<string, readonly PolicyVersionFact[]>();
  return (authorityId, ministryId) => {
    const scopes = new Set([STATE, ministryId, authorityId]);
    const found = known.get(authorityId) ?? [...scopes].flatMap((scope) => groups.of(scope));
    known.set(authorityId, found);
    return found;
  };
}

const ACKNOWLEDGEMENTS = statement(
  'policy-acknowledgements',
  `select id, person_id as "personId", policy_version_id as "policyVersionId", acknowledged_at as at
   from policy_acknowledgements
   where person_id = any ($1::uuid[])
     or person_id in (select manager_id from people where id = any ($1::uuid[]))`,
);

/** Of the persons, and of their managers. */
export async function readPolicyAcknowledgements(
  q: Queryable,
  personIds: readonly string[],
): Promise<Groups<PolicyAcknowledgementFact>> {
  const rows = await q.rows<PolicyAcknowledgementFact>(ACKNOWLEDGEMENTS, [personIds]);
  return groupedBy(rows, (row) => row.personId);
}

const MANAGERS = statement(
  'managers',
  `select id, manager_id as "managerId" from people
   where id = any ($1::uuid[]) and manager_id is not null`,
);

export async function readManagers(
  q: Queryable,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, ManagerFact>> {
  const rows = await q.rows<ManagerFact>(MANAGERS, [personIds]);
  return new Map(rows.map((row) => [row.id, row]));
}
