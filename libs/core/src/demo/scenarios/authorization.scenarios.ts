import { account, addPerson, authorize, authorsOf, end } from '../plan/tools.js';
import type { Scenario } from './scenario.js';

export const AUTHORIZATION_SCENARIOS: readonly Scenario[] = [
  {
    title: 'AUT-01: nur eine Person ist schreibberechtigt',
    change: (world) => {
      const plan = account(world, 'smwa-insta');
      const [, second] = authorsOf(plan);
      if (second) end(plan, second, world.days.ago(5, '09:00'));
    },
  },
  {
    title: 'AUT-02: fünf Berechtigte, vier sind vorgesehen',
    change: (world) => {
      const plan = account(world, 'skd-insta');
      for (const number of [1, 2, 3]) {
        const key = `skd/guest-${number}`;
        const label = `Mitarbeiter/in Ausstellung SKD ${number}`;
        addPerson(world, key, { label, since: 500, function: 'CASE_OFFICER' });
        authorize(world, plan, key, 6 - number);
      }
    },
  },
  {
    title: 'AUT-03: Altfall ohne Angaben zur Erteilung',
    change: (world) => {
      const [first] = authorsOf(account(world, 'skh-altscherbitz-insta'));
      if (first)
        Object.assign(first, { grantedAt: null, grantedBy: null, managerConfirmedBy: null });
    },
  },
  {
    title: 'AUT-03: wer beantragt hat, ist nicht eingetragen',
    change: (world) => {
      const [first] = authorsOf(account(world, 'pd-z-x'));
      if (first) first.requestedBy = null;
    },
  },
  {
    title: 'AUT-04: Vertretung ohne Schulung, noch nicht freigeschaltet',
    change: (world) => {
      const label = 'Referent/in Bürgerdialog SMUL';
      const person = addPerson(world, 'smul/new', { label, since: 45, trained: null });
      const plan = account(world, 'smul-masto');
      const principal = authorsOf(plan)[0]?.key ?? null;
      const { grant } = authorize(world, plan, person, 2, {
        role: 'DEPUTY',
        principal,
        scope: ['POST', 'REPLY'],
        activatedAt: null,
      });
      plan.grants.splice(plan.grants.indexOf(grant), 1);
    },
  },
  {
    title: 'AUT-04: Vertretung ohne Umfang und ohne vertretene Person',
    change: (world) => {
      const plan = account(world, 'sms-yt');
      const person = addPerson(world, 'sms/help', { label: 'Referent/in SMS', since: 300 });
      const { grant } = authorize(world, plan, person, 200, { role: 'DEPUTY', scope: null });
      plan.grants.splice(plan.grants.indexOf(grant), 1);
    },
  },
  {
    title: 'AUT-07: keine Vertretung für die Freigabe',
    change: ({ mandates }) => {
      const index = mandates.findIndex(({ key }) => key === 'lua/mandate/DEPUTY');
      mandates.splice(index, 1);
    },
  },
  {
    title: 'AUT-07: wer freigibt, ist nicht eingetragen',
    change: ({ mandates, accounts }) => {
      for (const plan of accounts.values())
        if (plan.datum.authority === 'ltv') plan.posts = plan.posts.slice(0, 2);
      const others = mandates.filter(({ authority }) => authority !== 'ltv');
      mandates.splice(0, mandates.length, ...others);
    },
  },
];
