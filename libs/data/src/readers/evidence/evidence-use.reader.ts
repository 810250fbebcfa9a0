import type { Queryable } from '../../database/database.js';
import type { EvidenceRow } from '../offboarding/offboarding.reader.js';
import { named } from '../paging.js';

/** What an evidence shows: that somebody was trained, or that a leaver's access has ended. */
export const PROOFS = ['TRAINING', 'LEAVING'] as const;
export type Proof = (typeof PROOFS)[number];

/** One record that refers to an evidence, and whom it is about. */
export interface EvidenceUse {
  readonly proof: Proof;
  /** Whose record it is. */
  readonly authorityId: string;
  readonly personId: string;
  /** Where the person works. */
  readonly homeId: string;
  readonly managerId: string | null;
}

export interface UsedEvidenceRow extends EvidenceRow {
  /** The user who kept it; null = the product itself. */
  readonly keptBy: string | null;
  readonly uses: readonly EvidenceUse[];
}

const TEXT = `
  with used (evidence_id, proof, authority_id, person_id) as (
    select evidence_id, 'TRAINING', authority_id, person_id from training_completions
    where evidence_id = any ($1::uuid[])
    union select evidence_id, 'TRAINING', authority_id, person_id from training_declarations
    where evidence_id = any ($1::uuid[])
    union select i.evidence_id, 'LEAVING', t.authority_id, t.person_id
    from offboarding_items i join offboarding_tasks t on t.id = i.task_id
    where i.evidence_id = any ($1::uuid[])),
  uses (evidence_id, rows) as (
    select u.evidence_id, jsonb_agg(jsonb_build_object('proof', u.proof, 'authorityId', u.authority_id,
      'personId', u.person_id, 'homeId', p.authority_id, 'managerId', p.manager_id))
    from used u join people p on p.id = u.person_id group by u.evidence_id)
  select e.id, e.authority_id as "authorityId", e.account_id as "accountId", e.kind, e.sha256,
    e.file_name as "fileName", e.mime, e.size, e.statement, e.by_function as "byFunction",
    e.captured_at as "capturedAt",
    (select a.actor_id from public.audit_entries a where a.entity_id = e.id
      and a.entity = 'evidence_items' and a.operation = 'INSERT' limit 1) as "keptBy",
    coalesce(u.rows, '[]') as uses
  from evidence_items e left join uses u on u.evidence_id = e.id where e.id = any ($1::uuid[])`;

/** Evidence by id with who kept it and what refers to it: what decides on who may open it. */
export function usedEvidence(q: Queryable, ids: readonly string[]): Promise<UsedEvidenceRow[]> {
  return q.rows(named('used-evidence', TEXT), [ids]);
}
