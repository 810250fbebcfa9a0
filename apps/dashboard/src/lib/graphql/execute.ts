import { textOf, type TadaDocumentNode } from '@vieraugen/contract';
import { hasUnsaved } from '../unsaved.js';
import { ApiError, SIGNED_OUT, toApiError, UNREACHABLE } from './api-error.js';

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly { message: string; extensions?: Record<string, unknown> }[];
}

/**
 * Asks the API. Throws an ApiError with the server's sentence. Without a session it goes to sign in,
 * unless that would lose what somebody has typed: then it says so, and the form stays.
 */
export async function execute<Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  variables?: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const response = await post(textOf(document), variables, signal);
  const answer = (await response.json().catch(() => ({}))) as Answer<Result>;
  if (response.status === 401 || answer.errors?.some(isSignedOut)) {
    if (hasUnsaved()) throw new ApiError(SIGNED_OUT, '');
    return signIn();
  }
  if (answer.errors?.length) throw toApiError(answer.errors);
  if (!answer.data) throw new ApiError(UNREACHABLE, `HTTP ${response.status}`);
  return answer.data;
}

async function post(query: string, variables: unknown, signal?: AbortSignal): Promise<Response> {
  const operationName = /(?:query|mutation)\s+(\w+)/u.exec(query)?.[1];
  try {
    return await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      signal,
      headers: { 'content-type': 'application/json', ...csrfHeader() },
      body: JSON.stringify({ query, variables, operationName }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(UNREACHABLE, String(error));
  }
}

/** The header that proves that a request of ours comes from our page. */
export function csrfHeader(cookies: string = document.cookie): Record<string, string> {
  const token = /(?:^|;\s*)vieraugen_csrf=([^;]+)/u.exec(cookies)?.[1];
  return token ? { 'x-csrf-token': decodeURIComponent(token) } : {};
}

function isSignedOut({ extensions }: { extensions?: Record<string, unknown> }): boolean {
  return extensions?.code === SIGNED_OUT;
}

/** Leaves for the sign-in page and comes back here; never resolves. */
function signIn(): Promise<never> {
  const here = window.location.pathname + window.location.search;
  window.location.assign(`/auth/login?returnTo=${encodeURIComponent(here)}`);
  return new Promise(() => undefined);
}
