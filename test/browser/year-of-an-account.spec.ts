import { inDialog } from './forms.js';
import { ADMINISTRATOR, AccountPage, COORDINATOR, OWNER } from './year/account.js';
import { askForPermit, decidePermit, reportLoss, retire, secure } from './year/devices.js';
import { House } from './year/house.js';
import { importPeople, PEOPLE } from './year/people.js';
import { review, transfer, workOff } from './year/leaving.js';
import { grantRequest, trainTeam } from './year/requests.js';
import { turns } from './year/turns.js';

const at = (text: string) => Date.parse(text);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const HALF_A_YEAR = 183 * DAY;
const LAPTOP = {
  Gerät: { choose: 'ein neues Gerät melden' },
  'Wem gehört das Gerät?': { choose: 'Dienstgerät' },
  'Art des Geräts': 'Laptop',
} as const;

describe('the year of one account, in the browser', () => {
  let house: House;
  let account: AccountPage;
  let [registeredAt, grantedAt] = [0, 0];
  const turn = turns(() => house);
  beforeAll(async () => {
    house = await House.open(at('2025-01-07T09:00:00Z'));
  }, 120_000);
  afterAll(() => house?.close());

  turn('the house is there: its people by a list, its training by a form', async () => {
    await importPeople(await house.at(COORDINATOR, '/imports'));
    await house.linkEverybody();
    const page = await house.at(ADMINISTRATOR, '/trainings/catalogue');
    await inDialog(
      page,
      page.getByRole('button', { name: 'Neue Schulung' }),
      {
        ...{ Kurzbezeichnung: 'GRUNDLAGEN', Titel: 'Grundlagen', 'Titel auf Englisch': 'Basics' },
        ...{ Fassung: '1', 'Gültig für so viele Monate': '24' },
        ...{ 'Autor/in': true, Vertretung: true },
      },
      'Neue Schulung',
    );
    await house.afterwards();
  });

  turn('it is proposed, looked at, and not active for want of everything', async () => {
    registeredAt = house.now;
    account = await AccountPage.register(house, {
      'Adresse des Kontos': 'https://x.com/demo_jahr',
      Behörde: { find: 'Ministerium der Prüfung' },
      'Zuständige Stelle': 'Referat 12',
      'Wie melden sich die Berechtigten an?': 'gemeinsames Passwort',
      Zweck: 'Information',
    });
    await account.act(OWNER, 'Zur Prüfung geben', {});
    const page = await account.of(COORDINATOR);
    await page.getByText('7 Bedingungen sind noch offen.').waitFor();
    await page.getByText('Eine verantwortliche Person ist berechtigt.').waitFor();
    expect(await page.getByRole('button', { name: 'In Betrieb nehmen' }).count()).toBe(0);
  });

  turn('two authors are asked for, confirmed, granted and trained', async () => {
    await house.until(at('2025-01-08T08:00:00Z'));
    grantedAt = house.now;
    await account.authorize(COORDINATOR, 'owner', {
      Rolle: { choose: 'Accountverantwortliche/r' },
      Gerät: { choose: 'später melden' },
      'Beantragt von': { find: PEOPLE.spokesperson.label },
      'Die Führungskraft hat zugestimmt.': true,
    });
    await account.authorize(OWNER, 'anna', { ...LAPTOP, Inventarnummer: 'J-1' });
    await account.authorize(OWNER, 'bert', {
      ...{ ...LAPTOP, Inventarnummer: 'J-2' },
      'Bis einschließlich': { type: '30.09.2025' },
    });
    await grantRequest(house, 'anna');
    await grantRequest(house, 'bert');
    expect(await account.standing('anna')).toContain('wartet auf Schulung');
    await trainTeam(house);
    expect(await account.standing('anna')).toContain('wirksam');
    expect(await account.standing('bert')).toContain('30.09.2025');
  });

  turn('it becomes active when all that was missing is there', async () => {
    await house.until(at('2025-01-10T08:00:00Z'));
    for (const who of ['spokesperson', 'second'] as const)
      await account.act(COORDINATOR, 'Freigabe übertragen', {
        Person: { find: PEOPLE[who].label },
        'Übertragen durch': 'Hausleitung',
      });
    const factor = { Art: 'Sicherheitsschlüssel (FIDO2)', 'Ersatzcodes sind hinterlegt.': true };
    await account.act(OWNER, 'Zweiten Faktor eintragen', factor, undefined, 'access');
    await account.change({ Impressum: 'https://www.demo.example/impressum' });
    await account.act(
      OWNER,
      'Nutzungskonzept eintragen',
      {
        ...{ Bezeichnung: 'Konzept X', 'Datenschutz-Folgenabschätzung': 'nicht erforderlich' },
        ...{
          'Genehmigt am': { type: '09.01.2025' },
          'Fortzuschreiben bis': { type: '09.01.2027' },
        },
      },
      'Eintragen',
    );
    const page = await account.of(OWNER);
    await page.getByText('Diesen Schritt entscheidet die Ressortkoordination.').first().waitFor();
    // Who proposes an account does not decide on it.
    expect(await page.getByRole('button', { name: 'In Betrieb nehmen' }).count()).toBe(0);
    await account.act(COORDINATOR, 'In Betrieb nehmen', {});
    await account.shows();
  });

  turn('a deputy acts in the week in which she is called upon, and only then', async () => {
    await house.until(at('2025-02-03T08:00:00Z'));
    await account.authorize(OWNER, 'vera', {
      Rolle: { choose: 'Vertretung' },
      'Vertretung für': `${PEOPLE.anna.label} (Autor/in)`,
      ...{ ...LAPTOP, Inventarnummer: 'J-4' },
    });
    await grantRequest(house, 'vera');
    await trainTeam(house);
    await account.act(
      OWNER,
      `Vertretung durch ${PEOPLE.vera.label} aktivieren`,
      { Ab: { type: '04.02.2025 09.00' }, Bis: { type: '08.02.2025 18.00' } },
      'Vertretung aktivieren',
    );
    const [from, to] = [at('2025-02-04T08:00:00Z'), at('2025-02-08T17:00:00Z')];
    await house.comes(from - 1);
    expect(await account.standing('vera')).toContain('ruht bis zum Vertretungsfall');
    await house.comes(from);
    expect(await account.standing('vera')).not.toContain('ruht');
    await house.comes(to - 1);
    await account.shows();
    // Her access lives on: whoever is no longer called upon may not, and still could.
    await house.comes(to);
    await account.shows('ACC-01');
    await account.act(
      OWNER,
      `Zugang von ${PEOPLE.vera.label} schließen`,
      { Nachweis: 'Passwort gewechselt, Vermerk vom 08.02.' },
      'Zugang schließen',
      'access',
    );
    await account.shows();
  });

  turn('a private phone has a permit, whose end is seen to the millisecond', async () => {
    await house.until(at('2025-03-03T08:00:00Z'));
    const phone = await askForPermit(house, 'Telefon A', '30.06.2025');
    await decidePermit(house, phone);
    await account.act(
      COORDINATOR,
      `${PEOPLE.anna.label} ein Gerät zuordnen`,
      { 'Gemeldetes Gerät': { find: 'Telefon A' } },
      'Gerät zuordnen',
    );
    const end = at('2025-06-30T22:00:00Z');
    await house.comes(end - 1);
    await account.shows();
    await house.comes(end);
    await account.shows('DEV-02', 'DEV-03?');
    await house.until(at('2025-07-01T06:00:00Z'));
    await retire(house, phone);
    await account.shows();
  });

  turn('who is authorised is gone through after half a year', async () => {
    await house.nightly();
    await house.comes(grantedAt + HALF_A_YEAR);
    await account.shows();
    await house.comes(grantedAt + HALF_A_YEAR + 1);
    await account.shows('AUT-06');
    await review(house, OWNER, [PEOPLE.anna.label, PEOPLE.bert.label, PEOPLE.vera.label]);
    // Nobody confirms their own.
    await review(house, COORDINATOR, [PEOPLE.owner.label]);
    await account.shows();
  });

  turn('a device is lost: four hours, and not a millisecond more', async () => {
    await house.until(at('2025-08-05T07:00:00Z'));
    const lost = house.now;
    await reportLoss(house, 'J-1');
    await house.comes(lost + 4 * HOUR);
    await account.shows('DEV-05?');
    await house.comes(lost + 4 * HOUR + 1);
    await account.shows('DEV-05');
    await secure(house, 'J-1');
    await account.shows();
  });

  turn('a list opens when an authorization expires, and closes with evidence', async () => {
    const expiry = at('2025-09-30T22:00:00Z');
    await house.comes(expiry - 1);
    await account.shows();
    await house.comes(expiry);
    await account.shows('AUT-01', 'ACC-01', 'ACC-02?', 'ACC-03?');
    await house.until(at('2025-10-01T07:00:00Z'));
    await workOff(house, 'bert');
    await account.shows('AUT-01');
    await account.authorize(OWNER, 'cara', { ...LAPTOP, Inventarnummer: 'J-3' });
    await grantRequest(house, 'cara');
    await trainTeam(house);
    await account.shows();
  });

  turn(
    'a person is transferred in one action, and what is late is late to the millisecond',
    async () => {
      await house.until(at('2025-11-10T09:00:00Z'));
      await transfer(house, 'anna');
      await account.shows('AUT-01', 'ACC-01', 'ACC-02?', 'ACC-03?');
      // One working day: by the end of 11 November.
      const deadline = at('2025-11-11T23:00:00Z');
      await house.comes(deadline);
      await account.shows('AUT-01', 'ACC-01', 'ACC-02?', 'ACC-03?');
      await house.comes(deadline + 1);
      await account.shows('AUT-01', 'ACC-01', 'ACC-02', 'ACC-03');
      await house.until(at('2025-11-13T09:00:00Z'));
      await workOff(house, 'anna');
      await account.shows('AUT-01');
    },
  );

  turn('it is confirmed once a year', async () => {
    await house.comes(registeredAt + 365 * DAY);
    await account.shows('AUT-01');
    await house.comes(registeredAt + 365 * DAY + 1);
    await account.shows('REG-03', 'AUT-01');
    await account.choose(OWNER, 'Angaben bestätigen', {});
    await account.shows('AUT-01');
  });
});
