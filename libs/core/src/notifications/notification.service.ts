import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  Database,
  dropCalendarToken,
  mailsOfUser,
  preferencesOf,
  saveCalendarToken,
  savePreferences,
  type SentMailRow,
  type Transaction,
  userOfCalendar,
} from '@vieraugen/data';
import type { Instant } from '@vieraugen/domain';
import {
  CLOCK,
  type Clock,
  ExpectedError,
  found,
  systemViewer,
  type Viewer,
} from '@vieraugen/platform';
import { Readings } from '../kernel/reading.js';
import { scopeOf } from '../kernel/scope.js';
import { tasksOf } from '../tasks/task.queries.js';
import { UserService } from '../users/user.service.js';
import { calendarText } from './calendar-text.js';
import { Mailer } from './mailer.js';

export interface NotificationPreferences {
  /** Where mails go; null = no address on record. */
  readonly email: string | null;
  readonly digest: boolean;
  readonly critical: boolean;
  /** Whether this installation sends mails at all. */
  readonly mailConfigured: boolean;
  /** Since when the present address of the calendar holds; null = there is none. */
  readonly calendarSince: Instant | null;
}

export type { SentMailRow };

const PRODUCT = scopeOf(systemViewer('API', 'Benachrichtigungen'));
const TOKEN_BYTES = 32;
/** Some two months of working days. */
const MOST_MAILS = 50;

/** What a user wants to be told, and the calendar of what is due. */
@Injectable()
export class NotificationService {
  constructor(
    private readonly database: Database,
    private readonly users: UserService,
    private readonly readings: Readings,
    private readonly mailer: Mailer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async preferences(viewer: Viewer): Promise<NotificationPreferences> {
    const { userId } = viewer;
    if (userId === null) throw notSignedIn();
    const row = await this.database.read(PRODUCT, (q) => preferencesOf(q, userId));
    const known = found(row, 'Der Zugang', 'The user');
    return { ...known, mailConfigured: this.mailer.isConfigured };
  }

  async setPreferences(
    viewer: Viewer,
    chosen: { readonly digest: boolean; readonly critical: boolean },
  ): Promise<NotificationPreferences> {
    await this.change(viewer, 'setNotifications', (tx, userId) =>
      savePreferences(tx, userId, chosen),
    );
    return this.preferences(viewer);
  }

  /** A new address of the viewer's calendar, shown this once; the one before is void. */
  async renewCalendar(viewer: Viewer): Promise<string> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    await this.change(viewer, 'renewCalendar', (tx, userId) =>
      saveCalendarToken(tx, userId, hashOf(token)),
    );
    return `${this.mailer.publicUrl}/calendar/${token}.ics`;
  }

  /** Switches the calendar off: its address is void at once. */
  async endCalendar(viewer: Viewer): Promise<NotificationPreferences> {
    await this.change(viewer, 'endCalendar', dropCalendarToken);
    return this.preferences(viewer);
  }

  /** The mails to the viewer and to nobody else, the newest first. */
  async mails({ userId }: Viewer): Promise<readonly SentMailRow[]> {
    if (userId === null) throw notSignedIn();
    return this.database.read(PRODUCT, (q) => mailsOfUser(q, userId, MOST_MAILS));
  }

  /** The tasks with a date of whom the token belongs to; null for an unknown one. */
  async calendar(token: string): Promise<string | null> {
    const userId = await this.database.read(PRODUCT, (q) => userOfCalendar(q, hashOf(token)));
    const viewer = userId && (await this.users.viewerOf(userId, 'API'));
    if (!viewer) return null;
    const tasks = await tasksOf(this.readings.begin(viewer));
    const now = this.clock.now();
    return calendarText(tasks, viewer.locale, { now, publicUrl: this.mailer.publicUrl });
  }

  /** A user's own choice, which row-level security leaves to the product. */
  private async change(
    viewer: Viewer,
    action: string,
    work: (tx: Transaction, userId: string) => Promise<void>,
  ): Promise<void> {
    const { userId, label, via, readOnly } = viewer;
    if (userId === null) throw notSignedIn();
    if (readOnly) throw readsOnly();
    const scope = { ...PRODUCT, actorId: userId, actorLabel: label, via };
    await this.database.write(scope, this.clock.now(), { action }, (tx) => work(tx, userId));
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const notSignedIn = (): ExpectedError =>
  new ExpectedError('NOT_SIGNED_IN', 'Bitte melden Sie sich an.', 'Please sign in.');

const readsOnly = (): ExpectedError =>
  new ExpectedError(
    'NOT_ALLOWED',
    'Mit dieser Zugangsmarke kann nur gelesen werden.',
    'This token can only read.',
  );
