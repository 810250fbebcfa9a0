import { account, addPerson, authorize, end, rotate } from '../plan/tools.js';
import { need } from '../plan/world.js';
import type { Scenario } from './scenario.js';

export const ACCESS_SCENARIOS: readonly Scenario[] = [
  {
    title:
      'ACC-01 und ACC-02: vor drei Tagen in ein anderes Haus gewechselt, der Zugang steht offen',
    change: (world) => {
      const left = world.days.ago(3, '09:00');
      const label = 'Referent/in Pressestelle SMS 7';
      const person = addPerson(world, 'sms/leaver', { label, since: 800 });
      const { functions } = need(world.people, person);
      for (const held of functions) held.to = left;
      functions.push({
        key: 'sms/leaver/sk',
        authority: 'sk',
        function: 'CASE_OFFICER',
        label: 'Referent/in SK',
        from: left,
        to: null,
      });
      for (const key of ['sms-masto', 'sms-insta']) {
        const plan = account(world, key);
        const { given } = authorize(world, plan, person, 600);
        end(plan, given, left, { access: true });
      }
    },
  },
  {
    title: 'ACC-01 und ACC-02: ein Zugang, von dem niemand weiß, wer ihn hat',
    change: ({ accounts, days }) => {
      const from = days.ago(18, '00:00');
      const unknown = { key: 'stala-x/unknown', holder: null, mechanism: null, from, to: null };
      accounts.get('stala-x')?.grants.push(unknown);
    },
  },
  {
    title: 'ACC-02: Passwort nach einem Weggang nicht gewechselt',
    change: (world) => {
      const plan = account(world, 'lua-masto');
      const left = world.days.ago(25, '12:00');
      const person = addPerson(world, 'lua/leaver', { label: 'Sachbearbeiter/in LUA', since: 600 });
      const { given } = authorize(world, plan, person, 500);
      end(plan, given, left);
      for (const held of need(world.people, person).functions) held.to = left;
    },
  },
  {
    title: 'ACC-02: in Ordnung, Passwort am Tag des Weggangs gewechselt',
    change: (world) => {
      const plan = account(world, 'smil-x');
      const left = world.days.ago(60, '10:00');
      const person = addPerson(world, 'smil/leaver', { label: 'Referent/in SMIL', since: 900 });
      const { given } = authorize(world, plan, person, 600);
      end(plan, given, left);
      for (const held of need(world.people, person).functions) held.to = left;
      rotate(plan, world.days.ago(60, '11:30'), 'Weggang aus der Redaktion');
    },
  },
  {
    title: 'ACC-04: der zweite Faktor ist seit zwei Tagen abgeschaltet',
    change: (world) => {
      for (const factor of account(world, 'slpb-masto').factors)
        factor.to = world.days.ago(2, '12:00');
    },
  },
  {
    title: 'ACC-04: zweiter Faktor nur per SMS',
    change: (world) => {
      const plan = account(world, 'skh-rodewisch-insta');
      plan.factors = plan.factors.map((factor) => ({ ...factor, type: 'SMS' }));
    },
  },
  {
    title: 'ACC-04: Nachweis älter als zwölf Monate',
    change: (world) => {
      const [factor] = account(world, 'geosn-li').factors;
      if (factor) factor.evidenceAt = world.days.ago(368, '09:30');
    },
  },
  {
    title: 'ACC-04: zweiter Faktor eingetragen, nie nachgewiesen',
    change: (world) => {
      const [factor] = account(world, 'dias-li').factors;
      if (factor) factor.evidenceAt = null;
    },
  },
  {
    title: 'ACC-05: zweiter Faktor nur bei einer Person, keine Ersatzcodes hinterlegt',
    change: (world) => {
      const plan = account(world, 'sms-insta');
      plan.factors = plan.factors.map((factor) => ({ ...factor, backupCodes: false }));
    },
  },
  {
    title: 'ACC-05: ob Ersatzcodes hinterlegt sind, ist nicht eingetragen',
    change: (world) => {
      const plan = account(world, 'lds-li');
      plan.factors = plan.factors.map((factor) => ({ ...factor, backupCodes: null }));
    },
  },
  {
    title: 'ACC-06: Wiederherstellung über ein privates Postfach',
    change: (world) => {
      const recovery = {
        mailbox: 'demo@webmail.example',
        functional: false,
        phone: 'NONE',
      } as const;
      account(world, 'skh-altscherbitz-insta').recovery = recovery;
    },
  },
  {
    title: 'Ausgesetzt während einer Abordnung, Zugang geschlossen',
    change: (world) => {
      const plan = account(world, 'smi-fb');
      const moderator = plan.authorizations.find(({ role }) => role === 'MODERATOR');
      if (!moderator) return;
      const from = world.days.ago(40, '08:00');
      const reason = 'Abordnung';
      moderator.suspensions.push({ key: `${moderator.key}/suspension`, reason, from, to: null });
      for (const grant of plan.grants) if (grant.key.startsWith(moderator.key)) grant.to = from;
    },
  },
];
