import { randomUUID } from 'node:crypto';
import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Inject,
} from '@nestjs/common';
import { type ErrorCode, ExpectedError } from '@vieraugen/platform';
import type { Response } from 'express';
import { API_SETTINGS, type ApiSettings } from '../settings.js';
import { bilingual, renderPage } from './page.js';
import { type ApiRequest, localeOf, wantsPage } from './request.js';
import { nonceOf } from './security-headers.js';

const STATUS: Readonly<Record<ErrorCode, number>> = {
  NOT_SIGNED_IN: 401,
  NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  INVALID_INPUT: 400,
  CONFLICT: 409,
  SEPARATION_OF_DUTIES: 403,
  NOT_IN_THIS_STATE: 409,
  TRAINING_MISSING: 409,
  TOO_MANY_REMOVALS: 409,
  FILE_NOT_READABLE: 422,
  UNAVAILABLE: 503,
};

interface Told {
  readonly status: number;
  readonly code: string;
  readonly de: string;
  readonly en: string;
  readonly field?: string;
  /** Finds the line in our log. */
  readonly id?: string;
}

/** Tells what went wrong over plain HTTP, as JSON or as a page; what was not expected stays ours. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(@Inject(API_SETTINGS) private readonly settings: ApiSettings) {}

  catch(error: unknown, host: ArgumentsHost): void {
    // GraphQL formats its errors itself.
    if (host.getType<'graphql' | 'http'>() === 'graphql') throw error;
    const http = host.switchToHttp();
    this.tell(error, http.getRequest<ApiRequest>(), http.getResponse<Response>());
  }

  tell(error: unknown, request: ApiRequest, response: Response): void {
    if (response.headersSent) {
      response.end();
      return;
    }
    const told = expected(error) ?? this.unexpected(error, request);
    response.status(told.status).setHeader('Cache-Control', 'no-store');
    if (wantsPage(request)) response.type('html').send(pageOf(told, nonceOf(response)));
    else {
      const { code, field, id } = told;
      response.json({ error: { code, message: told[localeOf(request)], field, id } });
    }
  }

  private unexpected(error: unknown, request: ApiRequest): Told {
    const id = request.requestId ?? randomUUID();
    this.settings.logger.error({ request: id, err: error }, 'unexpected error');
    return {
      status: 500,
      code: 'INTERNAL',
      de: `Das hat leider nicht geklappt. Der Fehler ist vermerkt (Nummer ${id}).`,
      en: `This did not work. The error has been noted (number ${id}).`,
      id,
    };
  }
}

function expected(error: unknown): Told | null {
  if (error instanceof ExpectedError) {
    const { code, de, en, field } = error;
    return { status: STATUS[code], code, de, en, field };
  }
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  return status >= 400 && status < 500 ? { status, ...sentenceFor(status) } : null;
}

/** Express and its parsers put the status on the error. */
function statusOf(error: unknown): number {
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' ? status : 0;
}

function sentenceFor(status: number): Pick<Told, 'code' | 'de' | 'en'> {
  if (status === 404)
    return {
      code: 'NOT_FOUND',
      de: 'Diese Seite gibt es nicht.',
      en: 'This page does not exist.',
    };
  if (status === 413)
    return {
      code: 'INVALID_INPUT',
      de: 'Die Anfrage ist zu groß.',
      en: 'The request is too large.',
    };
  return {
    code: 'INVALID_INPUT',
    de: 'Die Anfrage ist so nicht verwendbar.',
    en: 'The request cannot be used as it is.',
  };
}

function pageOf(told: Told, nonce: string): string {
  const body = `${bilingual('h1', told.de, told.en)}
<p><a class="button" href="/">Zur Startseite · Start page</a></p>`;
  return renderPage({ title: told.de, body, nonce });
}
