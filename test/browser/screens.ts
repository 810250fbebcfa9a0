import { readdir, readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

export const COORDINATOR = 'Ressortkoordination';
export const ADMINISTRATOR = 'Administration der Staatskanzlei';
export const MEMBER = 'Mitglied der Arbeitsgruppe';
export const AUTHOR = 'Autorin oder Autor';

/** A route of the dashboard, somebody who may open it, and how the screen calls itself in German. */
export interface Screen {
  readonly route: string;
  readonly title: string | RegExp;
  /** Without it, the ministry's coordinator. */
  readonly who?: string;
  /** Where a route with parameters is found by its links. */
  readonly from?: string;
  /** What to open instead of the route itself. */
  readonly address?: string;
  /** A button that opens a window there. */
  readonly dialog?: string | RegExp;
}

export const SCREENS: readonly Screen[] = [
  { route: '/', title: 'Meine Aufgaben' },
  { route: '/tasks', title: 'Meine Aufgaben' },
  { route: '/notifications', title: 'Benachrichtigungen', dialog: 'Adresse erstellen' },
  { route: '/overview', title: 'Wo stehen wir?' },
  { route: '/authorities', title: 'Behörden' },
  { route: '/authorities/$authorityId', title: /.+/, from: '/authorities' },
  { route: '/accounts', title: 'Konten', dialog: 'Unbekanntes Konto melden' },
  { route: '/accounts/new', title: 'Konto anmelden' },
  { route: '/accounts/$accountId', title: /auf /, from: '/accounts', dialog: /übertragen$/ },
  { route: '/accounts/$accountId/change', title: /.+/, from: '/accounts' },
  { route: '/accounts/$accountId/authorize', title: /^Berechtigung/, from: '/accounts' },
  { route: '/accounts/$accountId/who-could', title: /^Wer konnte/, from: '/accounts' },
  { route: '/findings', title: 'Feststellungen' },
  { route: '/findings/$findingId', title: /.+/, from: '/findings', dialog: 'Verwerfen' },
  { route: '/exemptions', title: 'Ausnahmen' },
  { route: '/exemptions/$exemptionId', title: /^Ausnahme: /, from: '/exemptions' },
  { route: '/policies', title: 'Regelwerk', dialog: 'Neue Regelung entwerfen' },
  { route: '/policies/$policyId', title: /.+/, from: '/policies' },
  { route: '/policies/$policyId/propose', title: /.+/, from: '/policies', who: MEMBER },
  { route: '/policies/versions/$versionId', title: /Fassung/, from: '/policies' },
  { route: '/policies/drafts/$draftId', title: /Entwurf/, from: '/policies' },
  {
    route: '/policies/compare/$beforeId/$afterId',
    title: /im Vergleich$/,
    from: '/policies/$policyId',
  },
  { route: '/acknowledgements', title: 'Kenntnisnahme' },
  { route: '/reviews', title: 'Durchsicht' },
  { route: '/rules', title: 'Prüfregeln' },
  { route: '/rules/$ruleId', title: /Zugang ohne Berechtigung/, address: '/rules/ACC-01' },
  { route: '/people', title: 'Personen', dialog: 'Namen anzeigen' },
  { route: '/people/new', title: 'Person eintragen' },
  { route: '/people/$personId', title: /.+/, from: '/people', dialog: 'Person scheidet aus' },
  { route: '/people/$personId/change', title: 'Angaben ändern', from: '/people' },
  { route: '/requests', title: 'Anträge auf Berechtigung', dialog: /^Erteilen/ },
  { route: '/offboardings', title: 'Abmeldelisten', address: '/offboardings?state=all' },
  {
    route: '/offboardings/$offboardingId',
    title: /^Abmeldeliste/,
    from: '/offboardings',
    dialog: /abhaken$/,
  },
  { route: '/covers', title: 'Vertretungen' },
  { route: '/devices', title: 'Geräte' },
  { route: '/devices/new', title: 'Gerät melden' },
  { route: '/devices/$deviceId', title: /gerät/, from: '/devices', dialog: 'Verlust melden' },
  { route: '/devices/$deviceId/change', title: 'Angaben ändern', from: '/devices' },
  { route: '/trainings', title: 'Schulungen' },
  { route: '/trainings/needs', title: 'Schulungen' },
  { route: '/trainings/decide', title: 'Schulungen' },
  { route: '/trainings/own', title: 'Schulungen', who: AUTHOR },
  { route: '/trainings/coverage', title: 'Schulungen' },
  { route: '/trainings/measures', title: 'Schulungen', dialog: 'Maßnahme eintragen' },
  { route: '/trainings/catalogue', title: 'Schulungen' },
  { route: '/imports', title: 'Importe', who: ADMINISTRATOR },
  { route: '/jobs', title: 'Aufträge', who: ADMINISTRATOR },
];

const ROUTES = new URL('../../apps/dashboard/src/app/routes/', import.meta.url);

/** The paths of all routes, as their files have them. */
export async function routesOfDashboard(): Promise<readonly string[]> {
  const files = (await readdir(ROUTES)).filter((name) => name.endsWith('.route.tsx'));
  const texts = await Promise.all(files.map((name) => readFile(new URL(name, ROUTES), 'utf8')));
  return texts.flatMap((text) =>
    [...text.matchAll(/^\s+path: '(.+)',$/gm)].map(([, path]) => path ?? ''),
  );
}

/** Opens a screen; one with parameters by the first link to it, or to what it is about. */
export async function open(page: Page, screen: Screen): Promise<void> {
  await page.goto(await addressOf(page, screen));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}

async function addressOf(page: Page, { route, from, address }: Screen): Promise<string> {
  if (!from) return address ?? route;
  const start = SCREENS.find((one) => one.route === from);
  if (!start) throw new Error(`no screen ${from}`);
  await open(page, start);
  const links = await page
    .locator('main a[href^="/"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const [about = ''] = /^.*\$[^/]+/.exec(route) ?? [];
  const found = linkTo(route, links) ?? linkTo(about, links);
  if (!found) throw new Error(`no link to ${route} on ${from}`);
  return found.startsWith('/') && linkTo(route, [found])
    ? found
    : found + route.slice(about.length);
}

function linkTo(route: string, links: readonly string[]): string | undefined {
  const shape = new RegExp(`^${route.replace(/\$[^/]+/g, '[0-9a-f-]{36}')}$`);
  return links.map((link) => link.replace(/[?#].*$/, '')).find((link) => shape.test(link));
}
