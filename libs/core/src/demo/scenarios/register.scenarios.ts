import type { AccountStatus } from '@vieraugen/domain';
import type { AccountPlan } from '../plan/account-plan.js';
import { account, end, rotate } from '../plan/tools.js';
import { need, type World } from '../plan/world.js';
import type { Scenario } from './scenario.js';

/** Puts an account into a state since `ago` days. */
function setStatus(
  { days }: World,
  plan: AccountPlan,
  status: AccountStatus,
  ago: number,
  reason: string,
): void {
  const from = days.ago(ago, '11:00');
  const current = plan.states.at(-1);
  if (current) current.to = from;
  plan.states.push({ key: `${plan.datum.key}/${status}`, status, reason, from, to: null });
}

/** An account of which the register knows little more than that it exists. */
function knownOnlySince(
  world: World,
  key: string,
  status: AccountStatus,
  ago: number,
  reason: string,
): void {
  const plan = account(world, key);
  const from = world.days.ago(ago, '11:00');
  const bare = { authorizations: [], grants: [], credentialEvents: [], factors: [], apps: [] };
  Object.assign(plan, bare, {
    attestations: [],
    posts: [],
    presence: null,
    since: from,
    platformUserId: null,
  });
  plan.states = [{ key: `${key}/${status}`, status, reason, from, to: null }];
}

/** Ends everything on an account, as closing it asks for. */
function close(world: World, plan: AccountPlan, ago: number): void {
  const at = world.days.ago(ago, '10:00');
  for (const given of plan.authorizations) end(plan, given, at);
  for (const factor of plan.factors) factor.to = at;
  for (const app of plan.apps) app.to = at;
  rotate(plan, at, 'Schließung des Accounts');
  plan.posts = plan.posts.filter((one) => one.at < at);
}

export const REGISTER_SCENARIOS: readonly Scenario[] = [
  {
    title: 'REG-01: ein Krankenhaus hat weder Accounts noch Fehlanzeige gemeldet',
    change: ({ nilReturns }) => {
      const index = nilReturns.findIndex(({ authority }) => authority === 'skh-arnsdorf');
      nilReturns.splice(index, 1);
    },
  },
  {
    title: 'REG-01: die Fehlanzeige einer JVA ist vor zwei Tagen abgelaufen',
    change: ({ nilReturns, days }) => {
      const index = nilReturns.findIndex(({ authority }) => authority === 'jva-zeithain');
      nilReturns.splice(index, 1, {
        authority: 'jva-zeithain',
        from: days.ago(367, '10:00'),
        to: days.ago(2, '10:00'),
      });
    },
  },
  {
    title: 'REG-02 und AUT-05: die verantwortliche Person ist in ein Ministerium gewechselt',
    change: (world) => {
      const left = world.days.ago(50, '00:00');
      const { functions } = need(world.people, 'skh-rodewisch/head');
      for (const held of functions) held.to = left;
      functions.push({
        key: 'skh-rodewisch/head/sms',
        authority: 'sms',
        function: 'CASE_OFFICER',
        label: 'Referent/in SMS',
        from: left,
        to: null,
      });
    },
  },
  {
    title: 'REG-03: noch nie bestätigt',
    change: (world) => {
      account(world, 'skh-altscherbitz-insta').attestations = [];
    },
  },
  {
    title: 'REG-03: die Bestätigung wird in drei Wochen fällig',
    change: (world) => {
      const plan = account(world, 'slub-insta');
      plan.attestations = [{ key: 'slub-insta/soon', at: world.days.ago(344, '10:00') }];
    },
  },
  {
    title: 'REG-06: nach dem Umbau der Website fehlt der Verweis auf den Account',
    change: (world) => {
      const plan = account(world, 'skh-rodewisch-insta');
      if (plan.presence) plan.presence = { ...plan.presence, proved: false };
    },
  },
  {
    title: 'REG-07: die Datenschutzerklärung ist nicht mehr zu finden',
    change: (world) => {
      const plan = account(world, 'sms-fb');
      if (plan.presence) plan.presence = { ...plan.presence, lost: 'PRIVACY' };
    },
  },
  {
    title: 'REG-04: seit einem halben Jahr kein Beitrag',
    change: (world) => {
      const plan = account(world, 'smwk-sky');
      const [last] = plan.posts;
      plan.posts = last ? [{ ...last, at: world.days.workingDayAgo(182, '10:30') }] : [];
    },
  },
  {
    title: 'REG-04: im Betrieb, aber kein Beitrag erfasst',
    change: (world) => {
      account(world, 'sst-fb').posts = [];
    },
  },
  {
    title: 'REG-04: Reserve für Krisenfälle, mit Grund',
    change: (world) => {
      Object.assign(account(world, 'sk-wa'), {
        posts: [],
        standbyReason: 'Kanal für Warnungen im Katastrophenfall',
      });
    },
  },
  {
    title: 'REG-05: ein entdeckter Account einer Stiftung ist seit zwölf Tagen nicht geklärt',
    change: (world) =>
      knownOnlySince(world, 'ssg-insta', 'DISCOVERED', 12, 'Verweis auf der amtlichen Website'),
  },
  {
    title: 'Angemeldet, noch nicht geprüft',
    change: (world) => knownOnlySince(world, 'hsf-li', 'PROPOSED', 8, 'Neuer Kanal beantragt'),
  },
  {
    title: 'In Prüfung',
    change: (world) => knownOnlySince(world, 'dias-masto', 'UNDER_REVIEW', 5, 'Konzept in Prüfung'),
  },
  {
    title: 'Abgelehnt',
    change: (world) => knownOnlySince(world, 'slub-yt', 'REJECTED', 70, 'Bedarf nicht begründet'),
  },
  {
    title: 'Fälschung gemeldet',
    change: (world) =>
      knownOnlySince(world, 'lka-insta', 'IMPERSONATION_REPORTED', 19, 'Gibt sich als Behörde aus'),
  },
  {
    title: 'Ausgesetzt nach einem Vorfall',
    change: (world) =>
      setStatus(world, account(world, 'bpp-insta'), 'SUSPENDED', 26, 'Klärung eines Vorfalls'),
  },
  {
    title: 'Wird stillgelegt: Name des Ministeriums ist nicht mehr der heutige',
    change: (world) =>
      setStatus(world, account(world, 'smj-x'), 'DECOMMISSIONING', 90, 'Name vor der Umbenennung'),
  },
  {
    title: 'Geschlossen',
    change: (world) => {
      const plan = account(world, 'lasub-li');
      close(world, plan, 100);
      setStatus(world, plan, 'CLOSED', 99, 'Aufgabe entfallen');
    },
  },
  {
    title: 'Archiviert',
    change: (world) => {
      const plan = account(world, 'smul-tok');
      close(world, plan, 200);
      setStatus(world, plan, 'CLOSED', 199, 'Plattform aufgegeben');
      setStatus(world, plan, 'ARCHIVED', 150, 'Dem Staatsarchiv angeboten');
    },
  },
  {
    title: 'Kampagne mit Ende',
    change: (world) => {
      Object.assign(account(world, 'smwa-yt'), {
        kind: 'CAMPAIGN',
        until: world.days.ahead(120),
        purpose: 'Kampagne zur Fachkräftegewinnung',
      });
    },
  },
  {
    title: 'Account eines Amtsträgers',
    change: (world) => {
      account(world, 'smwk-insta').kind = 'OFFICE_HOLDER';
    },
  },
];
