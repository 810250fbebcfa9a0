const FALLBACK = '/';
/** Backslashes and control characters are read as something else by some browsers. */
const SUSPICIOUS = /[\\\p{Cc}]/u;

/** Where to go after signing in: a path of ours, or the start page for anything else. */
export function localPath(wanted: unknown, publicUrl: string): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || SUSPICIOUS.test(wanted)) {
    return FALLBACK;
  }
  const url = URL.canParse(wanted, publicUrl) ? new URL(wanted, publicUrl) : null;
  if (url?.origin !== new URL(publicUrl).origin || url.pathname.startsWith('/auth/')) {
    return FALLBACK;
  }
  // A second slash at the front would name another host once it stands alone.
  return `${url.pathname.replace(/^\/+/, '/')}${url.search}${url.hash}`;
}
