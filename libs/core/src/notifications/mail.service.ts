import { Inject, Injectable } from '@nestjs/common';
import {
  type CriticalOpening,
  criticalOpenings,
  Database,
  insertRows,
  mailById,
  MailEntity,
  MailFindingEntity,
  type MailRow,
  newId,
  openingsTold,
  preferencesOf,
  recordAttempt,
  requestMails,
  usersToTell,
} from '@vieraugen/data';
import {
  DAY,
  type HolidayFact,
  type Instant,
  isWorkingDay,
  localDateOf,
  localDayOf,
  type MailKind,
} from '@vieraugen/domain';
import { CLOCK, type Clock, systemViewer, type Viewer } from '@vieraugen/platform';
import { OutboxRelay } from '@vieraugen/queue';
import { may, mayChange } from '../kernel/insight.js';
import { Readings } from '../kernel/reading.js';
import { scopeOf } from '../kernel/scope.js';
import { tasksOf } from '../tasks/task.queries.js';
import { UserService } from '../users/user.service.js';
import { criticalContent, digestContent } from './mail-content.js';
import { htmlOf, type MailContent, textOf } from './mail-text.js';
import { Mailer } from './mailer.js';

const PRODUCT = systemViewer('WORKER', 'Benachrichtigungen');
const SCOPE = scopeOf(PRODUCT);
const FRAME = { action: 'sendMails' };
/** What was opened before is old news: it stands in the digest. */
const NEWS = DAY;

interface Told {
  readonly userId: string;
  readonly kind: MailKind;
  readonly key: string;
  readonly openings: readonly CriticalOpening[];
}

