import { ApiError, UNREACHABLE } from '../../lib/graphql/api-error.js';
import { csrfHeader } from '../../lib/graphql/execute.js';

/** Whose evidence a file is: an account's, or an authority's. */
export interface FilePlace {
  readonly accountId?: string | null;
  readonly authorityId?: string | null;
}

interface Answer {
  readonly id: string;
  readonly error?: { readonly code?: string; readonly message?: string };
}

/** Keeps a file as evidence and answers its id. Throws the server's sentence, at the file's field. */
export async function keepFile(file: File, place: FilePlace): Promise<string> {
  const body = new FormData();
  for (const [name, value] of Object.entries(place)) if (value) body.append(name, String(value));
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
  if (response.ok) return answer.id;
  const { code = UNREACHABLE, message = '' } = answer.error ?? {};
  throw new ApiError(code, message, 'file');
}
