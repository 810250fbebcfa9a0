import { Inject, Injectable } from '@nestjs/common';
import { Database, type Queryable, type Transaction } from '@vieraugen/data';
import type { AsOf, PurposeCode } from '@vieraugen/domain';
import {
  CLOCK,
  type Clock,
  type Permission,
  requirePermission,
  type Viewer,
} from '@vieraugen/platform';
import { OutboxRelay } from '@vieraugen/queue';
import { scopeOf } from './scope.js';

/** What is changed, for whom it is permitted, and why: the frame of every use case. */
export interface ChangeFrame {
  /** The domain's verb, as the audit log and the API call it. */
  readonly action: string;
  readonly permission: Permission;
  readonly reason?: string | null;
}

/** A write transaction that can ask for judging: after its commit, once, whatever was asked how often. */
export interface Change extends Transaction {
  judge(subjects: { accountIds?: readonly string[]; authorityIds?: readonly string[] }): void;
}

export interface Changed<T> {
  readonly value: T;
  /** The evaluation that the change causes; null where nothing is judged by it. */
  readonly evaluationId: string | null;
}

/** One use case, one transaction: permission, viewer's scope, audit, outbox. */
@Injectable()
export class Work {
  constructor(
    private readonly database: Database,
    private readonly relay: OutboxRelay,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Now, as both clocks of a question about the present. */
  present(): AsOf {
    const now = this.clock.now();
    return { validAt: now, knownAt: now };
  }

  /** Reads in the viewer's scope; `asOf` in the past reads the record as it was known then. */
  async read<T>(
    viewer: Viewer,
    permission: Permission,
    work: (queryable: Queryable) => Promise<T>,
    asOf?: AsOf,
  ): Promise<T> {
    requirePermission(viewer, permission);
    const past = asOf && asOf.knownAt < this.clock.now() ? asOf : undefined;
    return this.database.read(scopeOf(viewer), work, past);
  }

  /** Reads names, for a stated purpose: the only read that leaves a trace (NameAccessLog). */
  async readNames<T extends { personId: string; authorityId: string }>(
    viewer: Viewer,
    purpose: PurposeCode,
    work: (queryable: Queryable) => Promise<readonly T[]>,
  ): Promise<readonly T[]> {
    requirePermission(viewer, 'names.read');
    const frame = { action: 'readNames', reason: purpose };
    return this.database.write(scopeOf(viewer, true), this.clock.now(), frame, async (tx) => {
      const rows = await work(tx);
      await tx.rows(LOG_NAME_ACCESS, [
        viewer.userId,
        viewer.roles[0] ?? 'SYSTEM',
        purpose,
        rows.map((row) => row.personId),
        rows.map((row) => row.authorityId),
      ]);
      return rows;
    });
  }

  /** Carries out one change in one transaction and has what it touched judged afterwards. */
  async change<T>(
    viewer: Viewer,
    frame: ChangeFrame,
    work: (change: Change) => Promise<T>,
  ): Promise<Changed<T>> {
    requirePermission(viewer, frame.permission);
    const changed = await this.database.write(
      scopeOf(viewer),
      this.clock.now(),
      frame,
      async (tx) => {
        const accountIds = new Set<string>();
        const authorityIds = new Set<string>();
        const value = await work({
          ...tx,
          judge(subjects) {
            subjects.accountIds?.forEach((id) => accountIds.add(id));
            subjects.authorityIds?.forEach((id) => authorityIds.add(id));
          },
        });
        const evaluationId = await requestEvaluation(
          tx,
          viewer,
          [...accountIds],
          [...authorityIds],
        );
        return { value, evaluationId };
      },
    );
    // The row is committed: should this process end here, the worker's sweep finds it.
    if (changed.evaluationId) void this.relay.sweep().catch(() => undefined);
    return changed;
  }
}

const LOG_NAME_ACCESS = `
  insert into name_access_log (at, viewer_id, viewer_role, purpose, authority_id, person_ids)
  select app_now(), $1::uuid, $2, $3, a, array_agg(p)
  from unnest($4::uuid[], $5::uuid[]) x (p, a) group by a`;

async function requestEvaluation(
  tx: Transaction,
  viewer: Viewer,
  accountIds: readonly string[],
  authorityIds: readonly string[],
): Promise<string | null> {
  if (accountIds.length + authorityIds.length === 0) return null;
  const [row] = await tx.rows<{ id: string }>(
    `with evaluation as (
       insert into evaluations (mode, trigger, status, valid_at, known_at, account_ids, authority_ids, requested_by, total, created_at)
       values ('LIVE', 'CHANGE', 'QUEUED', app_now(), app_now(), $1, $2, $3, cardinality($1::uuid[]) + cardinality($2::uuid[]), app_now())
       returning id)
     insert into outbox (queue, job, payload, created_at)
     select 'compliance', 'evaluate-subjects', jsonb_build_object('evaluationId', id), app_now() from evaluation
     returning payload->>'evaluationId' as id`,
    [accountIds, authorityIds, viewer.userId],
  );
  return row?.id ?? null;
}
