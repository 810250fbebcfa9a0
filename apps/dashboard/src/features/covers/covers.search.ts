import { oneOf, text, type RawSearch } from '../../lib/search/params.js';

export interface CoversSearch {
  /** A week if left out. */
  span?: 'week' | 'month';
  /** A day of the shown week or month, `YYYY-MM-DD`; today if left out. */
  day?: string;
  authority?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function readCoversSearch(raw: RawSearch): CoversSearch {
  const day = text(raw.day);
  return {
    span: oneOf(raw.span, ['week', 'month'] as const),
    day: day && DAY.test(day) ? day : undefined,
    authority: text(raw.authority),
  };
}
