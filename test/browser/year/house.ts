import { join } from 'node:path';
import { EvaluationService, OffboardingService, ReviewService } from '@vieraugen/core';
import type { ViewerRole } from '@vieraugen/domain';
import { ManualClock } from '@vieraugen/platform';
import {
  launchBrowser,
  putRulesInForce,
  startTestServer,
  type TestServer,
  until,
} from '@vieraugen/testing';
import type { Browser, Page } from 'playwright-core';
import { DESKTOP, PHONE, signIn } from '../sign-in.js';
import { PEOPLE, type Who } from './people.js';

const MINUTE = 60_000;
const JUDGED_MS = 20_000;
const RULES = [
  ...['REG-03', 'AUT-01', 'AUT-03', 'AUT-04', 'AUT-05', 'AUT-06', 'AUT-07'],
  ...['ACC-01', 'ACC-02', 'ACC-03', 'DEV-01', 'DEV-02', 'DEV-03', 'DEV-05', 'TRN-01'],
] as const;

/** As the recommendations of the year say: what is remedied late is remedied. */
const PARAMETERS = {
  'ACC-02': { lateRotationCures: true },
  'DEV-05': { lateHandlingCures: true },
};
const USERS: readonly (readonly [ViewerRole, Who])[] = [
  ['MINISTRY_COORDINATOR', 'coordinator'],
  ['MANAGER', 'head'],
  ['ACCOUNT_OWNER', 'owner'],
  ['PRESS_SPOKESPERSON', 'spokesperson'],
  ['DEVICE_CUSTODIAN', 'it'],
  ['AUTHOR', 'anna'],
  ['DEPUTY', 'vera'],
];

/** A ministry whose people sit at their windows, at a time of the test's choosing. */
export class House {
  private readonly seats = new Map<string, Promise<Page>>();

  private constructor(
    readonly server: TestServer,
    private readonly browser: Browser,
    private readonly clock: ManualClock,
  ) {}

  static async open(now: number): Promise<House> {
    const clock = new ManualClock(now);
    const server = await startTestServer({ clock, worker: true });
    await putRulesInForce(server.database, now, RULES, PARAMETERS);
    return new House(server, await launchBrowser(), clock);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  get now(): number {
    return this.clock.now();
  }

  /** The window of the user of this name, who signs in when first needed and stays. */
  seat(name: string): Promise<Page> {
    const known = this.seats.get(name);
    if (known) return known;
    const page = signIn(this.browser, this.server.url, name, { now: this.now });
    this.seats.set(name, page);
    return page;
  }

  /** The window of the user of this name, on this page. */
  async at(name: string, path: string): Promise<Page> {
    const page = await this.seat(name);
    await page.goto(path);
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    return page;
  }

  /** Time passes until this instant, after all that was done has been judged. */
  async until(instant: number): Promise<void> {
    await until(
      'the judging of what was done',
      async () => {
        const open = `select 1 from evaluations where status in ('QUEUED', 'RUNNING')`;
        return (await this.server.database.owner(open)).length === 0;
      },
      JUDGED_MS,
    );
    await this.show(instant);
  }

  /** All clocks show this instant: the server's, the worker's and those of the windows. */
  private async show(instant: number): Promise<void> {
    this.clock.set(instant);
    const pages = await Promise.all(this.seats.values());
    await Promise.all(pages.map((page) => page.context().clock.setFixedTime(instant)));
  }

  /** What somebody does takes a minute. */
  async afterwards(): Promise<void> {
    await this.show(this.now + MINUTE);
  }

  /** The instant comes, and the worker does what it does at every instant at which something expires. */
  async comes(instant: number): Promise<void> {
    await this.until(instant);
    await this.service(OffboardingService).openDue();
    await this.service(EvaluationService).evaluateDue(`due-${instant}`);
  }

  /** What the worker does every night: open the reviews that are due soon. */
  async nightly(): Promise<void> {
    await this.service(ReviewService).openReviews();
  }

  /** Who is behind a sign-in is said on the command line (`user link`), and on no screen. */
  async linkEverybody(): Promise<void> {
    for (const [role, who] of USERS) await this.server.link(role, PEOPLE[who].id);
    await this.afterwards();
  }

  /** Pictures of all windows, on a desk and on a phone, where the environment names a folder for them. */
  async pictures(name: string): Promise<void> {
    const folder = process.env['SCREENSHOTS'];
    if (!folder) return;
    for (const [user, seat] of this.seats) {
      const page = await seat;
      for (const viewport of [PHONE, DESKTOP]) {
        await page.setViewportSize(viewport);
        await page.screenshot({ path: join(folder, `${name}, ${user}, ${viewport.width}.png`) });
      }
    }
  }

  private service<T>(type: new (...given: never[]) => T): T {
    return this.server.api.app.get<T>(type, { strict: false });
  }
}
