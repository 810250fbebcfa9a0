import { createHash } from 'node:crypto';

/** The id of what `key` names in the demo: the same in every database, so that loading twice is seen. */
export function demoId(key: string): string {
  const hex = createHash('sha256').update(`vieraugen-demo/${key}`).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(18, 20),
    hex.slice(20, 32),
  ].join('-');
}

/** A number in [0, 1) that belongs to `key`: what is added to the demo later moves nothing else. */
export function chance(key: string): number {
  return createHash('sha256').update(key).digest().readUInt32BE(0) / 2 ** 32;
}

/** A whole number from `low` to `high`, both included. */
export function between(key: string, low: number, high: number): number {
  return low + Math.floor(chance(key) * (high - low + 1));
}

/** One of `choices`. */
export function pick<T>(key: string, choices: readonly [T, ...T[]]): T {
  return choices[Math.floor(chance(key) * choices.length)] ?? choices[0];
}