/** Who is written to, when and what about. Everything here can run twice. */
@Injectable()
export class MailService {
  constructor(
    private readonly database: Database,
    private readonly users: UserService,
    private readonly readings: Readings,
    private readonly mailer: Mailer,
    private readonly relay: OutboxRelay,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One digest per user and working day, to those for whom something waits. Returns how many. */
  async requestDigests(): Promise<number> {
    const now = this.clock.now();
    if (!this.mailer.isConfigured || !(await this.isWorkingDay(now))) return 0;
    const key = `digest-${localDateOf(now)}`;
    const told: Told[] = [];
    for (const viewer of await this.viewersToTell('DIGEST')) {
      const tasks = await tasksOf(this.readings.begin(viewer));
      if (tasks.length > 0)
        told.push({ userId: viewer.userId ?? '', kind: 'DIGEST', key, openings: [] });
    }
    return this.request(told);
  }

  /** Critical findings go at once to those who may act on them: each opening once per user. */
  async requestCritical(): Promise<number> {
    if (!this.mailer.isConfigured) return 0;
    const since = this.clock.now() - NEWS;
    const read = <T>(work: Parameters<typeof this.database.read<T>>[1]) =>
      this.database.read(SCOPE, work);
    const openings = await read((q) => criticalOpenings(q, since));
    if (openings.length === 0) return 0;
    const known = new Set((await read((q) => openingsTold(q, since))).map(keyOf));
    const told: Told[] = [];
    for (const viewer of await this.viewersToTell('CRITICAL')) {
      const userId = viewer.userId ?? '';
      const own = openings.filter(
        (one) => isConcernOf(viewer, one) && !known.has(keyOf({ ...one, userId })),
      );
      const key = `critical-${newId(this.clock.now())}`;
      if (own.length > 0) told.push({ userId, kind: 'CRITICAL', key, openings: own });
    }
    return this.request(told);
  }

  /** Sends one mail, as things stand now; throws when the server does not take it. */
  async send(
    mailId: string,
    { isLastAttempt }: { readonly isLastAttempt: boolean },
  ): Promise<void> {
    const mail = await this.database.read(SCOPE, (q) => mailById(q, mailId));
    if (!mail || mail.status === 'SENT' || mail.status === 'DROPPED') return;
    try {
      const isSent = await this.deliver(mail);
      await this.record(mailId, isSent ? 'SENT' : 'DROPPED', null);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      await this.record(mailId, isLastAttempt ? 'FAILED' : 'QUEUED', reason);
      throw error;
    }
  }

  /** False where by now nobody is to be told, or nothing. */
  private async deliver(mail: MailRow): Promise<boolean> {
    const [viewer, wanted] = await Promise.all([
      this.users.viewerOf(mail.userId, 'WORKER'),
      this.database.read(SCOPE, (q) => preferencesOf(q, mail.userId)),
    ]);
    const isWanted = mail.kind === 'DIGEST' ? wanted?.digest : wanted?.critical;
    if (!viewer || !wanted?.email || !isWanted) return false;
    const content = await this.contentOf(mail, viewer);
    if (!content) return false;
    const { locale } = viewer;
    const { publicUrl } = this.mailer;
    await this.mailer.send({
      id: mail.id,
      to: wanted.email,
      locale,
      subject: content.subject,
      text: textOf(content, locale, publicUrl),
      html: htmlOf(content, locale, publicUrl),
    });
    return true;
  }

  private contentOf(mail: MailRow, viewer: Viewer): Promise<MailContent | null> {
    const reading = this.readings.begin(viewer);
    return mail.kind === 'DIGEST'
      ? digestContent(reading, this.readings.begin(PRODUCT))
      : criticalContent(reading, mail.findingIds);
  }

  private async viewersToTell(kind: MailKind): Promise<readonly Viewer[]> {
    const ids = await this.database.read(SCOPE, (q) => usersToTell(q, kind));
    const viewers: Viewer[] = [];
    for (const id of ids) {
      const viewer = await this.users.viewerOf(id, 'WORKER');
      if (viewer) viewers.push(viewer);
    }
    return viewers;
  }

  /** The rows and the jobs in one transaction; what a user has been told already is left out. */
  private async request(told: readonly Told[]): Promise<number> {
    if (told.length === 0) return 0;
    const now = this.clock.now();
    const mails = told.map((one) => ({ ...one, id: newId(now) }));
    const made = await this.database.write(SCOPE, now, FRAME, async (tx) => {
      const rows = mails.map(({ id, userId, kind, key }) => ({
        ...{ id, userId, kind, key, createdAt: now },
        status: 'QUEUED' as const,
        attempts: 0,
      }));
      const inserted = await insertRows(tx, MailEntity, rows, { skipConflicts: true });
      const findings = mails.flatMap(({ id: mailId, userId, openings }) =>
        openings.map(({ findingId, openedAt }) => ({
          ...{ id: newId(now), mailId, userId, findingId, openedAt },
        })),
      );
      // Two runs at once: the second fails here as a whole, and finds nothing left when it is retried.
      await insertRows(tx, MailFindingEntity, findings);
      if (inserted.size > 0) await requestMails(tx, inserted);
      return inserted.size;
    });
    if (made > 0) void this.relay.sweep().catch(() => undefined);
    return made;
  }

  private record(id: string, status: MailRow['status'], error: string | null): Promise<void> {
    return this.database.write(SCOPE, this.clock.now(), FRAME, (tx) =>
      recordAttempt(tx, id, { status, error }),
    );
  }

  private async isWorkingDay(now: Instant): Promise<boolean> {
    const holidays = await this.database.read(SCOPE, (q) =>
      q.rows<HolidayFact>('select date, kind from holidays'),
    );
    return isWorkingDay(localDayOf(now), holidays);
  }
}

const keyOf = (one: { userId: string; findingId: string; openedAt: Instant }): string =>
  `${one.userId} ${one.findingId} ${one.openedAt}`;

function isConcernOf(viewer: Viewer, { authorityId, accountId }: CriticalOpening): boolean {
  const { accountIds } = viewer;
  const inSight = accountIds === null || (accountId !== null && accountIds.includes(accountId));
  return inSight && may(viewer, 'finding.act') && mayChange(viewer, 'finding.act', authorityId);
}
