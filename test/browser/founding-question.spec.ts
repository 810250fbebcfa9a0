import type { Page } from 'playwright-core';
import { type Product, startProduct } from './product.js';

/** What the working group came for, in the browser of a newcomer. */
describe('the working group looks', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  }, 120_000);
  afterAll(() => product.close());

  const heading = (page: Page): Promise<string> =>
    page.getByRole('heading', { level: 1 }).innerText();

  it('finds the red cell of the ministry, and two clicks later the reason with the rule and its source', async () => {
    const page = await product.signIn('Vorsitz der Arbeitsgruppe');
    expect(await heading(page)).toBe('Wo stehen wir?');
    const row = page.getByRole('row', { name: /\(SMS\)/ });
    await row
      .getByRole('link', { name: /Zugang: .*überfällig/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Feststellungen' }).waitFor();
    await page
      .getByRole('link', { name: /Zugang ohne Berechtigung/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /Zugang ohne Berechtigung/ }).waitFor();
    await page.getByText('ORP.4.A2').waitFor();
    const text = await page.getByRole('main').innerText();
    expect(text).toContain('Zugang seit');
    expect(text).toContain('Jeder offene Zugang gehört zu einer Person');
    expect(text).toContain('ORP.4.A2');
    expect(text).toContain('Passwort ändern');
    await page.context().close();
  });

  it('sees on 8 January 2016 who may and who can, as known on 3 February', async () => {
    const page = await product.signIn('Parlamentsreferat');
    await page.goto('/accounts?q=sms_sachsen&validAt=2016-01-08T06:30');
    await page.getByRole('link', { name: '@sms_sachsen' }).first().click();
    const url = new URL(page.url());
    await page.goto(`${url.pathname}?validAt=2016-01-08T06:30&knownAt=2016-02-03T12:00`);
    await page.getByText('Blick zurück').first().waitFor();
    const text = await page.getByRole('main').innerText();
    expect(text).toContain('ehemals Berechtigte/r');
    expect(text).toContain('kann, darf aber nicht');
    await page.context().close();
  });
});
