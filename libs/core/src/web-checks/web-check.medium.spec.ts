import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PageFetcher } from '@vieraugen/connectors';
import { DAY } from '@vieraugen/domain';
import { systemViewer } from '@vieraugen/platform';
import { aMinistry, type Ministry, openTestCore, type TestCore } from '@vieraugen/testing';
import { AccountService } from '../accounts/account.service.js';
import { AuthorityService } from '../authorities/authority.service.js';
import { Work } from '../kernel/work.js';
import { PresenceService } from './presence.service.js';
import { WebCheckService } from './web-check.service.js';

const CLI = systemViewer('CLI');
const coded = (code: string, field?: string) =>
  expect.objectContaining(field ? { code, field } : { code });

/** A house's website, whose pages the tests put up and take down. */
class Website {
  readonly pages = new Map<string, string>();
  asked = 0;
  private readonly server: Server = createServer((request, answer) => {
    this.asked += 1;
    const page = this.pages.get(request.url ?? '');
    answer.writeHead(page === undefined ? 404 : 200).end(page ?? '');
  });
  async open(): Promise<string> {
    await new Promise<void>((listening) => this.server.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
  close(): Promise<unknown> {
    this.server.closeAllConnections();
    return new Promise((closed) => this.server.close(closed));
  }
}

describe('WebCheckService', () => {
  const site = new Website();
  let core: TestCore;
  let ministry: Ministry;
  let checks: WebCheckService;
  let presence: PresenceService;
  beforeAll(async () => {
    core = await openTestCore('2026-03-02T01:15:00Z');
    ministry = await aMinistry(core);
    presence = core.get(PresenceService);
    const web = new PageFetcher({ isAllowed: () => true, anyPort: true });
    checks = new WebCheckService(core.get(Work), core.clock, web);
    const base = await site.open();
    site.pages.set('/', '<a href="https://twitter.com/demo_m">X</a>');
    site.pages.set('/impressum', '');
    await core.get(AuthorityService).changeAuthority(CLI, { id: ministry.id, url: `${base}/` });
    const { accountId: id } = ministry;
    const urls = { imprintUrl: `${base}/impressum`, privacyUrl: `${base}/datenschutz` };
    await core.get(AccountService).changeAccount(CLI, { id, ...urls });
  });
  afterAll(async () => {
    await checks.onApplicationShutdown();
    await site.close();
    await core.close();
  });

  const run = () => checks.checkDue(new AbortController().signal);
  const rows = (table: string, columns: string, order = 'id') =>
    core.owner<Record<string, unknown>>(
      `select ${columns}, upper_inf(valid) as open from ${table} order by lower(valid), ${order}`,
    );
  const pages = () => rows('page_checks', 'page, status, checked_at', 'page');
  const proofs = () => rows('account_verifications', 'method, ok');

  it('records what it saw: pages, answers, and the proof', async () => {
    expect(await run()).toBe(1);
    expect(await pages()).toEqual([
      expect.objectContaining({ page: 'IMPRINT', status: 200, open: true }),
      expect.objectContaining({ page: 'PRIVACY', status: 404, open: true }),
    ]);
    expect(await proofs()).toEqual([{ method: 'LINK_BACK', ok: true, open: true }]);
    expect(await core.audit('checkAccountPages')).toHaveLength(3);
  });

  it('does nothing when it runs again at once', async () => {
    const { asked } = site;
    expect(await run()).toBe(0);
    expect(site.asked).toBe(asked);
  });

  it('asks for a page once at a time, whatever it is needed for', async () => {
    const { asked } = site;
    core.clock.advance(DAY);
    await run();
    // The front page serves as proof and for discoveries.
    expect(site.asked - asked).toBe(3);
  });

  it('only moves the instant of the last look where nothing changed', async () => {
    const [imprint] = await pages();
    expect(await pages()).toHaveLength(2);
    expect(imprint?.['checked_at']).toEqual(new Date('2026-03-03T01:15:00Z'));
  });

  it('begins anew where something changed, and after a long pause', async () => {
    core.clock.advance(DAY);
    site.pages.delete('/impressum');
    site.pages.set('/', '<p>umgebaut</p>');
    await run();
    expect((await pages()).filter(({ page }) => page === 'IMPRINT')).toEqual([
      expect.objectContaining({ status: 200, open: false }),
      expect.objectContaining({ status: 404, open: true }),
    ]);
    expect(await proofs()).toEqual([
      { method: 'LINK_BACK', ok: true, open: false },
      { method: 'LINK_BACK', ok: false, open: true },
    ]);
    core.clock.advance(31 * DAY);
    await run();
    expect((await pages()).filter(({ page }) => page === 'PRIVACY')).toHaveLength(2);
  });

  it('enters an account that an official page names and nobody registered, once', async () => {
    site.pages.set('/', '<a href="https://www.instagram.com/demo_neu/">Instagram</a>');
    const states = () =>
      core.owner<{ status: string; reason: string }>(
        `select s.status, s.reason from account_states s join account_handles h using (account_id)
         where h.handle_key = 'demo_neu'`,
      );
    for (const _ of [1, 2]) {
      core.clock.advance(DAY);
      await run();
      expect(await states()).toEqual([
        { status: 'DISCOVERED', reason: expect.stringContaining('Verweis auf http') },
      ]);
    }
  });

  it('looks when somebody asks, in the reach of who asks', async () => {
    core.clock.advance(1_000);
    const coordinator = ministry.viewer('MINISTRY_COORDINATOR', 'coordinator');
    const { evaluationId } = await checks.checkAccount(coordinator, ministry.accountId);
    expect((await core.requested(evaluationId))?.account_ids).toContain(ministry.accountId);
    const author = ministry.viewer('AUTHOR', 'author');
    await expect(checks.checkAccount(author, ministry.accountId)).rejects.toEqual(
      coded('NOT_ALLOWED'),
    );
  });

  it('keeps one concept at a time, to be reviewed after 24 months', async () => {
    const coordinator = ministry.viewer('MINISTRY_COORDINATOR', 'coordinator');
    const { accountId } = ministry;
    const concept = { accountId, title: 'Konzept', dpiaStatus: 'DONE', approvedOn: '2026-02-28' };
    await presence.recordUsageConcept(coordinator, { ...concept, dpiaStatus: 'DONE' });
    core.clock.advance(1_000);
    await presence.recordUsageConcept(coordinator, {
      ...concept,
      dpiaStatus: 'DONE',
      title: 'Konzept 2',
    });
    expect(await rows('usage_concepts', 'title, review_by::text')).toEqual([
      { title: 'Konzept', review_by: '2028-02-28', open: false },
      { title: 'Konzept 2', review_by: '2028-02-28', open: true },
    ]);
    const wrong = { ...concept, dpiaStatus: 'DONE', reviewBy: '2026-02-28' } as const;
    await expect(presence.recordUsageConcept(coordinator, wrong)).rejects.toEqual(
      coded('INVALID_INPUT', 'reviewBy'),
    );
  });

  it('takes a report from anybody, about any house, and refuses what is registered', async () => {
    const author = ministry.viewer('AUTHOR', 'author');
    const report = { url: 'https://x.com/demo_fremd', authorityId: ministry.otherId };
    const { value } = await presence.reportAccount(author, report);
    const [state] = await core.owner('select status from account_states where account_id = $1', [
      value,
    ]);
    expect(state).toEqual({ status: 'DISCOVERED' });
    await expect(presence.reportAccount(author, report)).rejects.toThrow();
    const council = ministry.viewer('STAFF_COUNCIL', 'manager');
    await expect(presence.reportAccount(council, report)).rejects.toEqual(coded('NOT_ALLOWED'));
  });
});
