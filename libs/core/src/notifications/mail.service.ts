import { Inject, Injectable } from '@nestjs/common';
import {
  type CriticalOpening,
  criticalOpenings,
  Database,
  DigestDayEntity,
  insertRows,
  MailEntity,
  MailFindingEntity,
  newId,
  openingsTold,
  requestMails,
  type Transaction,
  usersToTell,
} from '@vieraugen/data';
import { DAY, type Instant, type MailKind, type ReminderDays } from '@vieraugen/domain';
import { CLOCK, type Clock, systemViewer, type Viewer } from '@vieraugen/platform';
import { OutboxRelay } from '@vieraugen/queue';
import { may, mayChange } from '../kernel/insight.js';
import { Readings } from '../kernel/reading.js';
import { scopeOf } from '../kernel/scope.js';
import { tasksOf } from '../tasks/task.queries.js';
import { trainingRemindersDue } from '../trainings/reminder.queries.js';
import { UserService } from '../users/user.service.js';
import { digestDaysAt, digestKey } from './digest-days.js';
import { isReminded } from './mail-reminders.js';
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

  /**
   * One digest per user and working day, to those for whom something waits or who are to be reminded
   * of something. The reminders of days without a digest move to the next one. Returns how many.
   */
  async requestDigests(): Promise<number> {
    const now = this.clock.now();
    if (!this.mailer.isConfigured) return 0;
    const days = await this.database.read(SCOPE, (q) => digestDaysAt(q, now));
    if (!days) return 0;
    const reminders = await trainingRemindersDue(this.readings.begin(PRODUCT), days);
    const key = digestKey(days.through);
    const told: Told[] = [];
    for (const viewer of await this.viewersToTell('DIGEST')) {
      const userId = viewer.userId ?? '';
      const waits =
        reminders.some((one) => isReminded(viewer, one)) ||
        (await tasksOf(this.readings.begin(viewer))).length > 0;
      if (waits) told.push({ userId, kind: 'DIGEST', key, openings: [] });
    }
    return this.request(told, days);
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
  private async request(told: readonly Told[], days?: ReminderDays): Promise<number> {
    if (told.length === 0 && !days) return 0;
    const now = this.clock.now();
    const mails = told.map((one) => ({ ...one, id: newId(now) }));
    const made = await this.database.write(SCOPE, now, FRAME, async (tx) => {
      if (days) await keepDigestDay(tx, days);
      const rows = mails.map(({ id, userId, kind, key }) => ({
        ...{ id, userId, kind, key, createdAt: now },
        status: 'QUEUED' as const,
        attempts: 0,
        interruptions: 0,
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
}

/** Which days a digest tells is settled once: whoever asks again the same day asks about the same. */
async function keepDigestDay(tx: Transaction, { after, through }: ReminderDays): Promise<void> {
  const row = { id: newId(tx.now), day: through, afterDay: after };
  await insertRows(tx, DigestDayEntity, [row], { skipConflicts: true });
}

const keyOf = (one: { userId: string; findingId: string; openedAt: Instant }): string =>
  `${one.userId} ${one.findingId} ${one.openedAt}`;

function isConcernOf(viewer: Viewer, { authorityId, accountId }: CriticalOpening): boolean {
  const { accountIds } = viewer;
  const inSight = accountIds === null || (accountId !== null && accountIds.includes(accountId));
  return inSight && may(viewer, 'finding.act') && mayChange(viewer, 'finding.act', authorityId);
}
