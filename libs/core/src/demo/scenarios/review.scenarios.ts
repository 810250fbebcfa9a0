import { account } from '../plan/tools.js';
import type { Scenario } from './scenario.js';

export const REVIEW_SCENARIOS: readonly Scenario[] = [
  {
    title: 'ACC-08: die Genehmigung eines Planungswerkzeugs ist seit drei Wochen abgelaufen',
    change: (world) => {
      account(world, 'sms-insta').apps.push({
        key: 'sms-insta/planner',
        name: 'Planungswerkzeug (Demo)',
        from: world.days.ago(500, '09:00'),
        to: null,
        approvedUntil: world.days.ago(21, '00:00'),
      });
    },
  },
];
