import type { Page } from 'playwright-core';
import { inDialog, onPage } from '../forms.js';
import { AUTHOR, COORDINATOR, CUSTODIAN } from './account.js';
import type { House } from './house.js';

const CONDITIONS = [
  'Das Gerät sperrt sich selbst.',
  'Der Speicher ist verschlüsselt.',
  'Das Passwort des Kontos ist nicht auf dem Gerät gespeichert.',
  'Niemand sonst benutzt das Gerät für diese Konten.',
  'Sitzungen dürfen aus der Ferne beendet werden.',
  'Am Ende weise ich nach, dass die Daten gelöscht sind.',
];

/** The page of a device, for whoever looks at it, by its name in the list or its address. */
async function device(house: House, user: string, name: string): Promise<Page> {
  if (name.startsWith('/')) return house.at(user, name);
  const page = await house.at(user, '/devices');
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('heading', { level: 2, name: 'Angaben' }).waitFor();
  return page;
}

async function press(page: Page, button: string, answers: object, send = button): Promise<void> {
  const open = page.getByRole('button', { name: button, exact: true }).first();
  await inDialog(page, open, { ...answers }, send);
}

/** Whoever owns the phone reports it and asks for its permit; answers the address of its page. */
export async function askForPermit(house: House, name: string, until: string): Promise<string> {
  const page = await house.at(AUTHOR, '/devices');
  await page.getByRole('link', { name: 'Gerät melden' }).first().click();
  const identity = { 'Art des Geräts': 'Smartphone', 'Rufname des Geräts': name };
  const whose = { 'Wem gehört das Gerät?': { choose: 'Privatgerät' } };
  await onPage(page, { ...whose, ...identity }, 'Gerät melden');
  await house.afterwards();
  await press(page, 'Genehmigung beantragen', {
    'Ein Dienstgerät wurde angeboten.': true,
    Grund: 'Bereitschaft am Wochenende',
    'Gültig bis einschließlich': { type: until },
    ...Object.fromEntries(CONDITIONS.map((condition) => [condition, true])),
  });
  await house.afterwards();
  return new URL(page.url()).pathname;
}

/** The security officer says what there is to say, then somebody else grants it. */
export async function decidePermit(house: House, path: string): Promise<void> {
  const officer = await device(house, CUSTODIAN, path);
  await press(officer, 'Stellung nehmen', { Stellungnahme: 'Sperre und Verschlüsselung geprüft' });
  await house.afterwards();
  const page = await device(house, COORDINATOR, path);
  await press(page, 'Entscheiden', { Entscheidung: { choose: 'Genehmigen' } });
  await house.afterwards();
}

/** The phone is used no more, and what was on it is gone. */
export async function retire(house: House, path: string): Promise<void> {
  const page = await device(house, AUTHOR, path);
  await press(page, 'Status ändern', { 'Neuer Status': { choose: 'ausgesondert' } });
  await house.afterwards();
  await press(page, 'Löschung nachweisen', { Nachweis: 'Anwendung entfernt, Bild im Vorgang' });
  await house.afterwards();
}

/** Lost in one action, by whoever uses it. */
export async function reportLoss(house: House, name: string): Promise<void> {
  await press(await device(house, AUTHOR, name), 'Verlust melden', {});
  await house.afterwards();
}

/** What was done about it: sessions ended, password changed. */
export async function secure(house: House, name: string): Promise<void> {
  const page = await device(house, AUTHOR, name);
  await press(page, 'Konten sichern', { Nachweis: 'Protokoll IT-Betrieb' }, 'Eintragen');
  await house.afterwards();
}
