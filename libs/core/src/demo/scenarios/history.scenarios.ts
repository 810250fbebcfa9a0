import { AuthorizationEntity } from '@vieraugen/data';
import {
  account,
  addPerson,
  authorize,
  authorsOf,
  end,
  letTrainingEnd,
  train,
} from '../plan/tools.js';
import { need, type World } from '../plan/world.js';
import { authorizationId, recordedGrantor } from '../rows/authorization-rows.js';
import type { Scenario } from './scenario.js';

/** Attested too late, but attested. */
function attestLate(world: World, key: string, ago: number): void {
  account(world, key).attestations = [
    { key: `${key}/before`, at: world.days.ago(408, '10:00') },
    { key: `${key}/late`, at: world.days.ago(ago, '15:00') },
  ];
}

/** What was put right within the last five weeks: these findings open early and resolve. */
export const HISTORY_SCENARIOS: readonly Scenario[] = [
  {
    title: 'REG-03 behoben: verspätet bestätigt',
    change: (world) => {
      attestLate(world, 'smwa-li', 31);
      attestLate(world, 'smk-yt', 30);
      attestLate(world, 'smul-yt', 15);
      attestLate(world, 'lasuv-masto', 14);
    },
  },
  {
    title: 'REG-01 behoben: Fehlanzeige nachgeholt',
    change: ({ nilReturns, days }) => {
      const index = nilReturns.findIndex(({ authority }) => authority === 'sme');
      nilReturns.splice(index, 1, {
        authority: 'sme',
        from: days.ago(12, '10:00'),
        to: days.ahead(353),
      });
    },
  },
  {
    title: 'ACC-04 behoben: zweiter Faktor eingerichtet',
    change: (world) => {
      for (const key of ['smil-sky', 'pd-gr-x', 'smwa-masto']) {
        const from = world.days.ago(16, '14:30');
        for (const factor of account(world, key).factors)
          Object.assign(factor, { from, evidenceAt: from });
      }
    },
  },
  {
    title: 'AUT-01 behoben: zweite Person benannt',
    change: (world) => {
      const plan = account(world, 'smwk-yt');
      const [, second] = authorsOf(plan);
      if (second) end(plan, second, world.days.ago(75, '09:00'));
      const label = 'Referent/in Pressestelle SMWK 7';
      authorize(world, plan, addPerson(world, 'smwk/new', { label, since: 40 }), 12);
    },
  },
  {
    title: 'AUT-05 behoben: Berechtigung nach dem Weggang entzogen',
    change: (world) => {
      const plan = account(world, 'sms-yt');
      const label = 'Referent/in Pressestelle SMS 8';
      const person = addPerson(world, 'sms/earlier', { label, since: 700 });
      const { given } = authorize(world, plan, person, 450);
      for (const held of need(world.people, person).functions)
        held.to = world.days.ago(38, '00:00');
      end(plan, given, world.days.ago(30, '10:00'));
    },
  },
  {
    title: 'TRN-02 behoben: Unterweisung nachgeholt',
    change: (world) => {
      for (const [person, ago] of [
        ['smk/press-2', 9],
        ['lds/press-2', 22],
      ] as const) {
        letTrainingEnd(world, person, 'IS-UNTERWEISUNG', 44);
        train(world, person, ago, ['IS-UNTERWEISUNG']);
      }
    },
  },
  {
    title: 'AUT-03 behoben: Angaben zur Erteilung ergänzt',
    change: (world) => {
      const [first] = authorsOf(account(world, 'lds-li'));
      if (!first) return;
      const { grantedAt, grantedBy } = first;
      Object.assign(first, { grantedAt: null, grantedBy: null });
      const at = world.days.ago(5, '13:00');
      world.putRight.push(({ recordings }) =>
        recordings.correct(
          { at, action: 'changeAuthorization', reason: 'Angaben zur Erteilung ergänzt' },
          AuthorizationEntity,
          { id: authorizationId(first.key), grantedAt, grantedBy: recordedGrantor(grantedBy) },
        ),
      );
    },
  },
  {
    title: 'DEV-01 behoben: Gerät gemeldet',
    change: (world) => {
      const [first] = authorsOf(account(world, 'slpb-yt'));
      for (const linked of first?.devices ?? []) linked.from = world.days.ago(10, '11:00');
    },
  },
];
