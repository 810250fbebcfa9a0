import type { Instant, Interval } from '@vieraugen/domain';
import { Id, InstantColumn, IntervalColumn } from './columns.js';

/** A row with history: what it was before is kept in `history.<table>`, who changed it in the audit log. */
export abstract class GovernedEntity {
  @Id()
  id!: string;

  /** Set by the database (`app_stamp`), never by the product. */
  @InstantColumn({ insert: false, update: false })
  recordedAt!: Instant;
}

/** A governed row that is true for an interval. */
export abstract class IntervalEntity extends GovernedEntity {
  @IntervalColumn()
  valid!: Interval;
}
