import type { RecordRow } from '@vieraugen/data';
import { formatInstant, type Instant, type Interval, type Language } from '@vieraugen/domain';
import { CODE_WORDS, FACT_WORDS } from './record-words.js';

/** Facts whose rows are called by their own label rather than by what they are. */
const CALLED_BY_LABEL = new Set(['account', 'authority']);
/** Facts whose code says what they are better than the fact's name does. */
const CALLED_BY_CODE = new Set(['actions', 'credentialEvents', 'devices']);

/** One row of the record in words: „Zugang (Passwort bekannt, Referent/in) seit 14.03.2013“. */
export function recordLabel(row: RecordRow, language: Language): string {
  const word = FACT_WORDS[row.fact]?.[language] ?? row.fact;
  const code = row.code === null ? undefined : CODE_WORDS[row.code]?.[language];
  if (CALLED_BY_LABEL.has(row.fact)) return row.label ?? word;
  const name = CALLED_BY_CODE.has(row.fact) && code ? capital(code) : word;
  const details = [name === word ? code : undefined, row.label].filter(Boolean).join(', ');
  const when = row.at === null ? lasting(row.valid, language) : instant(row.at, language);
  return [name, details && `(${details})`, when].filter(Boolean).join(' ');
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('de') + text.slice(1);

function instant(at: Instant, language: Language): string {
  return `${language === 'de' ? 'vom' : 'of'} ${formatInstant(at, 'dateTime', language)}`;
}

function lasting(valid: Interval | null, language: Language): string {
  if (!valid) return '';
  const de = language === 'de';
  const begins = valid.from === -Infinity ? '' : formatInstant(valid.from, 'date', language);
  if (valid.to === null) return begins && `${de ? 'seit' : 'since'} ${begins}`;
  const ends = formatInstant(valid.to, 'lastDay', language);
  return begins ? `${begins} – ${ends}` : `${de ? 'bis' : 'until'} ${ends}`;
}
