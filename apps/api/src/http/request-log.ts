import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Logger } from '@vieraugen/platform';
import type { NextFunction, RequestHandler, Response } from 'express';
import type { ApiRequest } from './request.js';

const WELL_FORMED = /^[\w.:-]{8,64}$/;

/**
 * One line per request: what, how it ended, how long it took. Not who asked, and no query: both
 * would tell about persons.
 */
export function requestLog(logger: Logger): RequestHandler {
  return (request: ApiRequest, response: Response, next: NextFunction) => {
    const given = request.header('x-request-id');
    const id = given && WELL_FORMED.test(given) ? given : randomUUID();
    const began = performance.now();
    request.requestId = id;
    response.setHeader('X-Request-Id', id);
    const path = withoutToken(request.path);
    response.once('close', () => {
      const line = {
        request: id,
        method: request.method,
        path,
        status: response.statusCode,
        ms: Math.round(performance.now() - began),
      };
      if (response.statusCode >= 500) logger.error(line, 'request');
      else if (isQuiet(path)) logger.debug(line, 'request');
      else logger.info(line, 'request');
    });
    next();
  };
}

/** The address of a calendar opens it for whoever knows it, however it is written. */
function withoutToken(path: string): string {
  const first = /^\/+([^/]+)\//.exec(path)?.[1] ?? '';
  return decoded(first).toLowerCase() === 'calendar' ? '/calendar/…' : path;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Asked every few seconds by machines, or many at once by browsers. */
const isQuiet = (path: string): boolean => /^\/(health|metrics|assets)\b/.test(path);
