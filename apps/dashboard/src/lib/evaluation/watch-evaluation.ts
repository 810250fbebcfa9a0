interface EvaluationState {
  readonly status: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED';
  readonly opened: number;
  readonly resolved: number;
}

export type Watched =
  | { readonly kind: 'done'; readonly opened: number; readonly resolved: number }
  | { readonly kind: 'failed' }
  | { readonly kind: 'slow' };

const PAUSES = [150, 250, 400, 600, 800];
const PATIENCE = 60;

/** Asks until an evaluation is over; gives up quietly after about a minute, for it goes on without us. */
export async function watchEvaluation(
  ask: () => Promise<EvaluationState | null | undefined>,
  wait: (ms: number) => Promise<void> = sleep,
): Promise<Watched> {
  for (let round = 0; round < PATIENCE; round += 1) {
    const state = await ask().catch(() => null);
    if (state?.status === 'DONE')
      return { kind: 'done', opened: state.opened, resolved: state.resolved };
    if (state?.status === 'FAILED') return { kind: 'failed' };
    await wait(PAUSES[round] ?? 1_000);
  }
  return { kind: 'slow' };
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
