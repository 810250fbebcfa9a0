import { ExpectedError } from '@vieraugen/platform';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { ApiSettings } from '../settings.js';

const OWN_NAMES: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The demo answers to the names of this machine alone, so that no other site can have its name
 * resolve here. Pages move to the one name that sign-in knows.
 */
export function onlyThisMachine(settings: ApiSettings): RequestHandler {
  const { host } = new URL(settings.publicUrl);
  return (request: Request, response: Response, next: NextFunction) => {
    const asked = request.headers.host ?? '';
    if (asked === host) return next();
    if (!OWN_NAMES.has(asked.replace(/:\d+$/, ''))) return next(otherName());
    const isPage = request.method === 'GET' && request.accepts(['json', 'html']) === 'html';
    if (isPage) return response.redirect(307, settings.publicUrl + request.originalUrl);
    next();
  };
}

const otherName = (): ExpectedError =>
  new ExpectedError(
    'NOT_ALLOWED',
    'Der Vorführbetrieb ist nur unter localhost erreichbar.',
    'The demo can be reached as localhost only.',
  );
