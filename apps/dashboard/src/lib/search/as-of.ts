import { toInstant, TODAY, type AsOfValue } from '@vieraugen/ui';
import { minute, oneOf, type RawSearch } from './params.js';

/** Which day's truth a screen shows; absent = today's. */
export interface AsOfSearch {
  validAt?: string;
  knownAt?: string;
  rules?: 'SIMULATION';
}

export function readAsOf(raw: RawSearch): AsOfSearch {
  return {
    validAt: minute(raw.validAt),
    knownAt: minute(raw.knownAt),
    rules: oneOf(raw.rules, ['SIMULATION']),
  };
}

/** The API's `asOf` argument; undefined means now. */
export function toAsOfInput(
  search: AsOfSearch,
): { validAt?: string; knownAt?: string; mode?: 'HISTORIC' | 'SIMULATION' } | undefined {
  if (!search.validAt && !search.knownAt) return undefined;
  return {
    validAt: search.validAt && toInstant(search.validAt),
    knownAt: search.knownAt && toInstant(search.knownAt),
    mode: search.rules ?? 'HISTORIC',
  };
}

/** For the band's control. */
export function toAsOfValue(search: AsOfSearch): AsOfValue {
  return {
    validAt: search.validAt ?? TODAY.validAt,
    knownAt: search.knownAt ?? TODAY.knownAt,
    mode: search.rules ?? TODAY.mode,
  };
}

/** Back into the address. */
export function fromAsOfValue(value: AsOfValue): AsOfSearch {
  const isToday = value.validAt === '' && value.knownAt === '';
  return {
    validAt: value.validAt || undefined,
    knownAt: value.knownAt || undefined,
    rules: !isToday && value.mode === 'SIMULATION' ? 'SIMULATION' : undefined,
  };
}
