import type { FieldChange } from '../report.js';

type Value = string | readonly string[] | null;

/**
 * What a row says and the record does not say yet. An empty cell says nothing, so it never takes
 * anything away.
 */
export class Difference {
  private readonly changes: FieldChange[] = [];
  private readonly input: Record<string, unknown> = {};

  /** Notes a new value under the service's name for the field; `shown` is what a report may show. */
  set(
    field: string,
    before: Value,
    after: Value,
    { as = field, value = after as unknown, secret = false } = {},
  ): this {
    if (after === null || text(before) === text(after)) return this;
    this.input[as] = value;
    // The names of persons are nobody's but their own authority's: a report never shows the old one.
    this.changes.push({ field, before: secret ? null : text(before), after: text(after) });
    return this;
  }

  get isEmpty(): boolean {
    return this.changes.length === 0;
  }

  get fields(): readonly FieldChange[] {
    return this.changes;
  }

  /** The input of a service with what is new; every key was named by `set`. */
  inputs<I>(): Partial<I> {
    return this.input as Partial<I>;
  }
}

/** What a new record starts with, as a report shows it. */
export function firstValues(values: Readonly<Record<string, Value>>): readonly FieldChange[] {
  return Object.entries(values).flatMap(([field, value]) => {
    const after = text(value);
    return after === null ? [] : [{ field, before: null, after }];
  });
}

function text(value: Value): string | null {
  if (value === null) return null;
  const joined = typeof value === 'string' ? value : value.join(', ');
  return joined === '' ? null : joined;
}
