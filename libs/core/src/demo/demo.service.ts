import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@vieraugen/data';
import type { Instant } from '@vieraugen/domain';
import { CLOCK, type Clock, ExpectedError } from '@vieraugen/platform';
import { ComplianceQueries } from '../compliance/compliance.queries.js';
import { FindingService } from '../findings/finding.service.js';
import { composeDemo, composeLaw, EARLIEST_LOADING, evaluationInstants } from './compose-demo.js';
import { generate, type GenerateOptions } from './generate/generator.js';
import { carryOut, DEMO_SCOPE, DEMO_VIEWER } from './kernel/carry-out.js';
import { judgeAsOf } from './kernel/played-judging.js';
import { playActs } from './played-acts.js';
import { enterUsers, letUsersIn, loadingState } from './users.js';

export interface LoadReport {
  /** False where the demo was there already; nothing was changed then. */
  readonly loaded: boolean;
  readonly accounts: number;
  readonly authorities: number;
  readonly people: number;
  readonly openFindings: number;
  readonly seconds: number;
}

export interface GenerateReport extends GenerateOptions {
  readonly seconds: number;
}

/** Loads the demo: the reference case, today's layer, and findings with a history. */
@Injectable()
export class DemoService {
  constructor(
    private readonly database: Database,
    private readonly compliance: ComplianceQueries,
    private readonly findings: FindingService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async isLoaded(): Promise<boolean> {
    const { isComplete } = await this.database.read(DEMO_SCOPE, loadingState);
    return isComplete;
  }

  /** Does nothing where the demo is loaded; takes up a loading that was broken off. */
  async load(): Promise<LoadReport> {
    const started = performance.now();
    const { begunAt, isComplete } = await this.database.read(DEMO_SCOPE, loadingState);
    const now = begunAt ?? this.clock.now();
    if (now < EARLIEST_LOADING) throw tooEarly();
    if (begunAt === null) await enterUsers(this.database, now);
    if (!isComplete) {
      await this.tell(now);
      await letUsersIn(this.database, now);
    }
    const seconds = (performance.now() - started) / 1000;
    return { loaded: !isComplete, ...(await this.count()), seconds };
  }

  /** Adds synthetic accounts of any number, by one seed once; nothing is judged by it. */
  async generate(options: GenerateOptions): Promise<GenerateReport> {
    const started = performance.now();
    await carryOut(this.database, composeLaw().inOrder());
    await generate(this.database, options, this.clock.now());
    return { ...options, seconds: (performance.now() - started) / 1000 };
  }

  /** Enters what became known, in order, and has it judged as the weeks go by. */
  private async tell(now: Instant): Promise<void> {
    const recordings = composeDemo(now);
    let from = -Infinity;
    let isJudged = true;
    for (const at of evaluationInstants(now)) {
      const known = recordings.filter((one) => from < one.at && one.at <= at);
      const isNew = (await carryOut(this.database, known)) > 0;
      await playActs(this.database, this.findings, now, { from, to: at });
      if (isNew) isJudged = await judgeAsOf(this.database, this.compliance, at);
      from = at;
    }
    if (!isJudged) await this.compliance.evaluateNow(DEMO_VIEWER);
  }

  private async count(): Promise<Omit<LoadReport, 'loaded' | 'seconds'>> {
    const [row] = await this.database.read(DEMO_SCOPE, (q) =>
      q.rows<Omit<LoadReport, 'loaded' | 'seconds'>>(
        `select (select count(*) from accounts where is_demo) as accounts,
           (select count(*) from authorities where is_demo) as authorities,
           (select count(*) from people where is_demo) as people,
           (select count(*) from findings where state not in ('RESOLVED', 'DISMISSED')) as "openFindings"`,
      ),
    );
    return row ?? { accounts: 0, authorities: 0, people: 0, openFindings: 0 };
  }
}

function tooEarly(): ExpectedError {
  return new ExpectedError(
    'INVALID_INPUT',
    'Die Uhr dieses Rechners geht nach: Die Demodaten beginnen erst 2025.',
    'The clock of this machine is slow: the demo data only begin in 2025.',
  );
}
