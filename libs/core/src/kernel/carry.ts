import type { Viewer } from '@vieraugen/platform';
import type { BatchOptions, ItemOutcome } from './batch.js';
import { single } from './batch.js';
import { optionalText } from './checks.js';
import type { Change, Changed, ChangeFrame, Work } from './work.js';

/** Carries out a bulk change inside an open transaction; what it touches, it has judged. */
export type CarryOut<I> = (
  change: Change,
  viewer: Viewer,
  inputs: readonly I[],
  options?: BatchOptions,
) => Promise<readonly ItemOutcome[]>;

interface Reasoned {
  readonly reason?: string | null;
}

/** A change of one: the same as a bulk change, except that a refusal is thrown. */
export async function changeOne<I extends Reasoned>(
  work: Work,
  viewer: Viewer,
  frame: ChangeFrame,
  input: I,
  carryOut: CarryOut<I>,
): Promise<Changed<string>> {
  const reason = optionalText('reason', input.reason, 1_000);
  const changed = await work.change(viewer, { ...frame, reason }, (change) =>
    carryOut(change, viewer, [input], { strict: true }),
  );
  return single(changed);
}

/** A bulk change in one transaction of its own; refused items come back as such. */
export function changeMany<I>(
  work: Work,
  viewer: Viewer,
  frame: ChangeFrame,
  inputs: readonly I[],
  carryOut: CarryOut<I>,
): Promise<Changed<readonly ItemOutcome[]>> {
  return work.change(viewer, frame, (change) => carryOut(change, viewer, inputs));
}
