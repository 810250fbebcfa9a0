import { Injectable } from '@nestjs/common';
import { Database } from '@vieraugen/data';
import type { AsOf, EvaluationMode, Instant, RuleId, RuleResult } from '@vieraugen/domain';
import type { Viewer } from '@vieraugen/platform';
import { ComplianceQueries } from '../../compliance/compliance.queries.js';
import { composeCase } from '../compose-demo.js';
import { carryOut, DEMO_VIEWER } from '../kernel/carry-out.js';
import { judgeAsOf } from '../kernel/played-judging.js';
import { CASE, OF_SMS } from './case-ids.js';
import { compare, type ReplayStep } from './replay.js';
import { CASE_STEPS, type CaseStep } from './steps.js';

/** Plays the reference case of 8 January 2016 through the code that serves every other account. */
@Injectable()
export class ReferenceCaseService {
  constructor(
    private readonly database: Database,
    private readonly compliance: ComplianceQueries,
  ) {}

  /**
   * Step by step up to an instant: enters what became known (unless it is on record), has it judged
   * as on that day, and asks what the rules say of the publication as it was known then.
   */
  async replay(viewer: Viewer, until: Instant): Promise<readonly ReplayStep[]> {
    const steps: ReplayStep[] = [];
    let from = -Infinity;
    let isJudged = true;
    for (const step of CASE_STEPS) {
      if (step.at > until) break;
      const recorded = await this.record(from, step.at);
      if (recorded) isJudged = await judgeAsOf(this.database, this.compliance, step.at);
      steps.push(await this.ask(viewer, step, recorded, steps.at(-1)));
      from = step.at;
    }
    if (!isJudged) await this.compliance.evaluateNow(DEMO_VIEWER);
    return steps;
  }

  /** Enters what became known after `from` and up to `to`; answers whether any of it was new. */
  private async record(from: Instant, to: Instant): Promise<boolean> {
    const recordings = composeCase().inOrder();
    const known = recordings.filter(({ at }) => from < at && at <= to);
    return (await carryOut(this.database, known)) > 0;
  }

  private async ask(
    viewer: Viewer,
    { at, title, known }: CaseStep,
    recorded: boolean,
    before: ReplayStep | undefined,
  ): Promise<ReplayStep> {
    const asOf = { validAt: at < CASE.published ? at : CASE.published, knownAt: at };
    const [HISTORIC, SIMULATION] = await Promise.all([
      this.resultsOf(viewer, asOf, 'HISTORIC'),
      this.resultsOf(viewer, asOf, 'SIMULATION'),
    ]);
    const results = compare({ HISTORIC, SIMULATION }, before?.results);
    return { at, title, known, validAt: asOf.validAt, recorded, results };
  }

  private async resultsOf(
    viewer: Viewer,
    asOf: AsOf,
    mode: EvaluationMode,
  ): Promise<ReadonlyMap<RuleId, RuleResult>> {
    const subjects = { accountIds: [OF_SMS.accountId], authorityIds: [OF_SMS.authorityId] };
    const judged = await this.compliance.judge(viewer, asOf, { mode, ...subjects });
    const outcomes = judged.flatMap((subject) => subject.outcomes);
    return new Map(outcomes.map(({ ruleId, result }) => [ruleId, result]));
  }
}
