import { byUrgency } from './order.js';
import { task } from './task.js';

describe('the order of tasks', () => {
  it('puts the most severe first, then what is due first, then what has no date', () => {
    const tasks = [
      task('REVIEW', 'later', '/', { dueAt: 20 }),
      task('DECLARATION', 'undated', '/'),
      task('FINDING', 'high', '/', { severity: 'HIGH', dueAt: 30 }),
      task('ACKNOWLEDGEMENT', 'sooner', '/', { dueAt: 10 }),
      task('FINDING', 'critical', '/', { severity: 'CRITICAL', dueAt: 90 }),
    ];
    expect(tasks.sort(byUrgency).map(({ id }) => id)).toEqual([
      'FINDING-critical',
      'FINDING-high',
      'ACKNOWLEDGEMENT-sooner',
      'REVIEW-later',
      'DECLARATION-undated',
    ]);
  });
});
