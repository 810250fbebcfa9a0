import { HOUR } from '@vieraugen/domain';
import { account, authorsOf, post } from '../plan/tools.js';
import type { World } from '../plan/world.js';
import type { Scenario } from './scenario.js';

/** One of those who may: where a rule is broken, who published has been asked. */
function author(world: World, key: string): string | null {
  return authorsOf(account(world, key))[0]?.person ?? null;
}

/** A roster that covers an account around the clock, and what was posted under it. */
function roster(world: World, key: string): void {
  const plan = account(world, key);
  plan.covers.push({
    key: `${key}/roster`,
    reason: 'ROSTER',
    note: 'Lagezentrum, rund um die Uhr besetzt',
    from: world.days.ago(360, '00:00'),
    to: world.days.ahead(200),
  });
  post(world, plan, 'night', world.days.ago(13, '22:40'), { summary: 'Verkehrswarnung (Demo)' });
  post(world, plan, 'weekend', world.days.ago(8, '05:50'), { summary: 'Vermisstensuche (Demo)' });
}

export const PUBLICATION_SCENARIOS: readonly Scenario[] = [
  {
    title: 'PUB-01, PUB-04, PUB-06: nachts, ohne Freigabe, durch Unbekannte, Gerät unbekannt',
    change: (world) =>
      post(world, account(world, 'sms-insta'), 'night', world.days.ago(2, '23:15'), {
        kind: 'REPLY',
        approved: 'NO',
        device: null,
        summary: 'Antwort auf einen Kommentar',
      }),
  },
  {
    title: 'PUB-04: ohne Freigabe, durch wen wird noch geklärt',
    change: (world) =>
      post(world, account(world, 'sms-fb'), 'today', world.days.now - 10 * HOUR, {
        approved: 'NO',
        summary: 'Bild ohne Begleittext',
      }),
  },
  {
    title: 'PUB-01: erst nachträglich freigegeben',
    change: (world) =>
      post(world, account(world, 'lua-masto'), 'late', world.days.workingDayAgo(5, '11:10'), {
        approved: 'AFTER',
        actor: author(world, 'lua-masto'),
      }),
  },
  {
    title:
      'PUB-01: von einer Rahmenfreigabe gedeckt; eine weitere Antwort ohne Anlass bleibt offen',
    change: (world) => {
      const plan = account(world, 'sk-insta');
      plan.standing.push({
        key: 'sk-insta/standing',
        kinds: ['REPLY'],
        category: 'Öffnungszeiten',
        from: world.days.ago(45, '00:00'),
        to: world.days.ahead(40),
      });
      const reply = { kind: 'REPLY', approved: 'NO' } as const;
      const category = 'Öffnungszeiten';
      post(world, plan, 'hours', world.days.workingDayAgo(9, '09:50'), { ...reply, category });
      post(world, plan, 'open', world.days.workingDayAgo(12, '10:50'), reply);
    },
  },
  {
    title: 'PUB-06: freigegeben, aber am späten Abend und ohne Regelung',
    change: (world) =>
      post(world, account(world, 'smwa-x'), 'evening', world.days.ago(1, '21:40'), {
        actor: author(world, 'smwa-x'),
      }),
  },
  {
    title: 'PUB-06: Einsatzplan der Polizei deckt die Nacht',
    change: (world) => {
      for (const key of ['pva-x', 'pd-dd-x', 'lka-x']) roster(world, key);
    },
  },
  {
    title: 'PUB-06: bei den Kunstsammlungen durch Hausregel ausgeschaltet',
    change: (world) =>
      post(world, account(world, 'skd-fb'), 'opening', world.days.ago(10, '20:30'), {
        actor: author(world, 'skd-fb'),
        summary: 'Von einer Ausstellungseröffnung',
      }),
  },
];
