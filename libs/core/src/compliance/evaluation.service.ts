import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  claimEvaluations,
  type ClaimedEvaluations,
  Database,
  type DatabaseScope,
  dueInstants,
  failEvaluations,
  insertRunning,
  insertSweep,
  isSweepOpen,
  newId,
  requeueLost,
  settleEvaluations,
  startCount,
  subjectsDue,
  waitingEvaluations,
} from '@vieraugen/data';
import { DAY, type EvaluationTrigger, type Instant, MINUTE } from '@vieraugen/domain';
import { CLOCK, type Clock, systemViewer } from '@vieraugen/platform';
import { OutboxRelay, Queues } from '@vieraugen/queue';
import { scopeOf } from '../kernel/scope.js';
import { type EvaluationRun, Evaluator, type RunControl, type RunEnd } from './evaluator.js';
import { type SweepReport, Tally } from './sweep-report.js';
import { type Read, type Walk, walkAll, walkListed } from './walk.js';

const SCOPE: DatabaseScope = scopeOf(systemViewer('WORKER'));
const FRAME = { action: 'evaluate' };
/** How far ahead jobs are put on the instants at which something expires. */
const PLANNED = 2 * DAY;
/** An evaluation that is open for so long has lost its job. */
const LOST_AFTER = 15 * MINUTE;
/** More that is due at one instant is judged in several evaluations. */
const MOST_DUE = 20_000;

/** Carries out evaluations: what the jobs of the worker do. Everything here can run twice. */
@Injectable()
export class EvaluationService {
  private readonly read: Read = (work) => this.database.read(SCOPE, work);

