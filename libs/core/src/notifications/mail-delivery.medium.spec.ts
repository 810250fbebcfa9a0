import { MINUTE } from '@vieraugen/domain';
import { Hopeless } from '@vieraugen/queue';
import {
  aMinistry,
  MailServer,
  type Ministry,
  openTestCore,
  type ReceivedMail,
  type TestCore,
} from '@vieraugen/testing';
import { AuthorizationRequestService } from '../authorizations/request.service.js';
import { UserService } from '../users/user.service.js';
import { MailDelivery } from './mail-delivery.service.js';
import { MailService } from './mail.service.js';
import { NotificationService } from './notification.service.js';

const SITE = 'https://register.example';
const ADDRESS = 'leitung@register.example';
/** A Monday, half past six in Saxony. */
const MONDAY = Date.parse('2016-02-01T05:30:00Z');
const RETRY = { retryInMs: MINUTE };
const LAST = { retryInMs: null };

// A manager for whom one request waits; each test writes a mail of its own about it.
describe('the delivery of mails to a mail server on this machine', () => {
  let server: MailServer;
  let core: TestCore;
  let ministry: Ministry;
  let userId: string;

  beforeAll(async () => {
    server = await MailServer.start();
    const mail = { smtpUrl: server.url, from: 'Vieraugen <no-reply@register.example>' };
    core = await openTestCore(new Date(MONDAY).toISOString(), {
      mail: { ...mail, publicUrl: SITE, patienceMs: 400 },
    });
    ministry = await aMinistry(core);
    userId = await aUser('leitung', 'manager');
    core.clock.advance(1000);
    const owner = ministry.viewer('ACCOUNT_OWNER', 'second');
    await core.get(AuthorizationRequestService).requestAuthorization(owner, {
      accountId: ministry.accountId,
      personId: ministry.people.author,
      role: 'AUTHOR',
      accessPurpose: 'CONTENT',
    });
    core.clock.advance(1000);
  }, 60_000);
  afterAll(async () => {
    await core.close();
    await server.stop();
  });
  beforeEach(async () => {
    server.received.length = 0;
    server.faults.length = 0;
    await core.owner('delete from mails');
  });

  async function aUser(name: string, person: 'manager' | 'author'): Promise<string> {
    const [user] = await core.owner<{ id: string }>(
      `insert into users (issuer, subject, email, label, person_id, created_at)
       values ('i', $1, $1 || '@register.example', 'Funktion', $2, now()) returning id`,
      [name, ministry.people[person]],
    );
    await core.owner(
      `insert into role_grants (user_id, role, authority_id, valid) values ($1, 'MANAGER', $2, '[2010-01-01,)')`,
      [user!.id, ministry.id],
    );
    return user!.id;
  }
  async function aMail(): Promise<string> {
    await core.owner('delete from digest_days');
    await core.get(MailService).requestDigests();
    const [mail] = await core.owner<{ id: string }>('select id from mails where user_id = $1', [
      userId,
    ]);
    return mail!.id;
  }
  const send = (id: string, attempt: { retryInMs: number | null } = RETRY) =>
    core.get(MailDelivery).send(id, attempt);
  const mine = async () => {
    const viewer = (await core.get(UserService).viewerOf(userId, 'API'))!;
    const [mail] = await core.get(NotificationService).mails(viewer);
    return mail!;
  };

  it('tells the recipient what was sent, when, and nothing of how', async () => {
    const id = await aMail();
    expect(await mine()).toMatchObject({ status: 'QUEUED', subject: null, attempts: 0 });
    await send(id);
    expect(await mine()).toEqual({
      id,
      kind: 'DIGEST',
      subject: 'Vieraugen: 1 Aufgabe wartet auf Sie',
      status: 'SENT',
      failure: null,
      attempts: 1,
      createdAt: core.clock.now(),
      sentAt: core.clock.now(),
      nextTryAt: null,
    });
    await send(id);
    expect(server.received).toHaveLength(1);
  });

  it('waits when a server asks for patience, and goes at the next attempt', async () => {
    const id = await aMail();
    server.faults.push({ recipient: 450 });
    await expect(send(id)).rejects.toThrow('did not take the mail: EENVELOPE 450');
    expect(await mine()).toMatchObject({
      status: 'QUEUED',
      failure: 'POSTPONED',
      nextTryAt: core.clock.now() + MINUTE,
      sentAt: null,
    });
    await send(id);
    expect(await mine()).toMatchObject({ status: 'SENT', failure: null, attempts: 2 });
    expect(server.received).toHaveLength(1);
  });

  it.each([
    ['the recipient', { recipient: 550 }],
    ['the message', { message: 554 }],
  ])('gives up at once where the server refuses %s, and repeats no address', async (_, fault) => {
    const id = await aMail();
    server.faults.push(fault);
    await expect(send(id)).rejects.toBeInstanceOf(Hopeless);
    expect(await mine()).toMatchObject({ status: 'FAILED', failure: 'REFUSED', nextTryAt: null });
    const [row] = await core.owner<{ error: string }>('select error from mails');
    expect(row?.error).toMatch(/^The mail server did not take the mail: E[A-Z]+ 55\d$/);
    // Somebody has put it right and lets the job run once more.
    await send(id);
    expect(await mine()).toMatchObject({ status: 'SENT', failure: null });
  });

  it.each([
    ['breaks off in the middle of the message', 'DROPPED_IN_DATA', 1],
    ['says nothing after the message', 'SILENT', 2],
  ] as const)('tries again when the server %s, with the same number', async (_, fault, copies) => {
    const id = await aMail();
    server.faults.push(fault);
    await expect(send(id)).rejects.toThrow('did not take the mail');
    expect(await mine()).toMatchObject({ status: 'QUEUED', failure: 'UNREACHABLE' });
    await send(id);
    expect(server.received).toHaveLength(copies);
    const numbers = new Set(server.received.map(({ messageId }) => messageId));
    expect([...numbers]).toEqual([`<${id}@register.example>`]);
  });

  it('says so when the last attempt has failed', async () => {
    const id = await aMail();
    server.faults.push({ recipient: 451 });
    await expect(send(id, LAST)).rejects.not.toBeInstanceOf(Hopeless);
    expect(await mine()).toMatchObject({
      status: 'FAILED',
      failure: 'POSTPONED',
      nextTryAt: null,
    });
  });

  it('is one where a job runs twice at once', async () => {
    const id = await aMail();
    const runs = await Promise.allSettled([send(id), send(id)]);
    expect(runs.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(server.received).toHaveLength(1);
    await send(id);
    expect(server.received).toHaveLength(1);
  });

  it('is at most one more where a worker ends between the word of the server and ours', async () => {
    const id = await aMail();
    const cutOff = async () => {
      // Nothing can be noted from the moment on at which the server has the mail.
      server.beforeTaken = async () => {
        await core.owner('alter table mails rename to mails_away');
      };
      await expect(send(id)).rejects.toThrow();
      await core.owner('alter table mails_away rename to mails');
      server.beforeTaken = () => Promise.resolve();
    };
    await cutOff();
    await expect(send(id)).rejects.toThrow('Another run');
    expect(await mine()).toMatchObject({
      status: 'QUEUED',
      nextTryAt: core.clock.now() + MINUTE,
    });
    core.clock.advance(5 * MINUTE);
    await cutOff();
    core.clock.advance(5 * MINUTE);
    await expect(send(id)).rejects.toBeInstanceOf(Hopeless);
    expect(await mine()).toMatchObject({ status: 'FAILED', failure: 'INTERRUPTED' });
    expect(server.received.map(({ messageId }) => messageId)).toEqual([
      `<${id}@register.example>`,
      `<${id}@register.example>`,
    ]);
  });

  describe('as it arrives', () => {
    let mail: ReceivedMail;
    beforeAll(async () => {
      server.received.length = 0;
      await core.owner('delete from mails');
      await send(await aMail());
      [mail] = server.received as [ReceivedMail];
    });
    const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;

    it('says that no person wrote it, and where one can do without', () => {
      expect(header('auto-submitted')).toBe('auto-generated');
      expect(header('x-auto-response-suppress')).toBe('All');
      expect(header('list-unsubscribe')).toBe(`<${SITE}/notifications>`);
      expect(header('content-language')).toBe('de');
      expect(mail.recipient).toBe(ADDRESS);
    });

    it('has both forms, and no line is too long or beyond ASCII on its way', () => {
      expect(header('content-type')).toContain('multipart/alternative');
      expect(mail.raw).toContain('text/plain; charset=utf-8');
      expect(mail.raw).toContain('text/html; charset=utf-8');
      for (const line of mail.raw.split('\r\n')) {
        expect(line.length).toBeLessThanOrEqual(78);
        expect(line).toMatch(/^[\x00-\x7f]*$/);
      }
      expect(mail.text).toContain('Antrag auf Berechtigung bestätigen');
      expect(mail.html).toContain('Antrag auf Berechtigung bestätigen');
    });

    it('names nobody and no account', () => {
      for (const part of [mail.subject, mail.text, mail.html])
        expect(part).not.toMatch(/demo_m|Referent|Sachbearbeitung|Pressestelle|Leitung/);
      expect(mail.text).toContain(`${SITE}/requests`);
    });

    it('can be read in columns', () => {
      const lines = (mail.text ?? '').split('\n').filter((line) => !line.includes(SITE));
      expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(72);
    });
  });

  it('shows nobody the mails of others', async () => {
    await send(await aMail());
    const other = await aUser('andere', 'author');
    const viewer = (await core.get(UserService).viewerOf(other, 'API'))!;
    expect(await core.get(NotificationService).mails(viewer)).toEqual([]);
  });
});
