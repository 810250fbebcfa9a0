import { accessibilityViolations } from '@vieraugen/testing';
import type { Page } from 'playwright-core';
import { DESKTOP, PHONE, type Product, startProduct } from './product.js';
import { COORDINATOR, open, routesOfDashboard, type Screen, SCREENS } from './screens.js';

const PEOPLE = [...new Set(SCREENS.map(({ who = COORDINATOR }) => who))];
const screensOf = (person: string): readonly Screen[] =>
  SCREENS.filter(({ who = COORDINATOR }) => who === person);

/** What is wrong with a page as it stands, whatever it shows. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  const headings = await page.locator('h1').count();
  const text = await page.locator('body').innerText();
  return [
    ...(wide > 0 ? [`is ${wide} px too wide`] : []),
    ...(headings === 1 ? [] : [`has ${headings} first headings`]),
    ...((await page.title()).endsWith('– Vieraugen') ? [] : ['has no title']),
    ...(text.match(/\b[A-Z]{3,}(?:_[A-Z]+)+\b|\{\{\w+\}\}|\bundefined\b|\bNaN\b/g) ?? []),
    ...(await accessibilityViolations(page)),
  ];
}

/** What is wrong with the window that a button opens, and with the way out of it. */
async function faultsOfDialog(page: Page, name: string | RegExp): Promise<readonly string[]> {
  const button = page.locator('main').getByRole('button', { name }).first();
  await button.click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const faults = await accessibilityViolations(page);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  const isBack = await button.evaluate((element) => element === document.activeElement);
  return isBack ? faults : [...faults, 'loses the focus when its window closes'];
}

describe('every screen', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  }, 120_000);
  afterAll(() => product.close());

  it('is one of these', async () => {
    expect([...(await routesOfDashboard())].sort()).toEqual(
      SCREENS.map(({ route }) => route).sort(),
    );
  });

  describe.each([
    ['on a desk', DESKTOP],
    ['on a phone', PHONE],
  ])('%s', (_where, viewport) => {
    it.each(PEOPLE)(
      'names itself, fits and is accessible with its windows, for: %s',
      async (person) => {
        const page = await product.signIn(person, viewport);
        const faults: string[] = [];
        page.on('pageerror', (error) => faults.push(error.message));
        for (const screen of screensOf(person)) {
          await open(page, screen);
          await page.getByRole('heading', { level: 1, name: screen.title }).waitFor();
          const found = [...(await faultsOf(page))];
          if (screen.dialog) found.push(...(await faultsOfDialog(page, screen.dialog)));
          faults.push(...found.map((fault) => `${screen.route} ${fault}`));
        }
        expect(faults).toEqual([]);
        await page.context().close();
      },
      240_000,
    );
  });

  it.each(PEOPLE)(
    'speaks English too, for: %s',
    async (person) => {
      const page = await product.signIn(person, DESKTOP);
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      await page.getByRole('button', { name: 'EN', exact: true }).click();
      for (const screen of screensOf(person)) {
        await open(page, screen);
        expect(await page.locator('html').getAttribute('lang')).toBe('en');
        const buttons = await page.locator('main').getByRole('button').allInnerTexts();
        const german = buttons.filter((text) => /[äöüß]/i.test(text));
        faults.push(...(await faultsOf(page)).map((fault) => `${screen.route} ${fault}`));
        faults.push(...german.map((text) => `${screen.route} has a German button: ${text}`));
      }
      expect(faults).toEqual([]);
      await page.context().close();
    },
    240_000,
  );
});
