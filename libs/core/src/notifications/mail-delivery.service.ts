import { Inject, Injectable } from '@nestjs/common';
import {
  Database,
  lockMail,
  MailEntity,
  type MailRow,
  preferencesOf,
  updateRows,
} from '@vieraugen/data';
import type { Instant, MailFailure } from '@vieraugen/domain';
import { CLOCK, type Clock, systemViewer, type Viewer } from '@vieraugen/platform';
import { Hopeless } from '@vieraugen/queue';
import { Readings } from '../kernel/reading.js';
import { scopeOf } from '../kernel/scope.js';
import { UserService } from '../users/user.service.js';
import { CLAIM, claimOf } from './claim.js';
import { digestDaysOf } from './digest-days.js';
import { criticalContent, digestContent } from './mail-content.js';
import { htmlOf, type MailContent, textOf } from './mail-text.js';
import { MailError, Mailer } from './mailer.js';

const PRODUCT = systemViewer('WORKER', 'Benachrichtigungen');
const SCOPE = scopeOf(PRODUCT);
const FRAME = { action: 'sendMails' };

/** What a job says about its attempt to send a mail. */
export interface MailAttempt {
  /** How long after a failure it tries again; null = not any more. */
  readonly retryInMs: number | null;
}

type Outcome = Partial<Omit<MailEntity, 'id'>>;

/** Hands mails to the mail server: one run at a time, each as things stand when it is sent. */
@Injectable()
export class MailDelivery {
  constructor(
    private readonly database: Database,
    private readonly users: UserService,
    private readonly readings: Readings,
    private readonly mailer: Mailer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Sends one mail; throws when the server does not take it, `Hopeless` when it never will. */
  async send(mailId: string, attempt: MailAttempt): Promise<void> {
    const mail = await this.claim(mailId, attempt);
    if (!mail) return;
    let outcome: Outcome;
    try {
      outcome = await this.deliver(mail);
    } catch (error) {
      return this.fail(mailId, error, attempt);
    }
    // Not inside: what the server has taken is not handed to it again because we could not note it.
    await this.record(mailId, outcome);
  }

  /** The mail for this run alone; null where nothing is left to do. */
  private async claim(mailId: string, { retryInMs }: MailAttempt): Promise<MailRow | null> {
    const now = this.clock.now();
    const claimed = await this.database.write(SCOPE, now, FRAME, async (tx) => {
      const mail = await lockMail(tx, mailId);
      const claim = claimOf(mail, now);
      if (mail && claim.kind === 'CLAIMED') {
        const { interruptions } = claim;
        const attempts = mail.attempts + 1;
        const row = { id: mailId, status: 'QUEUED', claimedUntil: now + CLAIM } as const;
        await updateRows(tx, MailEntity, [{ ...row, attempts, interruptions, nextTryAt: null }]);
      }
      return { mail, kind: claim.kind };
    });
    if (claimed.kind === 'DONE') return null;
    if (claimed.kind === 'CLAIMED') return claimed.mail;
    if (claimed.kind === 'HELD') {
      await this.record(mailId, { nextTryAt: next(now, retryInMs) }, { keepClaim: true });
      throw new Error('Another run is handing this mail to the mail server.');
    }
    await this.record(mailId, { status: 'FAILED', failure: 'INTERRUPTED', nextTryAt: null });
    throw new Hopeless('Twice a run was cut off while it handed this mail to the mail server.');
  }

  /** DROPPED where by now nobody is to be told, or nothing. */
  private async deliver(mail: MailRow): Promise<Outcome> {
    const [viewer, wanted] = await Promise.all([
      this.users.viewerOf(mail.userId, 'WORKER'),
      this.database.read(SCOPE, (q) => preferencesOf(q, mail.userId)),
    ]);
    const isWanted = mail.kind === 'DIGEST' ? wanted?.digest : wanted?.critical;
    const content = viewer && isWanted ? await this.contentOf(mail, viewer) : null;
    if (!viewer || !wanted?.email || !content) return { status: 'DROPPED' };
    const { locale } = viewer;
    const { publicUrl } = this.mailer;
    const { subject } = content;
    await this.record(mail.id, { subject }, { keepClaim: true });
    const text = textOf(content, locale, publicUrl);
    const html = htmlOf(content, locale, publicUrl);
    await this.mailer.send({ id: mail.id, to: wanted.email, locale, subject, text, html });
    return { status: 'SENT', sentAt: this.clock.now() };
  }

  private async contentOf(mail: MailRow, viewer: Viewer): Promise<MailContent | null> {
    const reading = this.readings.begin(viewer);
    if (mail.kind === 'CRITICAL') return criticalContent(reading, mail.findingIds);
    const product = this.readings.begin(PRODUCT);
    return digestContent(reading, product, await digestDaysOf(product, mail.key));
  }

  private async fail(mailId: string, error: unknown, { retryInMs }: MailAttempt): Promise<never> {
    const failure: MailFailure = error instanceof MailError ? error.failure : 'OTHER';
    const message = error instanceof Error ? error.message : String(error);
    const isOver = retryInMs === null || failure === 'REFUSED';
    await this.record(mailId, {
      status: isOver ? 'FAILED' : 'QUEUED',
      failure,
      error: message,
      nextTryAt: isOver ? null : next(this.clock.now(), retryInMs),
    });
    if (isOver && retryInMs !== null) throw new Hopeless(message);
    throw error;
  }

  /** Lets go of the mail, unless it is still being handed over. */
  private record(id: string, outcome: Outcome, { keepClaim = false } = {}): Promise<void> {
    const row = keepClaim ? outcome : { ...ENDED[outcome.status ?? 'QUEUED'], ...outcome };
    return this.database.write(SCOPE, this.clock.now(), FRAME, (tx) =>
      updateRows(tx, MailEntity, [{ id, ...row }]),
    );
  }
}

const RELEASED = { claimedUntil: null, interruptions: 0 } as const;
const SETTLED = { ...RELEASED, error: null, failure: null, nextTryAt: null } as const;
const ENDED = { SENT: SETTLED, DROPPED: SETTLED, QUEUED: RELEASED, FAILED: RELEASED } as const;

const next = (now: Instant, inMs: number | null): Instant | null =>
  inMs === null ? null : now + inMs;
