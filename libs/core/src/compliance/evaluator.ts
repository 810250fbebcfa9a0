import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  advanceEvaluations,
  announce,
  Database,
  type DatabaseScope,
  finishEvaluations,
  lockForSweep,
  lockSubjects,
  readSubjectResults,
  type Transaction,
} from '@vieraugen/data';
import { CLOCK, type Clock, systemViewer } from '@vieraugen/platform';
import { scopeOf } from '../kernel/scope.js';
import { judgeEach, type JudgingContext, readContext } from './judging.js';
import { differences, type Saved, saveDifferences } from './save-judgements.js';
import { Tally } from './sweep-report.js';
import type { Walk, WalkStep } from './walk.js';

/** What is carried out, and from where. */
export interface EvaluationRun {
  /** The evaluation and those that share its work. */
  readonly ids: readonly string[];
  readonly walk: Walk;
  readonly checkpoint: string | null;
  readonly done: number;
  /** Batches of a sweep run beside each other; the evaluation of a change has its subjects alone. */
  readonly isSweep: boolean;
}

export interface RunControl {
  /** Asked to stop: the run ends at its next checkpoint and can be taken up there. */
  readonly signal?: AbortSignal;
  /** After a batch is committed, before the evaluation is done. */
  onBatch?(tally: Tally, saved: Saved): Promise<void> | void;
  onProgress?(done: number, total: number): Promise<void>;
}

export type RunEnd = 'DONE' | 'STOPPED' | 'TAKEN_OVER';

const SCOPE: DatabaseScope = scopeOf(systemViewer('WORKER'));
const FRAME = { action: 'evaluate' };

/** Thrown inside a batch's transaction, so that nothing of it remains. */
class TakenOver extends Error {}

/** Judges the present and saves it, batch by batch, each in one transaction with its checkpoint. */
@Injectable()
export class Evaluator {
  private readonly logger = new Logger(Evaluator.name);

  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** While a batch is being written, the next one is read and judged; it is written after it. */
  async run(run: EvaluationRun, control: RunControl = {}): Promise<RunEnd> {
    const context = await this.database.read(SCOPE, (q) =>
      readContext(q, this.clock.now(), 'LIVE'),
    );
    const { unknownRuleIds } = context.ruleset;
    if (unknownRuleIds.length > 0)
      this.logger.warn(`Policies name rules that are unknown here: ${unknownRuleIds.join(', ')}`);
    let { checkpoint, done } = run;
    let before: Promise<boolean> = Promise.resolve(true);
    for (;;) {
      const step = control.signal?.aborted ? null : await run.walk.next(checkpoint);
      if (!step) break;
      const part = { ...run, checkpoint, done: done + step.ids.length };
      const current = this.batch(part, step, context, control, before);
      if (!(await inTurn(before, current))) return 'TAKEN_OVER';
      before = current;
      ({ checkpoint } = step);
      ({ done } = part);
    }
    if (!(await before)) return 'TAKEN_OVER';
    if (control.signal?.aborted) return 'STOPPED';
    await this.finish(run.ids);
    return 'DONE';
  }

  private async batch(
    run: EvaluationRun,
    step: WalkStep,
    context: JudgingContext,
    control: RunControl,
    before: Promise<boolean>,
  ): Promise<boolean> {
    try {
      const work = (tx: Transaction) => this.judgeAndSave(tx, run, step, context, before);
      const { tally, saved } = await this.database.write(SCOPE, this.clock.now(), FRAME, work);
      await control.onBatch?.(tally, saved);
      await control.onProgress?.(run.done, run.walk.total);
      return true;
    } catch (error) {
      if (error instanceof TakenOver) return false;
      throw error;
    }
  }

  private async judgeAndSave(
    tx: Transaction,
    { ids, checkpoint, done, isSweep }: EvaluationRun,
    step: WalkStep,
    context: JudgingContext,
    before: Promise<boolean>,
  ): Promise<{ tally: Tally; saved: Saved }> {
    await (isSweep ? lockForSweep(tx) : lockSubjects(tx, step.ids));
    // Not the beginning of the transaction: what was changed while it waited is in force by now.
    const at = this.clock.now();
    const [judged, known] = await Promise.all([
      judgeEach(tx, step.type, step.ids, at, context),
      readSubjectResults(tx, step.type, step.ids),
    ]);
    const tally = new Tally();
    const changes = differences(step.type, tally.counting(judged), known);
    if (!(await before)) throw new TakenOver();
    const saving = { at, evaluationId: ids[0] ?? '', holidays: context.shared.holidays };
    const saved = await saveDifferences(tx, changes, saving);
    const advance = { ids, from: checkpoint, to: step.checkpoint, done, ...saved };
    if (!(await advanceEvaluations(tx, advance))) throw new TakenOver();
    if (saved.authorityIds.length > 0) await announce(tx, ['findings'], saved.authorityIds);
    return { tally, saved };
  }

  private async finish(ids: readonly string[]): Promise<void> {
    await this.database.write(SCOPE, this.clock.now(), FRAME, async (tx) => {
      await finishEvaluations(tx, ids, tx.now);
      await announce(tx, ['evaluations', 'jobs'], null);
    });
  }
}

/** The end of the batch before; where that failed, only after the one behind it has ended, too. */
async function inTurn(before: Promise<boolean>, current: Promise<boolean>): Promise<boolean> {
  const [first] = await Promise.allSettled([before]);
  if (first.status === 'fulfilled' && first.value) return true;
  await Promise.allSettled([current]);
  return before;
}
