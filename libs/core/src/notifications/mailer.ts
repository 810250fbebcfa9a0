import type { MailFailure } from '@vieraugen/domain';
import { createTransport, type Transporter } from 'nodemailer';

/** Where mails go out, and what their links begin with. */
export interface MailOptions {
  /** null = no mail server: nothing is written to anybody. */
  readonly smtpUrl: string | null;
  readonly from: string | null;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  /** How long the mail server may be silent. */
  readonly patienceMs?: number;
}

export interface OutgoingMail {
  /** Of the mail's row: sent twice, it is the same message. */
  readonly id: string;
  readonly to: string;
  readonly locale: 'de' | 'en';
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const PATIENCE_MS = 20_000;

/** The way to the mail server. */
export class Mailer {
  private transport: Transporter | null = null;

  constructor(private readonly options: MailOptions) {}

  get isConfigured(): boolean {
    return this.options.smtpUrl !== null && this.options.from !== null;
  }

  get publicUrl(): string {
    return this.options.publicUrl;
  }

  /** Throws a MailError that names nobody when the server does not take it. */
  async send({ id, to, locale, subject, text, html }: OutgoingMail): Promise<void> {
    const { from, publicUrl } = this.options;
    try {
      await this.open().sendMail({
        from: from ?? undefined,
        to,
        subject,
        text,
        html,
        messageId: `<${id}@${new URL(publicUrl).hostname}>`,
        headers: {
          // RFC 3834, and what Exchange heeds: nobody's absence is to be answered to this address.
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
          'Content-Language': locale,
        },
        // Where one says which of these mails one wants; it takes signing in, so not in one click.
        list: { unsubscribe: { url: `${publicUrl}/notifications` } },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    } catch (error) {
      throw new MailError(error);
    }
  }

  close(): void {
    this.transport?.close();
  }

  private open(): Transporter {
    const { smtpUrl, patienceMs = PATIENCE_MS } = this.options;
    if (smtpUrl === null) throw new Error('There is no mail server.');
    return (this.transport ??= createTransport({
      url: smtpUrl,
      connectionTimeout: patienceMs,
      greetingTimeout: patienceMs,
      socketTimeout: patienceMs,
    }));
  }
}

/** What the mail server did, by its codes: its own words may repeat the address of a person. */
export class MailError extends Error {
  override readonly name = 'MailError';
  readonly failure: MailFailure;

  constructor(cause: unknown) {
    const { code, responseCode } = cause as { code?: unknown; responseCode?: unknown };
    const codes = [code, responseCode].filter((one) => ['string', 'number'].includes(typeof one));
    super(`The mail server did not take the mail: ${codes.join(' ') || 'no reason given'}`);
    this.failure = failureOf(code, responseCode);
  }
}

const OUT_OF_REACH: readonly unknown[] = ['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS'];
/** The sender, the recipient or the message itself: the same again would be refused again. */
const ABOUT_THE_MAIL: readonly unknown[] = ['EENVELOPE', 'EMESSAGE'];

function failureOf(code: unknown, response: unknown): MailFailure {
  if (code === 'EAUTH') return 'SIGN_IN';
  if (typeof response === 'number' && response >= 400 && response < 500) return 'POSTPONED';
  if (typeof response === 'number' && ABOUT_THE_MAIL.includes(code)) return 'REFUSED';
  return OUT_OF_REACH.includes(code) ? 'UNREACHABLE' : 'OTHER';
}
