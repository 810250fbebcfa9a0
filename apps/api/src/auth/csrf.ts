import { createHmac, timingSafeEqual } from 'node:crypto';
import { ExpectedError } from '@vieraugen/platform';
import type { NextFunction, RequestHandler, Response } from 'express';
import { type ApiRequest, changesState, cookieOf } from '../http/request.js';
import { type ApiSettings, isSecure } from '../settings.js';
import { SESSION_MS } from './session.js';

const COOKIE = 'vieraugen_csrf';
const HEADER = 'x-csrf-token';

/**
 * A state-changing request of a signed-in browser must show that it comes from our pages: the
 * header repeats a cookie that no other site can read. The value belongs to one session, so a
 * planted cookie is worth nothing. Tokens of scripts are not sent by browsers on their own.
 */
export class CsrfProtection {
  private readonly origin: string;

  constructor(private readonly settings: ApiSettings) {
    this.origin = new URL(settings.publicUrl).origin;
  }

  readonly check: RequestHandler = (
    request: ApiRequest,
    response: Response,
    next: NextFunction,
  ) => {
    const userId = request.session?.userId;
    if (userId && cookieOf(request, COOKIE) !== this.valueFor(request))
      this.hand(request, response);
    if (changesState(request) && !this.comesFromUs(request, userId !== undefined)) {
      next(foreign());
      return;
    }
    next();
  };

  /** Gives the browser the value for its session: after sign-in, and when it lost it. */
  hand(request: ApiRequest, response: Response): void {
    response.cookie(COOKIE, this.valueFor(request), {
      path: '/',
      sameSite: 'lax',
      secure: isSecure(this.settings),
      maxAge: SESSION_MS,
    });
  }

  clear(response: Response): void {
    response.clearCookie(COOKIE, { path: '/' });
  }

  private comesFromUs(request: ApiRequest, signedIn: boolean): boolean {
    const origin = request.header('origin');
    if (origin !== undefined && origin !== this.origin) return false;
    return !signedIn || equal(request.header(HEADER) ?? '', this.valueFor(request));
  }

  private valueFor(request: ApiRequest): string {
    return createHmac('sha256', this.settings.sessionSecret)
      .update(`csrf:${request.sessionID}`)
      .digest('base64url');
  }
}

function equal(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const foreign = (): ExpectedError =>
  new ExpectedError(
    'NOT_ALLOWED',
    'Die Anfrage kam nicht von einer Seite dieser Anwendung. Bitte laden Sie die Seite neu.',
    'The request did not come from a page of this application. Please reload the page.',
  );
