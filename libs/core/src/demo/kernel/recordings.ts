import type { NewRow, Target } from '@vieraugen/data';
import type { Instant } from '@vieraugen/domain';
import { inOrder } from './in-order.js';

interface Named {
  id: string;
}

/** What changes of a row; the rest stays. */
export type Correction<E> = Partial<E> & { readonly id: string };

/** Rows of one table that became known together. */
export interface Batch<E extends Named = Named> {
  readonly entity: Target<E>;
  readonly rows: NewRow<E>[];
  readonly corrections: Correction<E>[];
}

/** When and on what occasion something became known: one transaction, one entry each in the log. */
export interface Occasion {
  readonly at: Instant;
  /** The domain's verb, as the audit log has it. */
  readonly action: string;
  readonly reason: string;
}

export interface Recording extends Occasion {
  readonly batches: Map<Target<Named>, Batch>;
}

/** Collects rows by the instant at which they became known. */
export class Recordings {
  private readonly recordings = new Map<string, Recording>();

  insert<E extends Named>(occasion: Occasion, entity: Target<E>, ...rows: NewRow<E>[]): void {
    this.batch(occasion, entity).rows.push(...rows);
  }

  /** Supersedes rows that an earlier recording entered. */
  correct<E extends Named>(
    occasion: Occasion,
    entity: Target<E>,
    ...corrections: Correction<E>[]
  ): void {
    this.batch(occasion, entity).corrections.push(...corrections);
  }

  inOrder(): readonly Recording[] {
    return inOrder(this.recordings.values());
  }

  private batch<E extends Named>(occasion: Occasion, entity: Target<E>): Batch<E> {
    const key = `${occasion.at} ${occasion.action} ${occasion.reason}`;
    let recording = this.recordings.get(key);
    if (!recording) this.recordings.set(key, (recording = { ...occasion, batches: new Map() }));
    let batch = recording.batches.get(entity);
    if (!batch) recording.batches.set(entity, (batch = { entity, rows: [], corrections: [] }));
    // The map's key is the entity, so what it holds for it is of that entity's rows.
    return batch as unknown as Batch<E>;
  }
}
