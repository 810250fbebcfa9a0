import type { Viewer } from '@vieraugen/platform';
import type { Request } from 'express';

/** A sign-in that has begun: what the answer of the identity provider must match. */
export interface PendingSignIn {
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
}

declare module 'express-session' {
  interface SessionData {
    userId: string;
    /** For signing out at the identity provider. */
    idToken: string;
    /** By `state`; several, because people open several tabs. */
    pending: Record<string, PendingSignIn>;
  }
}

/** What the middleware adds to every request. */
export interface ApiRequest extends Request {
  /** Who asks; null = nobody has signed in. */
  viewer?: Viewer | null;
  requestId?: string;
}

/** State-changing requests are those that these do not name. */
const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

export const changesState = (request: Request): boolean => !SAFE.has(request.method);

/** The value of one cookie of the request, undecoded; null if it is not there. */
export function cookieOf(request: Request, name: string): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value !== undefined) return value;
  }
  return null;
}

/** The token of `Authorization: Bearer …`; null without one. */
export function bearerOf(request: Request): string | null {
  return /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

/** German unless the viewer or the browser prefers English. */
export function localeOf(request: ApiRequest): 'de' | 'en' {
  return request.viewer?.locale ?? (request.acceptsLanguages('de', 'en') === 'en' ? 'en' : 'de');
}

export const wantsPage = (request: Request): boolean =>
  request.accepts(['json', 'html']) === 'html';
