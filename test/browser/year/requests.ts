import { inDialog } from '../forms.js';
import { COORDINATOR, MANAGER } from './account.js';
import type { House } from './house.js';
import { PEOPLE, type Who } from './people.js';

/** A request on its way: the manager confirms it, then the coordinator grants it, and not before. */
export async function grantRequest(house: House, who: Who): Promise<void> {
  const { label } = PEOPLE[who];
  const early = await house.at(COORDINATOR, '/requests');
  await early.getByRole('row', { name: label }).waitFor();
  expect(await early.getByRole('button', { name: `Erteilen: ${label}` }).count()).toBe(0);
  const manager = await house.at(MANAGER, '/requests');
  const confirm = manager.getByRole('button', { name: `Bestätigen: ${label}` });
  await inDialog(manager, confirm, {}, 'Bestätigen');
  await house.afterwards();
  const page = await house.at(COORDINATOR, '/requests');
  const grant = page.getByRole('button', { name: `Erteilen: ${label}` });
  await inDialog(page, grant, {}, 'Erteilen');
  await house.afterwards();
}

/** The manager records one session for everybody of the team who needs it. */
export async function trainTeam(house: House): Promise<void> {
  const page = await house.at(MANAGER, '/trainings/needs');
  await page.getByRole('checkbox', { name: 'Alle angezeigten auswählen' }).check();
  await inDialog(
    page,
    page.getByRole('button', { name: 'Teilnahme eintragen' }),
    {
      Schulung: 'Grundlagen, Fassung 1',
      'Oder: wo der Nachweis liegt': 'Teilnahmeliste, Referat 12',
    },
    'Teilnahme eintragen',
  );
  await house.afterwards();
}
