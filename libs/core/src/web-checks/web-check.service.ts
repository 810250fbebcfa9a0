import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { PageFetcher, type Web } from '@vieraugen/connectors';
import { readAccountsToLookAt, readAccountToLookAt, type WebAccountRow } from '@vieraugen/data';
import { HOUR } from '@vieraugen/domain';
import { CLOCK, type Clock, found, systemViewer, type Viewer } from '@vieraugen/platform';
import { type Changed, Work } from '../kernel/work.js';
import { discoverIn } from './discover.js';
import { type AccountLook, lookAt, remembering } from './look.js';
import { recordLooksIn } from './record-looks.js';

/** What fetches for the web checks; tests put one in its place that reaches their own servers. */
export const WEB = Symbol('WEB');

const WORKER = systemViewer('WORKER');
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
/** Looked at by hand in the last hours: not again in this night's run, nor after a restart. */
const FRESH = 12 * HOUR;
/** So many accounts at a time, each with a handful of pages on different servers. */
const AT_ONCE = 8;

const LOOK = { action: 'checkAccountPages', permission: 'account.write' } as const;

/** Looks at the accounts' pages and proofs on the web, and records what it saw (REG-05 to REG-07). */
@Injectable()
export class WebCheckService implements OnApplicationShutdown {
  constructor(
    private readonly work: Work,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(WEB) private readonly web: PageFetcher,
  ) {}

  onApplicationShutdown(): Promise<void> {
    return this.web.close();
  }

  /** All accounts that are due; may be stopped and run again at any time. Answers how many. */
  async checkDue(signal: AbortSignal): Promise<number> {
    const since = this.clock.now() - FRESH;
    let done = 0;
    for (let afterId = FIRST_ID; !signal.aborted;) {
      const place = { now: this.clock.now(), since, afterId, limit: AT_ONCE };
      const accounts = await this.work.read(WORKER, 'register.read', (q) =>
        readAccountsToLookAt(q, place),
      );
      const last = accounts.at(-1);
      if (!last) break;
      await this.record(WORKER, await looksAt(accounts, this.web));
      done += accounts.length;
      afterId = last.id;
    }
    return done;
  }

  /** One account, now, because somebody asks. The network is waited for before anything is locked. */
  async checkAccount(viewer: Viewer, accountId: string): Promise<Changed<string>> {
    const row = await this.work.read(viewer, 'account.write', (q) =>
      readAccountToLookAt(q, this.clock.now(), accountId),
    );
    const account = found(row, 'Der Account im Betrieb', 'The account in operation');
    const { evaluationId } = await this.record(viewer, await looksAt([account], this.web));
    return { value: accountId, evaluationId };
  }

  private record(viewer: Viewer, looks: readonly AccountLook[]): Promise<Changed<number>> {
    return this.work.change(viewer, LOOK, async (change) => {
      await recordLooksIn(change, looks);
      return discoverIn(change, viewer, looks);
    });
  }
}

function looksAt(accounts: readonly WebAccountRow[], web: Web): Promise<readonly AccountLook[]> {
  const once = remembering(web);
  return Promise.all(accounts.map((account) => lookAt(account, once)));
}
