import { ApiError, UNREACHABLE } from '../../lib/graphql/api-error.js';
import { csrfHeader } from '../../lib/graphql/execute.js';

interface Answer {
  readonly id?: string;
  readonly error?: { readonly code?: string; readonly message?: string; readonly field?: string };
}

/** Uploads an evidence of an account and gives its id. Throws an ApiError with the server's sentence. */
export async function keepFile(accountId: string, file: File): Promise<string> {
  const body = new FormData();
  body.append('accountId', accountId);
  body.append('file', file);
  const response = await fetch('/api/evidence', {
    method: 'POST',
    credentials: 'same-origin',
    headers: csrfHeader(),
    body,
  }).catch((error: unknown) => {
    throw new ApiError(UNREACHABLE, String(error));
  });
  const answer = (await response.json().catch(() => ({}))) as Answer;
  if (response.ok && answer.id) return answer.id;
  const { code = UNREACHABLE, message = '', field } = answer.error ?? {};
  throw new ApiError(code, message, field);
}
