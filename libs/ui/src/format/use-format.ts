import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import * as formats from './formats.js';
import { formatDue, formatElapsed, formatRelative, type Due } from './relative.js';

export interface Format {
  readonly locale: formats.Locale;
  date(value: string): string;
  dateTime(value: string): string;
  time(value: string): string;
  dayMonth(value: string): string;
  month(value: string): string;
  number(value: number): string;
  end(to: string): string;
  interval(value: { from: string; to?: string | null }): string;
  /** An interval in whole days. */
  days(value: { from: string; to?: string | null }): string;
  relative(value: string, now: number): string;
  /** For „offen seit …“. */
  elapsed(milliseconds: number): string;
  due(value: string, now: number): Due;
}

/** All formats in the language of the page. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  const locale: formats.Locale = i18n.resolvedLanguage === 'en' ? 'en' : 'de';
  return useMemo(() => formatIn(locale), [locale]);
}

/** The same without React. */
export function formatIn(locale: formats.Locale): Format {
  return {
    locale,
    date: (value) => formats.formatDate(value, locale),
    dateTime: (value) => formats.formatDateTime(value, locale),
    time: (value) => formats.formatTime(value, locale),
    dayMonth: (value) => formats.formatDayMonth(value, locale),
    month: (value) => formats.formatMonth(value, locale),
    days: (value) => formats.formatDays(value, locale),
    number: (value) => formats.formatNumber(value, locale),
    end: (to) => formats.formatEnd(to, locale),
    interval: (value) => formats.formatInterval(value, locale),
    relative: (value, now) => formatRelative(value, now, locale),
    elapsed: (milliseconds) => formatElapsed(milliseconds, locale),
    due: (value, now) => formatDue(value, now, locale),
  };
}
