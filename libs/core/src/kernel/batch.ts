import { ExpectedError } from '@vieraugen/platform';
import type { Changed } from './work.js';

/** What became of one item of a bulk change: its id, or why it was refused. */
export type ItemOutcome =
  | { readonly id: string; readonly error?: undefined }
  | { readonly id: null; readonly error: ExpectedError };

export interface BatchOptions {
  /** The first refusal ends the whole change: for a change of one. */
  readonly strict?: boolean;
}

interface Item<I> {
  readonly index: number;
  readonly value: I;
}

/**
 * The items of one bulk change that are still in. A step that throws an expected error for an item
 * refuses that item and keeps the others; all checks come before the first write.
 */
export class Batch<I> {
  private constructor(
    private readonly items: readonly Item<I>[],
    private readonly results: ItemOutcome[],
    private readonly strict: boolean,
  ) {}

  static of<I>(inputs: readonly I[], { strict = false }: BatchOptions = {}): Batch<I> {
    return new Batch(
      inputs.map((value, index) => ({ index, value })),
      new Array<ItemOutcome>(inputs.length),
      strict,
    );
  }

  /** The same items, each as `step` makes it; `index` is the position in the caller's list. */
  refine<J>(step: (value: I, index: number) => J): Batch<J> {
    const kept: Item<J>[] = [];
    for (const { index, value } of this.items) {
      try {
        kept.push({ index, value: step(value, index) });
      } catch (error) {
        if (this.strict || !(error instanceof ExpectedError)) throw error;
        this.results[index] = { id: null, error };
      }
    }
    return new Batch(kept, this.results, this.strict);
  }

  /** The same items without those for which `step` throws an expected error. */
  check(step: (value: I, index: number) => void): Batch<I> {
    return this.refine((value, index) => {
      step(value, index);
      return value;
    });
  }

  get values(): readonly I[] {
    return this.items.map(({ value }) => value);
  }

  /** Every item that is still in succeeded under this id; answers the outcomes of all. */
  succeed(idOf: (value: I) => string): readonly ItemOutcome[] {
    for (const { index, value } of this.items) this.results[index] = { id: idOf(value) };
    return this.results;
  }
}

/** The outcome of a change of one, which has thrown if it was refused. */
export function single(changed: Changed<readonly ItemOutcome[]>): Changed<string> {
  const [outcome] = changed.value;
  if (!outcome || outcome.id === null) throw outcome?.error ?? new Error('A change of nothing.');
  return { ...changed, value: outcome.id };
}
