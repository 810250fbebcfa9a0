import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { type ApiSettings, isSecure } from '../settings.js';

const NONCE_BYTES = 16;
const HALF_A_YEAR = 15_768_000;

/** The nonce of this answer's content security policy. */
export const nonceOf = (response: Response): string => String(response.locals['nonce']);

/**
 * Nothing but our own scripts and styles; no frames. A style that a component adds while it runs
 * carries the nonce that the page names in its head.
 */
export function securityHeaders(settings: ApiSettings): RequestHandler[] {
  const provider = settings.oidc ? [new URL(settings.oidc.issuer).origin] : [];
  const secure = isSecure(settings);
  return [
    (_request: Request, response: Response, next: NextFunction) => {
      response.locals['nonce'] = randomBytes(NONCE_BYTES).toString('base64');
      next();
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response as Response)}'`],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'", 'data:'],
          connectSrc: ["'self'"],
          manifestSrc: ["'self'"],
          formAction: ["'self'", ...provider],
          frameAncestors: ["'none'"],
          baseUri: ["'none'"],
          ...(secure ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      strictTransportSecurity: secure ? { maxAge: HALF_A_YEAR } : false,
      referrerPolicy: { policy: 'same-origin' },
      xFrameOptions: { action: 'deny' },
    }),
    (_request: Request, response: Response, next: NextFunction) => {
      response.setHeader(
        'Permissions-Policy',
        'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
      );
      next();
    },
  ];
}
