import type { Request } from 'express';

/** How an answer can be packed, the best first. */
export const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What is shorter gains nothing: it goes out in one packet either way. */
export const WORTH_PACKING = 1_024;

/** The best encoding that the browser takes; null = it takes none of ours. */
export function encodingOf(request: Request): Encoding | null {
  const accepted = request.acceptsEncodings([...ENCODINGS]);
  return ENCODINGS.find((encoding) => encoding === accepted) ?? null;
}
