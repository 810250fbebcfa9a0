import { toInstant } from '@vieraugen/ui';

/** Text without blanks around it; nothing if there is nothing. */
export function given(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === '' ? undefined : trimmed;
}

/** The instant of a local date or date-time; nothing if there is nothing. */
export function instantOf(local: string): string | undefined {
  return local === '' ? undefined : toInstant(local);
}

/** The first instant after a day: „bis einschließlich 31.12.“ ends at midnight of 1 January. */
export function endOfDay(day: string): string | undefined {
  if (day === '') return undefined;
  const next = new Date(`${day}T12:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return toInstant(next.toISOString().slice(0, 10));
}
