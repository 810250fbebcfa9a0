import { Inject, Injectable } from '@nestjs/common';
import {
  Database,
  evaluationById,
  type EvaluationRow,
  newestEvaluations,
  readRuleset,
  readSharedFacts,
  visibleSubjectIds,
} from '@vieraugen/data';
import type { AsOf, EvaluationMode } from '@vieraugen/domain';
import {
  CLOCK,
  type Clock,
  found,
  requirePermission,
  systemViewer,
  type Viewer,
  viewerFor,
} from '@vieraugen/platform';
import { scopeOf } from '../kernel/scope.js';
import { EvaluationService } from './evaluation.service.js';
import { judgeEach, type Judged, type JudgingContext, resultsOf } from './judging.js';
import { type SweepReport, Tally } from './sweep-report.js';
import { type Read, type Walk, walkAll, walkListed } from './walk.js';

/** Which accounts and authorities; `all` = every one that the viewer may see. */
export interface JudgeRequest {
  /** LIVE and HISTORIC: the rules that were in force; SIMULATION: today's rules on those facts. */
  readonly mode: EvaluationMode;
  readonly accountIds?: readonly string[];
  readonly authorityIds?: readonly string[];
  readonly all?: boolean;
}

/** What the rules say about one account or authority, with one result per rule. */
export interface JudgedSubject extends Judged {
  readonly results: ReturnType<typeof resultsOf>;
}

const EVERYTHING = scopeOf(systemViewer('WORKER'));
const MOST_LISTED = 200;

/** What the rules say about the present (saved) and about any other instant (computed). */
@Injectable()
export class ComplianceQueries {
  constructor(
    private readonly database: Database,
    private readonly service: EvaluationService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Judges everything now, in this process, and saves it. */
  async evaluateNow(viewer: Viewer): Promise<SweepReport> {
    requirePermission(viewer, 'evaluation.run');
    return this.service.evaluateNow(viewer.userId);
  }

  /** Requests the judging of everything; a worker carries it out. */
  async requestSweep(
    viewer: Viewer,
    trigger: 'MANUAL' | 'SCHEDULED' = 'MANUAL',
  ): Promise<{ readonly evaluationId: string }> {
    requirePermission(viewer, 'evaluation.run');
    return this.service.requestSweep(trigger, viewer.userId);
  }

  /** How far an evaluation has got. */
  async evaluation(viewer: Viewer, id: string): Promise<EvaluationRow> {
    requirePermission(viewer, 'finding.read');
    const row = await this.database.read(scopeOf(viewerFor(viewer, 'finding.read')), (q) =>
      evaluationById(q, id),
    );
    return found(row, 'Die Prüfung', 'The evaluation');
  }

  /** The newest evaluations first. */
  async evaluations(viewer: Viewer, first = 50): Promise<readonly EvaluationRow[]> {
    requirePermission(viewer, 'finding.read');
    const limit = Math.min(first, MOST_LISTED);
    return this.database.read(scopeOf(viewerFor(viewer, 'finding.read')), (q) =>
      newestEvaluations(q, limit),
    );
  }

  /** Judges subjects as of two instants. Nothing is saved. */
  async judge(
    viewer: Viewer,
    asOf: AsOf,
    request: JudgeRequest,
  ): Promise<readonly JudgedSubject[]> {
    const judged: JudgedSubject[] = [];
    await this.compute(viewer, asOf, request, (batch) => {
      for (const one of batch)
        if (one.outcomes.length > 0) judged.push({ ...one, results: resultsOf(one.outcomes) });
    });
    return judged;
  }

  /** The same in numbers, for any number of subjects. */
  async countResults(viewer: Viewer, asOf: AsOf, request: JudgeRequest): Promise<SweepReport> {
    const tally = new Tally();
    const started = performance.now();
    await this.compute(viewer, asOf, request, (batch) => tally.add(batch));
    const seconds = (performance.now() - started) / 1000;
    return tally.report({ ...asOf, mode: request.mode, seconds });
  }

  /**
   * The viewer's scope decides which subjects are judged; the facts about these are then read
   * whole, because half of them would give another result.
   */
  private async compute(
    viewer: Viewer,
    asOf: AsOf,
    request: JudgeRequest,
    onBatch: (batch: Iterable<Judged>) => void,
  ): Promise<void> {
    requirePermission(viewer, 'finding.read');
    const known = asOf.knownAt < this.clock.now() ? asOf : undefined;
    const context = await this.context(asOf, request.mode);
    const scope = scopeOf(viewerFor(viewer, 'finding.read'));
    const seen: Read = (work) => this.database.read(scope, work, known);
    const walk = await walkFor(seen, asOf, request);
    for (let step = await walk.next(null); step; step = await walk.next(step.checkpoint)) {
      const { type, ids } = step;
      const judged = await this.database.read(
        EVERYTHING,
        (q) => judgeEach(q, type, ids, asOf.validAt, context),
        known,
      );
      onBatch(judged);
    }
  }

  private async context(asOf: AsOf, mode: EvaluationMode): Promise<JudgingContext> {
    const known = asOf.knownAt < this.clock.now() ? asOf : undefined;
    const rulesKnown = mode === 'SIMULATION' ? undefined : known;
    const ruleset = await this.database.read(EVERYTHING, readRuleset, rulesKnown);
    const shared = await this.database.read(
      EVERYTHING,
      (q) => readSharedFacts(q, asOf.validAt),
      known,
    );
    return { ruleset, shared, mode };
  }
}

async function walkFor(seen: Read, asOf: AsOf, request: JudgeRequest): Promise<Walk> {
  if (request.all) return walkAll(seen, asOf.validAt);
  const [accountIds, authorityIds] = await Promise.all([
    seen((q) => visibleSubjectIds(q, 'ACCOUNT', request.accountIds ?? [])),
    seen((q) => visibleSubjectIds(q, 'AUTHORITY', request.authorityIds ?? [])),
  ]);
  return walkListed(accountIds, authorityIds);
}
