import type { Page } from 'playwright-core';
import { type Answers, inDialog, onPage } from '../forms.js';
import type { House } from './house.js';
import { PEOPLE, type Who } from './people.js';

export const COORDINATOR = 'Ressortkoordination';
export const OWNER = 'Accountverantwortung';
export const MANAGER = 'Führungskraft';
export const AUTHOR = 'Autorin oder Autor';
export const CUSTODIAN = 'Geräteverwaltung';
export const ADMINISTRATOR = 'Administration der Staatskanzlei';

const SAVE = 'Änderungen speichern';
type Tab = 'access' | 'devices' | 'findings' | 'history';

/** The page of the account, for whoever looks at it; what is done there takes its minute. */
export class AccountPage {
  constructor(
    private readonly house: House,
    readonly id: string,
  ) {}

  /** Enters an account by its address, as its owner does. */
  static async register(house: House, answers: Answers): Promise<AccountPage> {
    const page = await house.at(OWNER, '/accounts');
    await page.getByRole('link', { name: 'Konto anmelden' }).first().click();
    await onPage(page, answers, 'Konto anmelden');
    await house.afterwards();
    return new AccountPage(house, new URL(page.url()).pathname.split('/')[2]!);
  }

  async of(user: string, tab?: Tab): Promise<Page> {
    return this.house.at(user, `/accounts/${this.id}${tab ? `?tab=${tab}` : ''}`);
  }

  /** Presses a button of the page and answers what its window asks for. */
  async act(user: string, button: string, answers: Answers, send = button, tab?: Tab) {
    const page = await this.of(user, tab);
    const open = page.getByRole('button', { name: button, exact: true }).first();
    await inDialog(page, open, answers, send);
    await this.house.afterwards();
  }

  /** Chooses something from the menu of the page. */
  async choose(user: string, entry: string, answers: Answers, send = entry): Promise<void> {
    const page = await this.of(user);
    await page.getByRole('button', { name: 'Weitere Schritte' }).click();
    await inDialog(page, page.getByRole('menuitem', { name: entry }), answers, send);
    await this.house.afterwards();
  }

  /** Changes what the register says about it. */
  async change(answers: Answers): Promise<void> {
    await onPage(await this.house.at(OWNER, `/accounts/${this.id}/change`), answers, SAVE);
    await this.house.afterwards();
  }

  /** Grants an authorization, or asks for one, by the one form for both. */
  async authorize(user: string, who: Who, answers: Answers): Promise<void> {
    const page = await this.of(user);
    await page
      .getByRole('link', { name: /^Berechtigung (erteilen|beantragen)$/ })
      .first()
      .click();
    const send = user === COORDINATOR ? 'Berechtigung erteilen' : 'Antrag stellen';
    await onPage(page, { Person: { find: PEOPLE[who].label }, ...answers }, send);
    await this.house.afterwards();
  }

  /** What the list of authorizations says of somebody. */
  async standing(who: Who): Promise<string> {
    const page = await this.of(COORDINATOR);
    const table = page.getByRole('table', { name: /^Berechtigungen mit/ });
    return table.getByRole('row', { name: PEOPLE[who].label }).last().innerText();
  }

  /** The rules whose findings the account's page shows now, with a `?` what is not clear; waits for these. */
  async shows(...rules: readonly string[]): Promise<void> {
    const page = await this.of(COORDINATOR, 'findings');
    await page.getByRole('heading', { name: 'Offene Feststellungen' }).waitFor();
    const shown = async () => {
      const rows = await page.getByRole('main').locator('tr:has(a.va-code)').allInnerTexts();
      const codes = rows.map(
        (row) => /\w+-\d\d/.exec(row)![0] + (/ungeklärt/.test(row) ? '?' : ''),
      );
      return [...new Set(codes)].sort().join(' ');
    };
    const wanted = [...rules].sort().join(' ');
    for (let waited = 0; (await shown()) !== wanted; waited += 100) {
      if (waited > 15_000)
        throw new Error(`The page shows „${await shown()}“ instead of „${wanted}“`);
      await page.waitForTimeout(100);
    }
  }
}
