import { connect } from 'node:net';
import { ExpectedError } from '@vieraugen/platform';

const ADDRESSES = ['127.0.0.1', '::1'] as const;
const PATIENCE_MS = 500;

/** Asked before the database is started, so that the answer comes at once; 0 = a free one. */
export async function refuseTakenPort(port: number): Promise<number> {
  if (port === 0) return (await import('@vieraugen/core')).freePort();
  const answers = await Promise.all(ADDRESSES.map((host) => answersAt(host, port)));
  if (!answers.includes(true)) return port;
  throw new ExpectedError(
    'UNAVAILABLE',
    `Port ${port} ist schon vergeben. Bitte geben Sie mit --port einen anderen an.`,
    `Port ${port} is taken. Please name another one with --port.`,
  );
}

function answersAt(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: PATIENCE_MS });
    const done = (answers: boolean): void => {
      socket.destroy();
      resolve(answers);
    };
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
    socket.once('timeout', () => done(false));
  });
}
