/** The closed list of expected failures. Anything else is opaque to the outside. */
export const ERROR_CODES = [
  'NOT_SIGNED_IN',
  'NOT_ALLOWED',
  'NOT_FOUND',
  'INVALID_INPUT',
  'CONFLICT',
  'SEPARATION_OF_DUTIES',
  'NOT_IN_THIS_STATE',
  'TRAINING_MISSING',
  'TOO_MANY_REMOVALS',
  'FILE_NOT_READABLE',
  'UNAVAILABLE',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A failure that the caller can do something about: one code, one sentence in each language. */
export class ExpectedError extends Error {
  override readonly name = 'ExpectedError';

  constructor(
    readonly code: ErrorCode,
    readonly de: string,
    readonly en: string,
    /** The input field that is wrong, if it is one. */
    readonly field?: string,
  ) {
    super(`${code}: ${en}`);
  }
}

/** Throws NOT_FOUND unless there is something; also what a viewer gets who may not see it. */
export function found<T>(value: T | null | undefined, de: string, en: string): T {
  if (value === null || value === undefined) {
    throw new ExpectedError('NOT_FOUND', `${de} wurde nicht gefunden.`, `${en} was not found.`);
  }
  return value;
}
