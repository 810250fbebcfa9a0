export type ServerErrorKind =
  'OTHER_VERSION' | 'DISK_FULL' | 'NOT_WRITABLE' | 'NO_SERVER_USER' | 'NO_BINARIES' | 'FAILED';

/** Why the embedded server cannot run; `detail` is what PostgreSQL or the system said last. */
export class EmbeddedServerError extends Error {
  override readonly name = 'EmbeddedServerError';

  constructor(
    readonly kind: ServerErrorKind,
    readonly detail: string,
  ) {
    super(`${kind}: ${detail}`);
  }
}

const NO_SPACE = /no space left on device|disk quota exceeded|ENOSPC|EDQUOT/i;
const NO_PERMISSION =
  /permission denied|read-only file system|EACCES|EPERM|EROFS|ENOTDIR|(EEXIST|ENOENT).*mkdir/i;

/** Recognises the two failures of a machine that people can repair, in our own errors and in PostgreSQL's. */
export function serverError(error: unknown): EmbeddedServerError {
  if (error instanceof EmbeddedServerError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  if (NO_SPACE.test(detail)) return new EmbeddedServerError('DISK_FULL', detail);
  if (NO_PERMISSION.test(detail)) return new EmbeddedServerError('NOT_WRITABLE', detail);
  return new EmbeddedServerError('FAILED', detail);
}
