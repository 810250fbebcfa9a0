import type { NextFunction, RequestHandler, Response } from 'express';
import { notSignedIn } from '../graphql/context.js';
import { type ApiRequest, bearerOf } from '../http/request.js';
import type { CsrfProtection } from './csrf.js';
import type { Sessions } from './session.js';
import type { Viewers } from './viewers.js';

/** Puts `viewer` on the request: from a token, or from the session with its protection against forgery. */
export function viewerMiddleware(
  sessions: Sessions,
  csrf: CsrfProtection,
  viewers: Viewers,
): RequestHandler {
  const fromSession = inOrder([sessions.handler, csrf.check]);
  return (request: ApiRequest, response: Response, next: NextFunction) => {
    request.viewer = null;
    const token = bearerOf(request);
    if (token !== null) {
      viewers.ofToken(token).then((viewer) => {
        request.viewer = viewer;
        // A token that is not valid is refused, rather than treated as nobody's request.
        next(viewer ? undefined : notSignedIn());
      }, next);
      return;
    }
    fromSession(request, response, (error?: unknown) => {
      const userId = request.session?.userId;
      if (error || !userId) return next(error);
      viewers.ofUser(userId).then((viewer) => {
        request.viewer = viewer;
        next();
      }, next);
    });
  };
}

function inOrder(handlers: readonly RequestHandler[]): RequestHandler {
  return (request, response, next) => {
    const step = (index: number, error?: unknown): void => {
      const handler = handlers[index];
      if (error || !handler) next(error);
      else void handler(request, response, (problem?: unknown) => step(index + 1, problem));
    };
    step(0);
  };
}
