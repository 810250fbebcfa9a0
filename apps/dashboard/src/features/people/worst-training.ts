import type { EnumOf } from '@vieraugen/contract';

type TrainingState = EnumOf<'TrainingState'>;

const WORST_FIRST: readonly TrainingState[] = ['MISSING', 'EXPIRED', 'DUE_SOON', 'VALID'];

/** The worst state of what a person needs; nothing if nothing is needed. */
export function worstTraining(
  trainings: readonly { readonly state: TrainingState }[],
): TrainingState | undefined {
  return WORST_FIRST.find((state) => trainings.some((training) => training.state === state));
}
