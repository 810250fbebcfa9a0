import type { Logger } from '@vieraugen/platform';

/** One after the other, to the last: what fails to close must not keep the rest open. */
export async function closeInOrder(
  steps: readonly (() => Promise<void>)[],
  logger: Logger,
): Promise<void> {
  for (const step of steps) {
    try {
      await step();
    } catch (error) {
      logger.error({ err: error }, 'closing');
    }
  }
}
