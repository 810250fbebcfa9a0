import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as the server got it. */
export interface ReceivedMail extends Email {
  /** Address of the first recipient, as the envelope says. */
  readonly recipient: string;
  /** Byte for byte, headers first. */
  readonly raw: string;
}

/** What goes wrong with the next mail. */
export type MailFault =
  /** The recipient is refused with this code. */
  | { readonly recipient: number }
  /** The message is refused with this code, after all of it. */
  | { readonly message: number }
  /** The connection breaks while the message is under way. */
  | 'DROPPED_IN_DATA'
  /** Everything was received, and no word comes back. */
  | 'SILENT';

/** A real mail server on this machine, which keeps what it is given and fails as it is told. */
export class MailServer {
  readonly received: ReceivedMail[] = [];
  /** Each befalls one mail, in order. */
  readonly faults: MailFault[] = [];
  /** Runs before the server says that it has taken a mail. */
  beforeTaken: () => Promise<void> = () => Promise.resolve();
  port = 0;
  private server: SMTPServer | null = null;

  static async start(): Promise<MailServer> {
    const server = new MailServer();
    await server.listen();
    return server;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  to(address: string): readonly ReceivedMail[] {
    return this.received.filter(({ recipient }) => recipient === address);
  }

  /** On the port that it had before, if it had one. */
  async listen(): Promise<void> {
    this.server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: (_address, _session, callback) => {
        const [fault] = this.faults;
        if (typeof fault !== 'object' || !('recipient' in fault)) return callback();
        this.faults.shift();
        callback(refusal(fault.recipient));
      },
      onData: (stream, session, callback) => {
        const recipient = session.envelope.rcptTo[0]?.address ?? '';
        const fault = this.faults.shift();
        if (fault === 'DROPPED_IN_DATA') return this.hangUp();
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          if (typeof fault === 'object' && 'message' in fault)
            return callback(refusal(fault.message));
          const taken = this.keep(recipient, Buffer.concat(chunks));
          if (fault !== 'SILENT') void taken.then(() => callback(), callback);
        });
      },
    });
    const server = this.server.listen(this.port, '127.0.0.1');
    if (!server.listening) await once(server, 'listening');
    this.port = (server.address() as AddressInfo).port;
  }

  stop(): Promise<void> {
    this.hangUp();
    return new Promise((done) => (this.server ? this.server.close(() => done()) : done()));
  }

  private async keep(recipient: string, bytes: Buffer): Promise<void> {
    const mail = await PostalMime.parse(bytes);
    this.received.push({ ...mail, recipient, raw: bytes.toString('latin1') });
    await this.beforeTaken();
  }

  /** The library ends connections politely; a broken line does not. */
  private hangUp(): void {
    const { connections } = this.server as unknown as { connections: Set<{ _socket: Socket }> };
    for (const { _socket } of connections) _socket.destroy();
  }
}

const refusal = (responseCode: number): Error =>
  Object.assign(new Error('<somebody@register.example> is not welcome'), { responseCode });
