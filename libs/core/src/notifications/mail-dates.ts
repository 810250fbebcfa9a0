import { formatLocalDate, type Instant, type LocalDate, localDayOf } from '@vieraugen/domain';

/** The local day, by its number, on which something is in time for the last time. */
export const lastDayBefore = (dueAt: Instant): number => localDayOf(dueAt - 1);

/** That day as people write it. */
export const lastDateBefore = (dueAt: Instant, locale: 'de' | 'en'): string =>
  dateText(formatLocalDate(lastDayBefore(dueAt)), locale);

export function dateText(date: LocalDate, locale: 'de' | 'en'): string {
  return locale === 'de' ? date.split('-').reverse().join('.') : date;
}
