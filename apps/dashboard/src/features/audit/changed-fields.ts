export interface ChangedField {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

const TECHNICAL = new Set(['id', 'recorded_at', 'superseded_at', 'recorded_by', 'row_version']);

/** The fields in which two states of a row differ, as text; technical ones are left out. */
export function changedFields(before: unknown, after: unknown): readonly ChangedField[] {
  const old = asRecord(before);
  const young = asRecord(after);
  const names = [...new Set([...Object.keys(old), ...Object.keys(young)])];
  return names
    .filter((name) => !TECHNICAL.has(name))
    .map((name) => ({ name, before: asText(old[name]), after: asText(young[name]) }))
    .filter((field) => field.before !== field.after);
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
