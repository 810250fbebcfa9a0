import { accessibilityViolations } from '@vieraugen/testing';
import { DESKTOP, PHONE, type Product, startProduct } from './product.js';

const COORDINATOR = 'Ressortkoordination';
const ADMINISTRATOR = 'Administration der Staatskanzlei';
/** Every screen with somebody who may open it, and how it calls itself. */
const SCREENS: readonly (readonly [string, string, string])[] = [
  ['/tasks', COORDINATOR, 'Meine Aufgaben'],
  ['/notifications', COORDINATOR, 'Benachrichtigungen'],
  ['/overview', COORDINATOR, 'Wo stehen wir?'],
  ['/authorities', COORDINATOR, 'Behörden'],
  ['/accounts', COORDINATOR, 'Konten'],
  ['/accounts/new', COORDINATOR, 'Konto'],
  ['/findings', COORDINATOR, 'Feststellungen'],
  ['/exemptions', COORDINATOR, 'Ausnahmen'],
  ['/policies', COORDINATOR, 'Regelwerk'],
  ['/acknowledgements', COORDINATOR, 'Kenntnisnahme'],
  ['/reviews', COORDINATOR, 'Durchsicht'],
  ['/rules', COORDINATOR, 'Prüfregeln'],
  ['/rules/ACC-01', COORDINATOR, 'Zugang ohne Berechtigung'],
  ['/people', COORDINATOR, 'Personen'],
  ['/requests', COORDINATOR, 'Anträge auf Berechtigung'],
  ['/offboardings?state=all', COORDINATOR, 'Abmeldelisten'],
  ['/covers', COORDINATOR, 'Vertretungen'],
  ['/devices', COORDINATOR, 'Geräte'],
  ['/trainings', COORDINATOR, 'Schulungen'],
  ['/imports', ADMINISTRATOR, 'Importe'],
  ['/jobs', ADMINISTRATOR, 'Aufträge'],
];

describe('every screen', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  }, 120_000);
  afterAll(() => product.close());

  describe.each([
    ['on a desk', DESKTOP],
    ['on a phone', PHONE],
  ])('%s', (_where, viewport) => {
    it.each([COORDINATOR, ADMINISTRATOR])(
      'names itself, fits and is accessible, for: %s',
      async (person) => {
        const page = await product.signIn(person, viewport);
        const faults: string[] = [];
        page.on('pageerror', (error) => faults.push(error.message));
        for (const [path, , title] of SCREENS.filter(([, who]) => who === person)) {
          await page.goto(path);
          await page.getByRole('heading', { level: 1, name: title }).waitFor();
          await page.waitForLoadState('networkidle');
          const wide = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          if (wide > 0) faults.push(`${path} is ${wide} px too wide`);
          expect(await page.title()).toContain('Vieraugen');
          faults.push(...(await accessibilityViolations(page)).map((fault) => `${path} ${fault}`));
        }
        expect(faults).toEqual([]);
        await page.context().close();
      },
      120_000,
    );
  });
});
