import type { Queues } from '@vieraugen/queue';

const TEN_MINUTES = 10 * 60_000;
const QUARTER_OF_AN_HOUR = 15 * 60_000;

/** What runs by the clock. Every worker says so at its start; the same id is the same schedule. */
export async function schedule(queues: Queues): Promise<void> {
  await queues.schedule('nightly-sweep', { pattern: '0 30 2 * * *' }, 'start-sweep', {});
  await queues.schedule('plan-due', { everyMs: QUARTER_OF_AN_HOUR }, 'plan-due', {});
  await queues.schedule('open-reviews', { pattern: '0 0 2 * * *' }, 'open-reviews', {});
  await queues.enqueue('open-reviews', {}, { deduplicationId: 'open-reviews-at-start' });
  await queues.schedule('nightly-pages', { pattern: '0 15 1 * * *' }, 'check-pages', {});
  await queues.schedule('digests', { pattern: '0 30 6 * * 1-5' }, 'send-digests', {});
  await queues.schedule('critical-mails', { everyMs: TEN_MINUTES }, 'send-critical', {});
  // What fell due while no worker ran.
  await queues.enqueue('plan-due', {}, { deduplicationId: 'plan-due-at-start' });
}
