/** A failure in the server's own words; `code` is from its closed list. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly code: string,
    message: string,
    /** The input field that is wrong, if it is one. */
    readonly field?: string,
  ) {
    super(message);
  }
}

/** The server could not be reached or did not answer in its own form. */
export const UNREACHABLE = 'UNREACHABLE';

/** Nobody is signed in any more. */
export const SIGNED_OUT = 'NOT_SIGNED_IN';

interface GraphQLFailure {
  readonly message: string;
  readonly extensions?: { readonly code?: unknown; readonly field?: unknown };
}

/** The first failure of an answer decides; the others follow from it or say the same. */
export function toApiError(failures: readonly GraphQLFailure[]): ApiError {
  const [first] = failures;
  const code = first?.extensions?.code;
  const field = first?.extensions?.field;
  return new ApiError(
    typeof code === 'string' ? code : 'UNAVAILABLE',
    first?.message ?? '',
    typeof field === 'string' ? field : undefined,
  );
}
