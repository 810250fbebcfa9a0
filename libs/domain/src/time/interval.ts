/** Milliseconds since the Unix epoch, UTC. The only representation of an instant inside the domain. */
export type Instant = number;

/** Half-open `[from, to)`. `to = null` means in force until further notice. */
export interface Interval {
  readonly from: Instant;
  readonly to: Instant | null;
}

/** True from the first instant on, false from `to` on. */
export function contains(interval: Interval, at: Instant): boolean {
  return interval.from <= at && (interval.to === null || at < interval.to);
}

/** True when the two intervals share at least one instant; touching ends do not. */
export function overlaps(a: Interval, b: Interval): boolean {
  return (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);
}

/** The shared part of two intervals, or null where they share nothing. */
export function intersection(a: Interval, b: Interval): Interval | null {
  if (!overlaps(a, b)) return null;
  return { from: Math.max(a.from, b.from), to: earlierEnd(a.to, b.to) };
}

/** The earlier of two ends, where null is "never". */
export function earlierEnd(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null) return b;
  return b === null ? a : Math.min(a, b);
}

/** True when the interval has ended at `at`; the end itself is no longer inside. */
export function hasEnded(interval: Interval, at: Instant): boolean {
  return interval.to !== null && interval.to <= at;
}

/** The two instants of a question: what was true then, as the record stood then. */
export interface AsOf {
  readonly validAt: Instant;
  readonly knownAt: Instant;
}
