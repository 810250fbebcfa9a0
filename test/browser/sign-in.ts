import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };
/** Screens answer within a second; a busy machine takes longer. */
const PATIENCE_MS = 15_000;

export interface SignInOptions {
  readonly viewport?: BrowserContextOptions['viewport'];
  /** What the browser's clock shows; the machine's own time unless given. */
  readonly now?: number;
}

/** A window in which the demo's user of this name has signed in by the sign-in page. */
export async function signIn(
  browser: Browser,
  url: string,
  name: string,
  { viewport = DESKTOP, now }: SignInOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, locale: 'de-DE', viewport });
  if (now !== undefined) await context.clock.setFixedTime(now);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto('/auth/login?returnTo=/');
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}
