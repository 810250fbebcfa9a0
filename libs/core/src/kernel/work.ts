import { Inject, Injectable } from '@nestjs/common';
import { Database, type DatabaseScope, type Queryable, type Transaction } from '@vieraugen/data';
import type { AsOf, PurposeCode } from '@vieraugen/domain';
import {
  CLOCK,
  type Clock,
  type Permission,
  requirePermission,
  type Viewer,
  viewerFor,
} from '@vieraugen/platform';
import { OutboxRelay } from '@vieraugen/queue';
import { asExpected } from './database-errors.js';
import { scopeOf } from './scope.js';

/** What is changed, for whom it is permitted, and why: the frame of every use case. */
export interface ChangeFrame {
  /** The domain's verb, as the audit log and the API call it. */
  readonly action: string;
  readonly permission: Permission;
  readonly reason?: string | null;
  /**
   * The use case itself decides who may write what, because it is no upkeep of a house's records: a
   * release by a role that keeps none, or what people state about themselves.
   */
  readonly beyondReach?: boolean;
}

/** What has to be judged anew. */
export interface Subjects {
  readonly accountIds?: readonly string[];
  readonly authorityIds?: readonly string[];
  /** All of them: a rule, a calendar or a platform has changed. */
  readonly everything?: boolean;
}

/** A write transaction that can ask for judging: after its commit, once, whatever was asked how often. */
export interface Change extends Transaction {
  judge(subjects: Subjects): void;
}

export interface Changed<T> {
  readonly value: T;
  /** The evaluation that the change causes; null where nothing is judged by it. */
  readonly evaluationId: string | null;
}

/**
 * One use case, one transaction: permission, viewer's scope, audit, outbox. The scope is that of the
 * roles which grant the permission, whatever else the viewer reaches by other roles.
 */
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
    return this.database.read(scopeOf(viewerFor(viewer, permission)), work, past);
  }

  /** Reads names, for a stated purpose: the only read that leaves a trace (NameAccessLog). */
  async readNames<T extends { personId: string; authorityId: string }>(
    viewer: Viewer,
    purpose: PurposeCode,
    work: (queryable: Queryable) => Promise<readonly T[]>,
  ): Promise<readonly T[]> {
    requirePermission(viewer, 'names.read');
    const reader = viewerFor(viewer, 'names.read');
    return this.readLogged(scopeOf(reader, true), reader, purpose, work);
  }

  /** Reads the viewer's own name: nobody needs leave for that, and it leaves the same trace. */
  async readOwnName<T extends { personId: string; authorityId: string }>(
    viewer: Viewer,
    authorityId: string,
    purpose: PurposeCode,
    work: (queryable: Queryable, personId: string) => Promise<readonly T[]>,
  ): Promise<readonly T[]> {
    const { personId } = viewer;
    if (personId === null) return [];
    const scope = { ...scopeOf(viewer, true), names: [authorityId] };
    return this.readLogged(scope, viewer, purpose, (tx) => work(tx, personId));
  }

  private readLogged<T extends { personId: string; authorityId: string }>(
    scope: DatabaseScope,
    viewer: Viewer,
    purpose: PurposeCode,
    work: (queryable: Queryable) => Promise<readonly T[]>,
  ): Promise<readonly T[]> {
    const frame = { action: 'readNames', reason: purpose };
    return this.database.write(scope, this.clock.now(), frame, async (tx) => {
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
    const own = scopeOf(viewerFor(viewer, frame.permission));
    const scope = frame.beyondReach
      ? ({ ...own, reads: '*', writes: '*', accountIds: null } as const)
      : own;
    const changed = await this.database
      .write(scope, this.clock.now(), frame, async (tx) => {
        const touched = new Touched();
        const value = await work({ ...tx, judge: (subjects) => touched.add(subjects) });
        return { value, evaluationId: await requestEvaluation(tx, viewer, touched) };
      })
      .catch((error: unknown) => {
        throw asExpected(error);
      });
    // The row is committed: should this process end here, the worker's sweep finds it.
    if (changed.evaluationId) void this.relay.sweep().catch(() => undefined);
    return changed;
  }
}

const LOG_NAME_ACCESS = `
  insert into name_access_log (at, viewer_id, viewer_role, purpose, authority_id, person_ids)
  select app_now(), $1::uuid, $2, $3, a, array_agg(p)
  from unnest($4::uuid[], $5::uuid[]) x (p, a) group by a`;

/** The subjects of one change, each once. */
class Touched {
  private readonly accounts = new Set<string>();
  private readonly authorities = new Set<string>();
  private everything = false;

  add({ accountIds = [], authorityIds = [], everything = false }: Subjects): void {
    accountIds.forEach((id) => this.accounts.add(id));
    authorityIds.forEach((id) => this.authorities.add(id));
    this.everything ||= everything;
  }

  get isEmpty(): boolean {
    return !this.everything && this.accounts.size + this.authorities.size === 0;
  }

  /** The lists of accounts and authorities; null for everything. */
  get lists(): readonly [readonly string[], readonly string[]] | readonly [null, null] {
    return this.everything ? [null, null] : [[...this.accounts], [...this.authorities]];
  }
}

async function requestEvaluation(
  tx: Transaction,
  viewer: Viewer,
  touched: Touched,
): Promise<string | null> {
  if (touched.isEmpty) return null;
  const [row] = await tx.rows<{ id: string }>(
    `with evaluation as (
       insert into evaluations (mode, trigger, status, valid_at, known_at, account_ids, authority_ids, requested_by, total, created_at)
       values ('LIVE', 'CHANGE', 'QUEUED', app_now(), app_now(), $1, $2, $3,
         coalesce(cardinality($1::uuid[]) + cardinality($2::uuid[]), 0), app_now())
       returning id)
     insert into outbox (queue, job, payload, deduplication_id, created_at)
     select 'compliance', $4, jsonb_build_object('evaluationId', id),
       coalesce((select md5(string_agg(x::text, ',' order by x)) from unnest($1::uuid[] || $2::uuid[]) x), $4),
       app_now() from evaluation
     returning payload->>'evaluationId' as id`,
    [...touched.lists, viewer.userId, touched.lists[0] ? 'evaluate-subjects' : 'sweep-subjects'],
  );
  return row?.id ?? null;
}
