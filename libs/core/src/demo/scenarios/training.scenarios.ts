import { account, addPerson, authorize, letTrainingEnd, train } from '../plan/tools.js';
import type { Scenario } from './scenario.js';

export const TRAINING_SCENARIOS: readonly Scenario[] = [
  {
    title: 'TRN-01: freigeschaltet, zehn Tage später geschult',
    change: (world) => {
      const label = 'Sachbearbeiter/in Öffentlichkeitsarbeit SKH Rodewisch';
      const person = addPerson(world, 'skh-rodewisch/new', { label, since: 60, trained: null });
      authorize(world, account(world, 'skh-rodewisch-insta'), person, 50);
      train(world, person, 40);
    },
  },
  {
    title: 'TRN-02: Grundlagen vor zwei Wochen abgelaufen, auch bei der Freigabe',
    change: (world) => letTrainingEnd(world, 'skh-altscherbitz/spokes', 'IS-UNTERWEISUNG', 14),
  },
  {
    title: 'TRN-02: läuft in zwei Wochen ab',
    change: (world) => {
      letTrainingEnd(world, 'sms/press-3', 'IS-UNTERWEISUNG', -13);
      letTrainingEnd(world, 'smwa/press-2', 'IS-UNTERWEISUNG', -16);
      letTrainingEnd(world, 'stala/press-1', 'IS-UNTERWEISUNG', -20);
    },
  },
];
