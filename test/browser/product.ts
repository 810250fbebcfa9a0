import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '@vieraugen/testing';
import type { Page } from 'playwright-core';
import { type Started, startVieraugen } from '../command-line/vieraugen.js';
import { type DESKTOP, signIn } from './sign-in.js';

export { DESKTOP, PHONE } from './sign-in.js';

/** The built product with its demo, and a browser to look at it: what a newcomer gets. */
export interface Product {
  readonly url: string;
  readonly dataDirectory: string;
  /** A window in which the demo's user of this name has signed in by the sign-in page. */
  signIn(name: string, viewport?: typeof DESKTOP): Promise<Page>;
  close(): Promise<void>;
}

export async function startProduct(): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), 'vieraugen-browser-'));
  // As root, the database is another user's, who must be able to pass through.
  await chmod(folder, 0o711);
  const dataDirectory = join(folder, 'data');
  const closing: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  const close = async (): Promise<void> => {
    for (const step of closing) await step();
  };
  try {
    const started = await startVieraugen(['--data-dir', dataDirectory]);
    closing.unshift(() => stop(started));
    const browser = await launchBrowser();
    closing.unshift(() => browser.close());
    const { url } = started.document;
    return {
      url,
      dataDirectory,
      close,
      signIn: (name, viewport) => signIn(browser, url, name, { viewport }),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function stop({ child, ended }: Started): Promise<void> {
  child.kill('SIGTERM');
  await ended;
}
