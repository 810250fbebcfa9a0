import type {
  DraftedRule,
  Instant,
  Paragraph,
  PolicyDraftStatus,
  PolicyKind,
} from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';
import { ABOVE } from '../authorities/authority-tree.sql.js';
import { named } from '../paging.js';

export interface PolicyDocumentRow {
  readonly id: string;
  /** null = state-wide. */
  readonly authorityId: string | null;
  readonly kind: PolicyKind;
  readonly title: string;
  /** The version in force at the instant; null = none. */
  readonly currentId: string | null;
}

const DOCUMENT = `select d.id, d.authority_id as "authorityId", d.kind, d.title, v.id as "currentId"
    from policy_documents d
    left join policy_versions v on v.document_id = d.id and v.valid @> $1::timestamptz`;

/** Every document, the state's first; with the version that was in force at the instant. */
export function policyDocuments(q: Queryable, at: Instant): Promise<PolicyDocumentRow[]> {
  const text = `${DOCUMENT} order by d.authority_id is not null, d.kind, d.title, d.id`;
  return q.rows(named('policy-documents', text), [instantText(at)]);
}

export function policyDocumentsByIds(
  q: Queryable,
  ids: readonly string[],
  at: Instant,
): Promise<PolicyDocumentRow[]> {
  const text = `${DOCUMENT} where d.id = any ($2::uuid[])`;
  return q.rows(named('policy-documents-by-ids', text), [instantText(at), ids]);
}

export interface PolicyDraftRow {
  readonly id: string;
  readonly documentId: string;
  readonly authorityId: string | null;
  readonly kind: PolicyKind;
  /** As it will be called once it is released. */
  readonly title: string;
  /** A new title for the document; null = it keeps its own. */
  readonly newTitle: string | null;
  readonly version: string;
  readonly paragraphs: readonly Paragraph[];
  readonly url: string | null;
  readonly acknowledge: boolean;
  readonly rules: readonly DraftedRule[];
  readonly sha256: string;
  readonly authorIds: readonly string[];
  readonly status: PolicyDraftStatus;
  readonly policyVersionId: string | null;
  readonly recordedAt: Instant;
  /** How it came from the working group; null = it did not. */
  readonly proposal: PolicyProposalRow | null;
}

export interface PolicyProposalRow {
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly decisionNote: string | null;
}

const DRAFT = `select f.id, f.document_id as "documentId", f.authority_id as "authorityId", d.kind,
      coalesce(f.title, d.title) as title, f.title as "newTitle", f.version, f.paragraphs, f.url, f.acknowledge, f.rules, f.sha256,
      f.author_ids as "authorIds", f.status, f.policy_version_id as "policyVersionId",
      f.recorded_at as "recordedAt", p.reason, p.proposed_by as "proposedBy",
      p.proposed_at as "proposedAt", p.decided_by as "decidedBy", p.decided_at as "decidedAt",
      p.decision_note as "decisionNote"
    from policy_drafts f join policy_documents d on d.id = f.document_id
    left join policy_proposals p on p.draft_id = f.id`;

type JoinedRow = Omit<PolicyDraftRow, 'proposal'> &
  (PolicyProposalRow | Readonly<Record<keyof PolicyProposalRow, null>>);

async function draftRows(rows: Promise<JoinedRow[]>): Promise<PolicyDraftRow[]> {
  return (await rows).map(
    ({ reason, proposedBy, proposedAt, decidedBy, decidedAt, decisionNote, ...draft }) => ({
      ...draft,
      proposal:
        reason === null || proposedBy === null || proposedAt === null
          ? null
          : { reason, proposedBy, proposedAt, decidedBy, decidedAt, decisionNote },
    }),
  );
}

export function policyDraftsByIds(q: Queryable, ids: readonly string[]): Promise<PolicyDraftRow[]> {
  const text = `${DRAFT} where f.id = any ($1::uuid[])`;
  return draftRows(q.rows(named('policy-drafts-by-ids', text), [ids]));
}

/** The open draft of each document; there is one at most. */
export function openDraftsOf(
  q: Queryable,
  documentIds: readonly string[],
): Promise<PolicyDraftRow[]> {
  const text = `${DRAFT} where f.document_id = any ($1::uuid[]) and f.status = 'DRAFT'`;
  return draftRows(q.rows(named('policy-drafts-open', text), [documentIds]));
}

/** What the working group proposed for each document, newest first. */
export function proposalsOf(
  q: Queryable,
  documentIds: readonly string[],
): Promise<PolicyDraftRow[]> {
  const text = `${DRAFT} where f.document_id = any ($1::uuid[]) and p.id is not null
    order by p.proposed_at desc, f.id`;
  return draftRows(q.rows(named('policy-proposals', text), [documentIds]));
}

/** The authorities and everything above them: whose house rules bind them. */
export async function authoritiesAbove(
  q: Queryable,
  ids: readonly string[],
  at: Instant,
): Promise<readonly string[]> {
  const rows = await q.rows<{ id: string }>(named('authorities-above', ABOVE('$2')), [
    instantText(at),
    ids,
  ]);
  return rows.map(({ id }) => id);
}
