import type { Page } from 'playwright-core';

/** Who works for the account, by function; the identifiers are those of the list. */
export const PEOPLE = {
  head: { id: 'P-1', label: 'Referatsleitung', manager: '' },
  coordinator: { id: 'P-2', label: 'Ressortkoordination', manager: '' },
  it: { id: 'P-3', label: 'IT-Betrieb', manager: '' },
  owner: { id: 'P-4', label: 'Kontoverantwortung', manager: 'P-1' },
  spokesperson: { id: 'P-5', label: 'Pressesprecherin', manager: 'P-1' },
  second: { id: 'P-6', label: 'Zweiter Pressesprecher', manager: 'P-1' },
  anna: { id: 'P-7', label: 'Referentin Netz', manager: 'P-1' },
  bert: { id: 'P-8', label: 'Referent Presse', manager: 'P-1' },
  cara: { id: 'P-9', label: 'Sachbearbeitung Presse', manager: 'P-1' },
  vera: { id: 'P-10', label: 'Vertretung Netz', manager: 'P-1' },
} as const;
export type Who = keyof typeof PEOPLE;

const LIST = [
  'Externe Kennung;Behörde;Funktion;Führungskraft',
  ...Object.values(PEOPLE).map(({ id, label, manager }) => `${id};SMS;${label};${manager}`),
].join('\r\n');

/** Takes the list of the house's people over, as it comes from elsewhere. */
export async function importPeople(page: Page): Promise<void> {
  await page.getByLabel('Was enthält die Liste?').selectOption({ label: 'Personen' });
  const file = { name: 'personen.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: '10 Änderungen übernehmen' }).click();
  await page.getByRole('heading', { name: 'Ergebnis', exact: true }).waitFor();
}
