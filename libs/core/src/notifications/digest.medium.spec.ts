import { DAY, localDateOf, startOfLocalDay } from '@vieraugen/domain';
import { systemViewer } from '@vieraugen/platform';
import {
  aMinistry,
  MailServer,
  type Ministry,
  type MinistryPerson,
  openTestCore,
  type ReceivedMail,
  type TestCore,
} from '@vieraugen/testing';
import { AuthorizationService } from '../authorizations/authorization.service.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { TrainingService } from '../trainings/training.service.js';
import { UserService } from '../users/user.service.js';
import { MailDelivery } from './mail-delivery.service.js';
import { MailService } from './mail.service.js';
import { NotificationService } from './notification.service.js';

const SYSTEM = systemViewer('CLI');
const SITE = 'https://register.example';

// The author is trained up to 17 November 2026: the first day without is the Day of Repentance. The
// second one is trained up to 30 December: the first day without is New Year's Eve.
describe('the digests of a winter', () => {
  let server: MailServer;
  let core: TestCore;
  let ministry: Ministry;
  const userIds = new Map<string, string>();

  beforeAll(async () => {
    server = await MailServer.start();
    core = await openTestCore('2026-09-30T05:30:00Z', {
      mail: { smtpUrl: server.url, from: 'no-reply@register.example', publicUrl: SITE },
    });
    ministry = await aMinistry(core);
    core.clock.advance(1000);
    await core.get(CalendarService).declareHolidays(SYSTEM, { years: [2026, 2027] });
    await core.get(TrainingService).defineTrainingModule(SYSTEM, {
      key: 'grundlagen',
      version: '1',
      titleDe: 'Grundlagen für Veröffentlichende',
      titleEn: 'Basics',
      mandatoryForRoles: ['AUTHOR'],
      validityMonths: 12,
      from: startOfLocalDay('2014-01-01'),
    });
    await trained('author', '2025-11-18');
    await trained('second', '2025-12-31');
    await aUser('manager', 'MANAGER', 'de');
    await aUser('author', 'AUTHOR', 'en');
    core.clock.advance(1000);
  }, 60_000);
  afterAll(async () => {
    await core.close();
    await server.stop();
  });

  async function trained(person: MinistryPerson, completedOn: string): Promise<void> {
    const personId = ministry.people[person];
    const training = {
      personId,
      moduleKey: 'grundlagen',
      completedOn,
      evidenceType: 'IMPORT',
    } as const;
    await core.get(TrainingService).recordTrainings(SYSTEM, [training]);
    await core.get(AuthorizationService).grantAuthorization(SYSTEM, {
      accountId: ministry.accountId,
      personId,
      role: 'AUTHOR',
      from: startOfLocalDay('2026-01-01'),
    });
  }
  async function aUser(person: MinistryPerson, role: string, locale: string): Promise<void> {
    const [user] = await core.owner<{ id: string }>(
      `insert into users (issuer, subject, email, label, locale, person_id, created_at)
       values ('i', $1, $1 || '@register.example', 'Funktion', $2, $3, now()) returning id`,
      [person, locale, ministry.people[person]],
    );
    await core.owner(
      `insert into role_grants (user_id, role, authority_id, valid) values ($1, $2, $3, '[2010-01-01,)')`,
      [user!.id, role, ministry.id],
    );
    userIds.set(person, user!.id);
  }

  /** Asks for the digests of a day as the worker does, and hands the mails over. */
  async function digestsOf(now: number): Promise<readonly ReceivedMail[]> {
    core.clock.set(now);
    server.received.length = 0;
    await core.get(MailService).requestDigests();
    const mails = await core.owner<{ id: string }>(`select id from mails where status = 'QUEUED'`);
    for (const { id } of mails) await core.get(MailDelivery).send(id, { retryInMs: null });
    return [...server.received];
  }
  /** What a mail reminds of: the lines about the training. */
  const reminders = (mail: ReceivedMail | undefined) =>
    [...(mail?.text ?? '').matchAll(/- (?:Grundlagen|Basics).*\n {2}(.*)\n/g)].map(
      ([, line]) => line,
    );

  it('remind each of the own trainings and managers of the numbers of their team, once', async () => {
    const told: Record<'manager' | 'author', string[]> = { manager: [], author: [] };
    // Half past six by the clock on the wall, from November over the end of the year.
    for (let day = startOfLocalDay('2026-11-09'); day < startOfLocalDay('2027-01-12'); day += DAY) {
      const now = startOfLocalDay(localDateOf(day + 2 * 3_600_000)) + 6.5 * 3_600_000;
      await digestsOf(now);
      for (const person of ['manager', 'author'] as const)
        for (const line of reminders(server.to(`${person}@register.example`)[0]))
          told[person].push(`${localDateOf(now)} ${line}`);
    }
    expect(told.author).toEqual([
      '2026-11-11 valid for 7 more days, until 2026-11-17',
      '2026-11-17 valid for today only (2026-11-17)',
      '2026-11-19 expired on 2026-11-18',
      '2026-11-25 expired on 2026-11-18',
      '2026-12-02 expired on 2026-11-18',
      '2026-12-09 expired on 2026-11-18',
      '2026-12-16 expired on 2026-11-18',
      '2026-12-23 expired on 2026-11-18',
      '2026-12-30 expired on 2026-11-18',
      '2027-01-06 expired on 2026-11-18',
    ]);
    expect(
      told.manager.filter((line) => line.includes('12.2026') && !line.includes('18.11')),
    ).toEqual([
      '2026-12-01 1 Person: gilt noch 30 Tage, bis 30.12.2026',
      '2026-12-28 1 Person: gilt noch 3 Tage, bis 30.12.2026',
      '2026-12-30 1 Person: gilt nur noch heute (30.12.2026)',
      '2027-01-04 1 Person: seit 31.12.2026 abgelaufen',
      '2027-01-07 1 Person: seit 31.12.2026 abgelaufen',
    ]);
    expect(told.manager.filter((line) => line.includes('11.2026'))).toHaveLength(
      told.author.length,
    );
  }, 120_000);

  it('come on a day without any task, too, and their subject survives its umlaut', async () => {
    // Nobody has signed in for the first reminder of the manager: nothing waited on 19 October.
    await core.owner('delete from mails');
    await core.owner('delete from digest_days');
    await digestsOf(Date.parse('2026-10-19T04:30:00Z'));
    const [mail] = server.to('manager@register.example');
    expect(mail?.subject).toBe('Vieraugen: Erinnerung an fällige Schulungen');
    expect(mail?.raw).toContain('=?UTF-8?');
    expect(mail?.text).toContain(`${SITE}/trainings/needs?need=DUE_SOON`);
    expect(mail?.html).toContain('Schulungen in Ihrem Team');
    for (const part of [mail?.text, mail?.html])
      expect(part).not.toMatch(/Referent|Pressestelle|Sachbearbeitung|Leitung/);
  });

  it('catch up after days on which no worker ran, and not twice', async () => {
    await core.owner('delete from mails');
    await core.owner('delete from digest_days');
    const at = (day: string) => Date.parse(`${day}T05:30:00Z`);
    await digestsOf(at('2026-11-10'));
    expect(reminders(server.to('author@register.example')[0])).toEqual([]);
    // Wednesday the 11th is missed.
    await digestsOf(at('2026-11-12'));
    expect(reminders(server.to('author@register.example')[0])).toEqual([
      'valid for 6 more days, until 2026-11-17',
    ]);
    expect(await digestsOf(at('2026-11-12') + 3_600_000)).toEqual([]);
    await digestsOf(at('2026-11-13'));
    expect(reminders(server.to('author@register.example')[0])).toEqual([]);
  });

  describe('are only written as somebody wants them', () => {
    const choose = async (digest: boolean, critical: boolean) => {
      const viewer = (await core.get(UserService).viewerOf(userIds.get('manager')!, 'API'))!;
      await core.get(NotificationService).setPreferences(viewer, { digest, critical });
    };
    const toManager = async () => {
      await core.owner('delete from mails');
      await core.owner('delete from digest_days');
      await digestsOf(Date.parse('2026-12-30T05:30:00Z'));
      return server.to('manager@register.example').length;
    };
    it.each([
      ['everything', true, true, 1],
      ['only digests', true, false, 1],
      ['only what is critical', false, true, 0],
      ['nothing', false, false, 0],
    ])('%s', async (_, digest, critical, expected) => {
      await choose(digest, critical);
      expect(await toManager()).toBe(expected);
    });

    it('also when that is said between the asking and the sending', async () => {
      await choose(true, true);
      await core.owner('delete from mails');
      await core.owner('delete from digest_days');
      server.received.length = 0;
      await core.get(MailService).requestDigests();
      await choose(false, true);
      const [mail] = await core.owner<{ id: string }>('select id from mails where user_id = $1', [
        userIds.get('manager'),
      ]);
      await core.get(MailDelivery).send(mail!.id, { retryInMs: null });
      expect(server.received).toEqual([]);
      expect(await core.owner('select status from mails where id = $1', [mail!.id])).toEqual([
        { status: 'DROPPED' },
      ]);
    });
  });
});
