import { invalidValue } from './usage.js';

const LAST_PORT = 65_535;

/** A port number as an option's value. */
export function numberOption(text: string): number {
  if (!/^\d+$/.test(text) || Number(text) > LAST_PORT) {
    throw invalidValue(
      `Bitte geben Sie eine Zahl von 0 bis ${LAST_PORT} an.`,
      `Please give a number from 0 to ${LAST_PORT}.`,
    );
  }
  return Number(text);
}

const UNITS: Readonly<Record<string, number>> = {
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** `30m`, `1h`, `7d` → milliseconds. */
export function durationOption(text: string): number {
  const match = /^(\d{1,6})([smhd])$/.exec(text);
  const unit = UNITS[match?.[2] ?? ''];
  if (!match || unit === undefined || Number(match[1]) === 0) {
    throw invalidValue(
      'Bitte geben Sie eine Dauer wie 30m, 1h oder 7d an.',
      'Please give a duration such as 30m, 1h or 7d.',
    );
  }
  return Number(match[1]) * unit;
}

/** A whole number from 0 on. */
export function countOption(text: string): number {
  if (!/^\d{1,9}$/.test(text)) {
    throw invalidValue(
      'Bitte geben Sie eine ganze Zahl ab 0 an.',
      'Please give a whole number from 0 on.',
    );
  }
  return Number(text);
}
