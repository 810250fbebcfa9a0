import type { RequestHandler } from 'express';
import session, { type Store } from 'express-session';
import connectPgSimple from 'connect-pg-simple';
import { sessionPool } from '@vieraugen/core';
import { type ApiSettings, isSecure } from '../settings.js';

/** A working day; nothing prolongs it, so that a forgotten browser signs itself out. */
export const SESSION_MS = 10 * 3_600_000;
/** How long a sign-in may take at the identity provider. */
export const PENDING_MS = 15 * 60_000;
const PRUNE_SECONDS = 900;

export interface Sessions {
  readonly handler: RequestHandler;
  readonly store: Store;
  readonly cookieName: string;
  close(): Promise<void>;
}

/** Sessions on the server, in PostgreSQL; the browser has a signed number and nothing else. */
export function createSessions(settings: ApiSettings): Sessions {
  const { logger, databaseUrl } = settings;
  const secure = isSecure(settings);
  const pool = sessionPool(databaseUrl, (error) => logger.error({ err: error }, 'session store'));
  const PgStore = connectPgSimple(session);
  const store = new PgStore({
    pool,
    tableName: 'sessions',
    disableTouch: true,
    pruneSessionInterval: PRUNE_SECONDS,
    errorLog: (...details: unknown[]) => logger.error({ details }, 'session store'),
  });
  const cookieName = secure ? '__Host-vieraugen_sid' : 'vieraugen_sid';
  const handler = session({
    name: cookieName,
    secret: settings.sessionSecret,
    store,
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: SESSION_MS },
  });
  return {
    handler,
    store,
    cookieName,
    async close() {
      // Ends the pruning; the pool is ours.
      store.close();
      await pool.end();
    },
  };
}

/** Dependency-injection token of the sessions. */
export const SESSIONS = Symbol('sessions');
