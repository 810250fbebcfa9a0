import { toLocal } from '@vieraugen/ui';

/**
 * The address bar holds the state of a screen: short, readable, and safe against whatever stands
 * there. Each reader takes a raw value (text from the address, or already typed from a link) and
 * gives a value or undefined.
 */
export type RawSearch = Record<string, unknown>;

export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

export function flag(value: unknown): true | undefined {
  return value === true || value === '1' ? true : undefined;
}

export function oneOf<const T extends string>(
  value: unknown,
  allowed: readonly T[],
): T | undefined {
  return allowed.find((candidate) => candidate === value);
}

export function someOf<const T extends string>(
  value: unknown,
  allowed: readonly T[],
): readonly T[] | undefined {
  const given = list(value) ?? [];
  const known = allowed.filter((candidate) => given.includes(candidate));
  return known.length > 0 ? known : undefined;
}

export function list(value: unknown): readonly string[] | undefined {
  const parts = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
  const given = parts.filter((part): part is string => typeof part === 'string' && part !== '');
  return given.length > 0 ? given : undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const MINUTE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u;
const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** A day, `YYYY-MM-DD`. */
export function day(value: unknown): string | undefined {
  return isDate(value, DAY) ? value : undefined;
}

/**
 * A day with a clock, `YYYY-MM-DDTHH:mm`. An instant with its zone, as the API and the command line
 * write it, is the same minute in Berlin: a link that is not understood would show today's truth.
 */
export function minute(value: unknown): string | undefined {
  if (isDate(value, MINUTE)) return value;
  const isInstant = typeof value === 'string' && ZONED.test(value);
  return isInstant && !Number.isNaN(Date.parse(value)) ? toLocal(value) : undefined;
}

function isDate(value: unknown, shape: RegExp): value is string {
  return (
    typeof value === 'string' &&
    shape.test(value) &&
    !Number.isNaN(Date.parse(`${value}Z`.replace(/^(.{10})Z$/u, '$1')))
  );
}

/** From the address: every value is text, nothing is guessed to be a number. */
export function parseSearch(search: string): RawSearch {
  return Object.fromEntries(new URLSearchParams(search));
}

/** To the address: lists by commas, flags as 1, the absent not at all. */
export function stringifySearch(search: RawSearch): string {
  const entries = Object.entries(search).flatMap(([key, value]): [string, string][] => {
    if (value === undefined || value === null || value === '' || value === false) return [];
    return [[key, value === true ? '1' : String(value)]];
  });
  if (entries.length === 0) return '';
  const encode = (part: string): string =>
    encodeURIComponent(part).replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%40', '@');
  return `?${entries.map(([key, value]) => `${encode(key)}=${encode(value)}`).join('&')}`;
}
