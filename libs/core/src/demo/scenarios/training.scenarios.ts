import { account, addPerson, authorize, letTrainingEnd, train } from '../plan/tools.js';
import type { Scenario } from './scenario.js';

export const TRAINING_SCENARIOS: readonly Scenario[] = [
  {
    title: 'TRN-01: freigeschaltet, zehn Tage später geschult',
    change: (world) => {
      const label = 'Bibliothekar/in Öffentlichkeitsarbeit SLUB';
      const person = addPerson(world, 'slub/new', { label, since: 60, trained: null });
      authorize(world, account(world, 'slub-insta'), person, 50);
      train(world, person, 40);
    },
  },
  {
    title: 'TRN-02: Unterweisung vor sieben Wochen abgelaufen',
    change: (world) => letTrainingEnd(world, 'lfulg/press-1', 'IS-UNTERWEISUNG', 49),
  },
  {
    title: 'TRN-02: Grundlagen vor zwei Wochen abgelaufen, auch bei der Freigabe',
    change: (world) => letTrainingEnd(world, 'geosn/spokes', 'IS-UNTERWEISUNG', 14),
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
