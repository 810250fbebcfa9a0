import { earlierEnd, type Instant, intersection, type Interval } from './interval.js';

/** The same instants as a list of intervals that neither overlap nor touch, in order of time. */
export function merged(intervals: readonly Interval[]): Interval[] {
  const result: { from: Instant; to: Instant | null }[] = [];
  for (const { from, to } of [...intervals].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (!last || (last.to !== null && last.to < from)) result.push({ from, to });
    else if (last.to !== null) last.to = to === null ? null : Math.max(last.to, to);
  }
  return result;
}

/** What lies in some interval of `from` and in none of `less`. */
export function without(from: readonly Interval[], less: readonly Interval[]): Interval[] {
  let rest = merged(from);
  for (const hole of merged(less)) rest = rest.flatMap((interval) => cut(interval, hole));
  return rest;
}

/** What lies in some interval of both. */
export function within(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const shared = merged(a).flatMap((one) =>
    merged(b).flatMap((two) => intersection(one, two) ?? []),
  );
  return merged(shared);
}

function cut(interval: Interval, hole: Interval): Interval[] {
  const before = { from: interval.from, to: earlierEnd(interval.to, hole.from) };
  const parts = before.to !== null && before.to <= before.from ? [] : [before];
  if (hole.to === null) return parts;
  const after = { from: Math.max(interval.from, hole.to), to: interval.to };
  return after.to !== null && after.to <= after.from ? parts : [...parts, after];
}
