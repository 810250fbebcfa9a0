import { WebClient } from '@vieraugen/testing';
import { type Product, startProduct } from './product.js';

interface Candidates {
  readonly accounts: {
    readonly edges: readonly {
      readonly node: {
        readonly handle: string;
        readonly authorizations: readonly {
          readonly id: string;
          readonly role: string;
          readonly effective: boolean;
          readonly person: { readonly id: string };
        }[];
        readonly accessGrants: readonly {
          readonly holder: { readonly id: string } | null;
          readonly valid: { readonly to: string | null };
        }[];
        readonly findings: readonly { readonly rule: { readonly id: string } }[];
      };
    }[];
  };
}

const CANDIDATES = `query Candidates($search: String) {
  accounts(first: 50, filter: { search: $search, statuses: [ACTIVE] }) { edges { node {
    handle
    authorizations { id role effective person { id } }
    accessGrants { holder { id } valid { to } }
    findings { rule { id } }
  } } }
}`;
const END = `mutation End($input: EndAuthorizationInput!) {
  endAuthorization(input: $input) { authorization { id } evaluation { id } }
}`;
const LIST = [
  'Adresse;Behörde;Referat',
  'https://x.com/demo_neu_eins;SMS;Pressestelle',
  'https://social.demo.example/@demo_neu_zwei;SMS;Pressestelle',
  'keine Adresse;SMS;Pressestelle',
].join('\r\n');

describe('a change in the browser', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  }, 120_000);
  afterAll(() => product.close());

  it('shows ACC-01 without a reload when an authorization ends and the access stays', async () => {
    const client = new WebClient(product.url);
    await client.signIn('ministry-coordinator');
    const { data } = await client.graphql<Candidates>(CANDIDATES, { search: 'demo_sms' });
    const found = data?.accounts.edges
      .map(({ node }) => node)
      .filter(({ findings }) => findings.every(({ rule }) => rule.id !== 'ACC-01'))
      .flatMap((node) =>
        node.authorizations
          .filter(
            ({ role, effective, person }) =>
              role === 'AUTHOR' &&
              effective &&
              node.accessGrants.some(({ holder, valid }) => holder?.id === person.id && !valid.to),
          )
          .map(({ id }) => ({ id, handle: node.handle })),
      )[0];
    if (!found) throw new Error('the demo has no author with an open access in good order');

    const page = await product.signIn('Ressortkoordination');
    await page.goto(`/findings?rule=ACC-01&q=${found.handle}`);
    await page.locator('.va-empty').waitFor();
    const input = { id: found.id, trigger: 'REQUEST', reason: 'Wechsel der Aufgabe' };
    expect((await client.graphql(END, { input })).errors).toBeUndefined();
    await page
      .getByRole('link', { name: /Zugang ohne Berechtigung/ })
      .first()
      .waitFor();
    await page.context().close();
  }, 60_000);

  it('takes a list over after a look at it, and finds nothing to do the second time', async () => {
    const page = await product.signIn('Ressortkoordination');
    await page.goto('/imports');
    const file = { name: 'konten.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('heading', { name: 'Das würde sich ändern' }).waitFor();
    await page.getByRole('row', { name: /keine Adresse/ }).waitFor();
    await page.getByRole('button', { name: '2 Änderungen übernehmen' }).click();
    await page.getByRole('heading', { name: 'Ergebnis', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Weitere Liste übernehmen' }).click();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: 'Nichts zu übernehmen' }).waitFor();
    await page.context().close();
  }, 60_000);
});
