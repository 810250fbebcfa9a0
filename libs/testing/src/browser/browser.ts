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
 * one inside an npm package, which is there on every Linux after `npm ci`.
 */
export async function launchBrowser(): Promise<Browser> {
  const asRoot = userInfo().uid === 0 ? ['--no-sandbox'] : [];
  const { executablePath, args } = await findBrowser();
  return chromium.launch({ executablePath, args: [...args, ...QUIET, ...asRoot] });
}

async function findBrowser(): Promise<{ executablePath: string; args: readonly string[] }> {
  const installed = [process.env['CHROMIUM_PATH'], chromium.executablePath(), ...SYSTEM_BROWSERS];
  const found = installed.find((path) => path && existsSync(path));
  if (found) return { executablePath: found, args: [] };
  const { default: packaged } = await import('@sparticuz/chromium');
  // Made for machines without GPU or user namespaces, so its own flags go with it.
  return { executablePath: await packaged.executablePath(), args: packaged.args };
}
