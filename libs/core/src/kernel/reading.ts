import { Inject, Injectable } from '@nestjs/common';
import type { NamedStatement, Queryable } from '@vieraugen/data';
import type { AsOf, EvaluationMode, Instant, PurposeCode } from '@vieraugen/domain';
import {
  CLOCK,
  type Clock,
  type Permission,
  requirePermission,
  systemViewer,
  type Viewer,
  viewerFor,
} from '@vieraugen/platform';
import {
  ComplianceQueries,
  type JudgedSubject,
  type JudgeRequest,
} from '../compliance/compliance.queries.js';
import { may } from './insight.js';
import { Work } from './work.js';

/** What a caller may say about the time of a question; what is missing means now. */
export interface AsOfRequest {
  readonly validAt?: Instant | null;
  readonly knownAt?: Instant | null;
  readonly mode?: EvaluationMode | null;
}

/** The time of a question, settled. */
export interface View extends AsOf {
  readonly isNow: boolean;
  /** The record as it stands; else as it was known at `knownAt`. */
  readonly isKnownNow: boolean;
  /** How results of the past are computed; LIVE where they are read. */
  readonly mode: EvaluationMode;
}

interface Session {
  readonly queryable: Promise<Queryable>;
  readonly end: () => void;
  running: number;
}

/**
 * One viewer's look at the record as of one pair of instants. Statements that run close together
 * share one read-only transaction; it ends as soon as nothing runs, so that a reading which waits
 * for something else holds no connection.
 */
export class Reading implements Queryable {
  private session: Session | null = null;
  private wider: Reading | null = null;
  private readonly judged = new Map<string, Promise<readonly JudgedSubject[]>>();

  constructor(
    private readonly work: Work,
    private readonly compliance: ComplianceQueries,
    readonly viewer: Viewer,
    readonly asOf: View,
    private readonly permission: Permission = 'viewer.read',
    /** The same look by those roles alone that permit something. */
    private readonly looks = new Map<Viewer, Reading>(),
  ) {
    looks.set(viewerFor(viewer, permission), this);
  }

  /** The instant whose facts are asked for; readers filter by it. */
  get at(): Instant {
    return this.asOf.validAt;
  }

  /**
   * The reading as far as a permission reaches; throws NOT_ALLOWED unless the viewer has it at all.
   * Every query names what it needs and reads what comes back from here, nothing else.
   */
  permit(permission: Permission): Reading {
    requirePermission(this.viewer, permission);
    const { work, compliance, viewer, asOf, looks } = this;
    return (
      looks.get(viewerFor(viewer, permission)) ??
      new Reading(work, compliance, viewer, asOf, permission, looks)
    );
  }

  /** The same, or null for those who do not have the permission at all. */
  ifPermitted(permission: Permission): Reading | null {
    return may(this.viewer, permission) ? this.permit(permission) : null;
  }

  async rows<T>(statement: string | NamedStatement, values?: readonly unknown[]): Promise<T[]> {
    const session = (this.session ??= this.open());
    session.running += 1;
    try {
      return await (await session.queryable).rows<T>(statement, values);
    } catch (error) {
      // PostgreSQL answers nothing more in a transaction that failed: the next statement begins anew.
      this.close(session);
      throw error;
    } finally {
      session.running -= 1;
      if (session.running === 0) setImmediate(() => session.running === 0 && this.close(session));
    }
  }

  /**
   * The same question past the viewer's reach: only for what a row that the viewer sees refers to,
   * and only as far as everybody may know it.
   */
  beyond(): Reading {
    this.wider ??= new Reading(this.work, this.compliance, systemViewer('API'), this.asOf);
    return this.wider;
  }

  /** Reads names for a purpose, outside the shared transaction: such a read writes who looked. */
  names<T extends { personId: string; authorityId: string }>(
    purpose: PurposeCode,
    work: (queryable: Queryable) => Promise<readonly T[]>,
  ): Promise<readonly T[]> {
    return this.work.readNames(this.viewer, purpose, work);
  }

  /**
   * What the rules say about subjects as of the instants of the reading, computed; the same
   * question is answered once.
   */
  judge(subjects: Omit<JudgeRequest, 'mode'>): Promise<readonly JudgedSubject[]> {
    const key = JSON.stringify(subjects);
    let answer = this.judged.get(key);
    if (!answer) {
      const request = { ...subjects, mode: this.asOf.mode };
      const within = viewerFor(this.viewer, this.permission);
      answer = this.compliance.judge(within, this.asOf, request);
      this.judged.set(key, answer);
    }
    return answer;
  }

  private open(): Session {
    let end = () => undefined as void;
    const ended = new Promise<void>((resolve) => (end = resolve));
    const queryable = new Promise<Queryable>((resolve, reject) => {
      const hold = (opened: Queryable) => (resolve(opened), ended);
      const known = this.asOf.isKnownNow ? undefined : this.asOf;
      this.work.read(this.viewer, this.permission, hold, known).catch(reject);
    });
    return { queryable, end, running: 0 };
  }

  private close(session: Session): void {
    if (this.session === session) this.session = null;
    session.end();
  }
}

/** Begins readings: the entrance of everything that only looks. */
@Injectable()
export class Readings {
  constructor(
    private readonly work: Work,
    private readonly compliance: ComplianceQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  begin(viewer: Viewer, asOf?: AsOfRequest | null): Reading {
    return new Reading(this.work, this.compliance, viewer, this.settle(asOf));
  }

  private settle(asOf?: AsOfRequest | null): View {
    const now = this.clock.now();
    const validAt = asOf?.validAt ?? now;
    const knownAt = Math.min(asOf?.knownAt ?? now, now);
    const isKnownNow = knownAt === now;
    const isNow = isKnownNow && validAt === now;
    const mode = isNow ? 'LIVE' : (asOf?.mode ?? 'HISTORIC');
    return { validAt, knownAt, isNow, isKnownNow, mode };
  }
}
