import type { EvaluationService } from '@vieraugen/core';
import { Interrupted, type JobContext } from '@vieraugen/queue';

/** Carries out an evaluation; after the last attempt its failure stands in its row, too. */
export async function carryOut(
  evaluations: EvaluationService,
  evaluationId: string,
  context: JobContext,
): Promise<void> {
  const { signal } = context;
  const onProgress = (done: number, total: number) => context.progress(done, total);
  try {
    const end = await evaluations.carryOut(evaluationId, { signal, onProgress });
    if (end === 'STOPPED') throw new Interrupted();
  } catch (error) {
    if (!(error instanceof Interrupted) && context.isLastAttempt)
      await evaluations.fail(evaluationId, reasonOf(error));
    throw error;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
