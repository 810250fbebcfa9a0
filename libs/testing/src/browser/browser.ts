import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { type Browser, chromium } from 'playwright-core';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * A real, headless Chromium: the one named by `CHROMIUM_PATH`, Playwright's own, the system's, or the
 * one inside an npm package, which is there on every Linux after `npm ci`. That package's own flags
 * are for machines without processes (one process, no web security) and are left out.
 */
export async function launchBrowser(): Promise<Browser> {
  const asRoot = userInfo().uid === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: await findBrowser(), args: [...QUIET, ...asRoot] });
}

async function findBrowser(): Promise<string> {
  const installed = [process.env['CHROMIUM_PATH'], chromium.executablePath(), ...SYSTEM_BROWSERS];
  const found = installed.find((path) => path && existsSync(path));
  if (found) return found;
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}