  constructor(
    private readonly database: Database,
    private readonly evaluator: Evaluator,
    private readonly relay: OutboxRelay,
    private readonly queues: Queues,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Judges what the evaluation lists (nothing listed: everything), from where it had got. */
  async carryOut(evaluationId: string, control: RunControl = {}): Promise<RunEnd> {
    const claimed = await this.database.write(SCOPE, this.clock.now(), FRAME, (tx) =>
      claimEvaluations(tx, evaluationId),
    );
    if (!claimed) return 'DONE';
    const walk = await this.walkOf(claimed);
    await this.database.write(SCOPE, this.clock.now(), FRAME, (tx) =>
      startCount(tx, claimed, walk.total),
    );
    const { ids, checkpoint, done } = claimed;
    const run = { ids, walk, checkpoint, done, isSweep: claimed.accountIds === null };
    return this.runAndPlan(run, control);
  }

  /** The instants at which something has to be judged again get their jobs right away. */
  private runAndPlan(run: EvaluationRun, control: RunControl): Promise<RunEnd> {
    const planned = new Set<Instant>();
    const onBatch: RunControl['onBatch'] = async (tally, saved) => {
      await control.onBatch?.(tally, saved);
      const now = this.clock.now();
      const soon = new Set(saved.nextCheckAts.filter((at) => at <= now + PLANNED));
      const fresh = [...soon].filter((at) => !planned.has(at));
      for (const at of fresh) planned.add(at);
      await this.queues.enqueueAll(fresh.map((at) => dueJob(at, now)));
    };
    return this.runFor(run, { ...control, onBatch });
  }

  /** A sweep also answers what was waiting when it began. */
  private async runFor(run: EvaluationRun, control: RunControl): Promise<RunEnd> {
    const answersAll = run.isSweep && run.checkpoint === null;
    const waiting = answersAll ? await this.read((q) => waitingEvaluations(q, run.ids)) : [];
    const end = await this.evaluator.run(run, control);
    if (end === 'DONE' && waiting.length > 0) {
      const now = this.clock.now();
      await this.database.write(SCOPE, now, FRAME, (tx) => settleEvaluations(tx, waiting, now));
    }
    return end;
  }

  /**
   * Judges everything whose results may have changed by the passing of time. The evaluation's id
   * follows from the job's, so that a job which is run twice has one evaluation.
   */
  async evaluateDue(jobId: string, control: RunControl = {}): Promise<RunEnd> {
    const due = await this.read((q) => subjectsDue(q, this.clock.now(), MOST_DUE));
    if (due.length === 0) return 'DONE';
    const ofType = (type: string) => due.filter((one) => one.type === type).map(({ id }) => id);
    const id = idFrom(`${jobId} ${due.map((one) => one.id).join(' ')}`);
    const now = this.clock.now();
    const evaluation = {
      id,
      trigger: 'EXPIRY',
      accountIds: ofType('ACCOUNT'),
      authorityIds: ofType('AUTHORITY'),
      requestedBy: null,
      total: due.length,
      now,
    } as const;
    await this.database.write(SCOPE, now, FRAME, (tx) => insertRunning(tx, evaluation));
    const end = await this.carryOut(id, control);
    // More was due than one evaluation takes: the next one follows at once.
    if (end === 'DONE' && due.length === MOST_DUE) await this.enqueueDue();
    return end;
  }

  /** Judges everything at once, in this process, whether or not a worker runs. */
  async evaluateNow(requestedBy: string | null): Promise<SweepReport> {
    const tally = new Tally();
    const now = this.clock.now();
    const started = performance.now();
    const walk = await walkAll(this.read, now);
    const id = newId(now);
    const row = { id, requestedBy, total: walk.total, accountIds: null, authorityIds: null, now };
    await this.database.write(SCOPE, now, FRAME, (tx) =>
      insertRunning(tx, { ...row, trigger: 'MANUAL' }),
    );
    const run = { ids: [id], walk, checkpoint: null, done: 0, isSweep: true };
    await this.runFor(run, { onBatch: (batch) => tally.merge(batch) });
    const seconds = (performance.now() - started) / 1000;
    return tally.report({ validAt: now, knownAt: now, mode: 'LIVE', seconds });
  }

  /** Puts a sweep into the line; a worker carries it out. */
  async requestSweep(
    trigger: EvaluationTrigger,
    requestedBy: string | null,
  ): Promise<{ readonly evaluationId: string }> {
    const now = this.clock.now();
    const evaluationId = newId(now);
    await this.database.write(SCOPE, now, FRAME, (tx) =>
      insertSweep(tx, { id: evaluationId, trigger, requestedBy, now }),
    );
    // The row is committed: should the queue be away, the worker's relay finds it.
    void this.relay.sweep().catch(() => undefined);
    return { evaluationId };
  }

  /** Requests the nightly sweep, unless one waits or runs. */
  async startSweep(): Promise<void> {
    if (await this.read(isSweepOpen)) return;
    await this.requestSweep('SCHEDULED', null);
  }

  /** Puts one job on every instant of the next two days at which something expires. */
  async planDue(): Promise<void> {
    const now = this.clock.now();
    const instants = await this.read((q) => dueInstants(q, now, now + PLANNED));
    await this.queues.enqueueAll(instants.map((at) => dueJob(at, now)));
    const missed = await this.read((q) => subjectsDue(q, now, 1));
    if (missed.length > 0) await this.enqueueDue();
    await this.database.write(SCOPE, now, FRAME, (tx) => requeueLost(tx, now - LOST_AFTER, now));
    await this.relay.sweep();
  }

  /** A job that has failed for good leaves no evaluation that looks as if it still ran. */
  async fail(evaluationId: string, reason: string): Promise<void> {
    const now = this.clock.now();
    await this.database.write(SCOPE, now, FRAME, (tx) =>
      failEvaluations(tx, evaluationId, reason, now),
    );
  }

  private async enqueueDue(): Promise<void> {
    await this.queues.enqueue('evaluate-due', {}, { deduplicationId: 'due' });
  }

  private async walkOf({ accountIds, authorityIds }: ClaimedEvaluations): Promise<Walk> {
    return accountIds === null
      ? walkAll(this.read, this.clock.now())
      : walkListed(accountIds, authorityIds ?? []);
  }
}

/** The same instant is the same job, however often it is planned. */
function dueJob(at: Instant, now: Instant) {
  return {
    name: 'evaluate-due',
    payload: {},
    options: { jobId: `due-${at}`, delayMs: at - now },
  } as const;
}

function idFrom(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return [8, 12, 16, 20, 32].map((end, i, ends) => hex.slice(ends[i - 1] ?? 0, end)).join('-');
}
