import type { CDPSession, Page } from 'playwright-core';
import { type Product, startProduct } from './product.js';

/** A security key in the browser: makes passkeys and answers without anybody touching it. */
async function withAuthenticator(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return session;
}

describe('a device that is bound by a passkey', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  }, 180_000);
  afterAll(() => product?.close());

  /** The author's own laptop, as the list of devices names it. */
  const ownDevice = async (name: string): Promise<Page> => {
    const page = await product.signIn(name);
    await page.goto('/devices?ownership=OFFICIAL');
    const own = page.getByRole('row').filter({ hasText: 'Referent/in Pressestelle SMS 1' });
    await own.getByRole('link').first().click();
    await page.getByRole('heading', { level: 2, name: 'Angaben' }).waitFor();
    return page;
  };

  it('is bound, confirmed and released by the person who has it', async () => {
    const page = await ownDevice('Autorin oder Autor');
    await withAuthenticator(page);
    await page.getByRole('button', { name: 'Dieses Gerät binden' }).click();
    await page.getByText(/^Gebunden seit \d\d\.\d\d\.\d{4}/).waitFor();
    await page.getByRole('button', { name: 'Gerät bestätigen' }).click();
    await page.getByText('Das Gerät ist bestätigt.').waitFor();
    await page.getByRole('button', { name: 'Bindung lösen' }).click();
    await page.getByRole('button', { name: 'Dieses Gerät binden' }).waitFor();
    await page.context().close();
  });

  it('is not confirmed by another key than the one that bound it', async () => {
    const page = await ownDevice('Autorin oder Autor');
    const first = await withAuthenticator(page);
    await page.getByRole('button', { name: 'Dieses Gerät binden' }).click();
    await page.getByText(/^Gebunden seit/).waitFor();
    await first.send('WebAuthn.disable');
    await withAuthenticator(page);
    await page.getByRole('button', { name: 'Gerät bestätigen' }).click();
    await page.getByText('Das Gerät hat nicht geantwortet, oder Sie haben abgebrochen.').waitFor();
    await page.context().close();
  });

  it('shows others that it is bound, and lets them do nothing about it', async () => {
    const page = await ownDevice('Geräteverwaltung');
    await page.getByText(/^Gebunden seit/).waitFor();
    expect(await page.getByRole('button', { name: 'Bindung lösen' }).count()).toBe(0);
    await page.context().close();
  });
});
