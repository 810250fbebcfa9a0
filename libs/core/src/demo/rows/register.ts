import type { IntervalEntity, NewRow, Target } from '@vieraugen/data';
import type { Instant, Interval } from '@vieraugen/domain';
import type { Days } from '../kernel/days.js';
import type { Occasion, Recordings } from '../kernel/recordings.js';

/** The verbs of the audit log for entering a fact and for ending it. */
export interface Verbs {
  readonly enter: string;
  readonly end?: string;
}

/** When something was true, and when each end of it became known. */
export interface Stretch extends Interval {
  readonly recordedAt?: Instant;
  readonly endRecordedAt?: Instant;
}

/** The demo's register: knows when a fact was entered, and enters what has ended as it happened. */
export class Register {
  constructor(
    readonly recordings: Recordings,
    readonly days: Days,
    /** When the houses were first asked to enter what they had. */
    readonly goLive: Instant,
  ) {}

  /** Entered with the first survey, or in the week in which it came about. */
  occasion(action: string, at: Instant, recordedAt?: Instant): Occasion {
    const noted = Math.max(
      this.goLive,
      recordedAt ?? (at < this.goLive ? this.goLive : this.days.endOfWeek(at)),
    );
    if (noted <= this.goLive) return { at: noted, action, reason: 'Ersterfassung (Demo)' };
    return { at: noted, action, reason: 'Laufende Meldung der Behörde (Demo)' };
  }

  /** A fact whose end was known from the start, or that has none. */
  enter<E extends IntervalEntity>(
    { enter }: Verbs,
    entity: Target<E>,
    stretch: Stretch,
    row: Omit<NewRow<E>, 'valid'>,
  ): void {
    const { from, to, recordedAt } = stretch;
    const valid: Interval = { from, to };
    // What is left out of NewRow is put in again here; the compiler cannot see it through the generic.
    const whole = { ...row, valid } as unknown as NewRow<E>;
    this.recordings.insert(this.occasion(enter, from, recordedAt), entity, whole);
  }

  /** A fact that was entered open and ended later, with what else became known at its end. */
  enterAndEnd<E extends IntervalEntity>(
    verbs: Verbs,
    entity: Target<E>,
    stretch: Stretch,
    row: Omit<NewRow<E>, 'valid'> & { readonly id: string },
    atEnd: Partial<E> = {},
  ): void {
    const { from, to, recordedAt, endRecordedAt } = stretch;
    const start = this.occasion(verbs.enter, from, recordedAt);
    if (to === null) return this.enter(verbs, entity, stretch, row);
    const end = this.occasion(
      verbs.end ?? verbs.enter,
      to,
      endRecordedAt ?? Math.max(to, this.goLive),
    );
    if (end.at <= start.at) return this.enter(verbs, entity, stretch, { ...row, ...atEnd });
    this.enter(verbs, entity, { ...stretch, to: null }, row);
    const valid: Interval = { from, to };
    const correction = { ...atEnd, id: row.id, valid } as unknown as Partial<E> & {
      readonly id: string;
    };
    this.recordings.correct(end, entity, correction);
  }
}
