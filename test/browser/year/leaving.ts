import { type Answers, inDialog } from '../forms.js';
import { MANAGER, OWNER } from './account.js';
import type { House } from './house.js';
import { PEOPLE, type Who } from './people.js';

/** Rows of the review, confirmed together. */
export async function review(house: House, user: string, rows: readonly string[]): Promise<void> {
  const page = await house.at(user, '/reviews?kind=AUTHORIZATIONS');
  for (const row of rows) await page.getByRole('row', { name: row }).getByRole('checkbox').check();
  const confirm = page.getByRole('button', { name: 'Bestätigen', exact: true });
  await inDialog(page, confirm, {}, 'Bestätigen');
  await house.afterwards();
}

/** Somebody changes to another authority: one action of the manager. */
export async function transfer(house: House, who: Who): Promise<void> {
  const page = await house.at(MANAGER, '/people');
  await page.getByRole('link', { name: PEOPLE[who].label }).click();
  await inDialog(
    page,
    page.getByRole('button', { name: 'Person scheidet aus' }),
    { 'Was geschieht?': { choose: 'Wechsel in eine andere Behörde' } },
    'Ausscheiden eintragen',
  );
  await house.afterwards();
}

const PROTOCOL = {
  name: 'protokoll.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7 Protokoll des Passwortwechsels'),
};

/** The check-list of somebody who may no longer, item by item: the first with a file. */
export async function workOff(house: House, who: Who): Promise<void> {
  const page = await house.at(OWNER, '/offboardings');
  await page.getByRole('link', { name: PEOPLE[who].label }).click();
  await page.getByRole('heading', { name: 'Was zu tun ist' }).waitFor();
  const items = page.getByRole('button', { name: /abhaken$/ });
  const stated: Answers = { Erklärung: 'Am Gerät geprüft', 'Wer erklärt das?': 'IT-Betrieb' };
  const filed: Answers = {
    'Womit belegen Sie das?': { choose: 'Datei' },
    Datei: { file: PROTOCOL },
  };
  for (let left = await items.count(), first = true; left > 0; left--, first = false) {
    await inDialog(page, items.first(), first ? filed : stated, 'Mit Nachweis abhaken');
    await house.afterwards();
  }
  await page.getByText('Alle Punkte sind mit Nachweis abgehakt').waitFor();
}
