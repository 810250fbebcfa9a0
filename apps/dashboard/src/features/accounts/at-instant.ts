interface Valid {
  readonly from: string;
  readonly to: string | null;
}

/** What had begun by the instant; null = everything. The record may know of more that came later. */
export function begunBy<Row extends { readonly valid: Valid }>(
  rows: readonly Row[],
  at: string | null,
): readonly Row[] {
  if (at === null) return rows;
  return rows.filter(({ valid }) => Date.parse(valid.from) <= Date.parse(at));
}

/** Whether it was over at the instant: its end is outside it. */
export function isOverAt({ to }: Valid, at: number): boolean {
  return to !== null && Date.parse(to) <= at;
}

/** What is in force first, then what is over; each in the order of its beginning. */
export function inForceFirst<Row extends { readonly valid: Valid }>(
  rows: readonly Row[],
  at: number,
): readonly Row[] {
  return [...rows].sort(
    (a, b) =>
      Number(isOverAt(a.valid, at)) - Number(isOverAt(b.valid, at)) ||
      Date.parse(a.valid.from) - Date.parse(b.valid.from),
  );
}
