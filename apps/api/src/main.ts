import 'reflect-metadata';
import { createServer, type Server } from 'node:http';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SignInService } from '@vieraugen/core';
import { ExpectedError, NestLogger } from '@vieraugen/platform';
import type { NextFunction, Request, Response } from 'express';
import { AppModule } from './app.module.js';
import { CsrfProtection } from './auth/csrf.js';
import { DEMO_MOUNT } from './auth/demo-provider/demo-client.js';
import { SESSIONS, type Sessions } from './auth/session.js';
import { viewerMiddleware } from './auth/viewer.middleware.js';
import { Viewers } from './auth/viewers.js';
import { ErrorFilter } from './http/error.filter.js';
import { onlyThisMachine } from './http/loopback.js';
import { packedAnswers } from './http/packed-answers.js';
import { requestLog } from './http/request-log.js';
import { securityHeaders } from './http/security-headers.js';
import { Metrics } from './metrics/metrics.js';
import { type ApiSettings, isDemo, isSecure } from './settings.js';
import { dashboard } from './static/dashboard.js';

export interface RunningApi {
  readonly url: string;
  readonly app: NestExpressApplication;
  /** Takes no more requests, finishes those that run, closes what is open. */
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const LOOPBACK_6 = '::1';
const GRACE_MS = 10_000;
/** Paths that know nobody: no session is read for them. */
const WITHOUT_VIEWER = /^\/(health|metrics|assets|oidc|calendar)(\/|$)/;

/**
 * Starts one API process; `prepare` runs before it takes requests. Throws an ExpectedError
 * (UNAVAILABLE) when the port is taken.
 */
export async function startApi(
  settings: ApiSettings,
  prepare: (app: NestExpressApplication) => Promise<void> = async () => undefined,
): Promise<RunningApi> {
  if (isDemo(settings) && settings.production) throw noDemoInProduction();
  const app = await NestFactory.create<NestExpressApplication>(AppModule.register(settings), {
    logger: new NestLogger(settings.logger),
    abortOnError: false,
    return503OnClosing: true,
    bodyParser: false,
  });
  const second = await begin(app, settings, prepare).catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  return {
    url: settings.publicUrl,
    app,
    async close() {
      const impatient = setTimeout(() => closeConnections(app, second), GRACE_MS).unref();
      await Promise.all([app.close(), new Promise((done) => second?.close(done) ?? done(null))]);
      clearTimeout(impatient);
    },
  };
}

async function begin(
  app: NestExpressApplication,
  settings: ApiSettings,
  prepare: (app: NestExpressApplication) => Promise<void>,
): Promise<Server | null> {
  await compose(app, settings);
  await prepare(app);
  return listen(app, settings);
}

/** In the order in which a request meets them. */
async function compose(app: NestExpressApplication, settings: ApiSettings): Promise<void> {
  app.disable('x-powered-by');
  // Of the dashboard's files alone: nobody asks for an answer again by its tag, and making it costs.
  app.disable('etag');
  // A proxy on this machine or in its network says how the request came in.
  app.set('trust proxy', isSecure(settings) ? ['loopback', 'linklocal', 'uniquelocal'] : false);
  app.use(requestLog(settings.logger), app.get(Metrics).measure, ...securityHeaders(settings));
  if (isDemo(settings)) {
    const { demoProvider } = await import('./auth/demo-provider/demo-provider.js');
    app.use(onlyThisMachine(settings));
    app.use(DEMO_MOUNT, await demoProvider(settings, app.get(SignInService)));
  }
  app.use(dashboard(settings.dashboardDirectory));
  const viewer = viewerMiddleware(
    app.get<Sessions>(SESSIONS),
    app.get(CsrfProtection),
    app.get(Viewers),
  );
  app.use((request: Request, response: Response, next: NextFunction) =>
    WITHOUT_VIEWER.test(request.path) ? next() : viewer(request, response, next),
  );
  app.use('/graphql', packedAnswers());
  app.useBodyParser('json', { limit: '1mb' });
  const filter = app.get(ErrorFilter);
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) =>
    filter.tell(error, request, response),
  );
}

/** In the demo on both loopback addresses: `localhost` is either, and another program must not be the other. */
async function listen(app: NestExpressApplication, settings: ApiSettings): Promise<Server | null> {
  try {
    if (!isDemo(settings)) {
      await app.listen(settings.port);
      return null;
    }
    await app.listen(settings.port, LOOPBACK);
    return await listenOnSix(app, settings.port);
  } catch (error) {
    throw listenError(error, settings.port);
  }
}

async function listenOnSix(app: NestExpressApplication, port: number): Promise<Server | null> {
  const handler = app.getHttpAdapter().getInstance() as (
    request: unknown,
    response: unknown,
  ) => void;
  const server = createServer(handler);
  const failure = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    server.once('error', resolve).listen(port, LOOPBACK_6, () => resolve(null));
  });
  if (failure === null) return server;
  if (failure.code === 'EADDRINUSE') throw failure;
  // A machine without IPv6.
  return null;
}

function closeConnections(app: NestExpressApplication, second: Server | null): void {
  (app.getHttpServer() as Server).closeAllConnections();
  second?.closeAllConnections();
}

function listenError(error: unknown, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new ExpectedError(
      'UNAVAILABLE',
      `Port ${port} ist schon vergeben. Bitte geben Sie mit --port einen anderen an.`,
      `Port ${port} is taken. Please name another one with --port.`,
    );
  }
  if (code === 'EACCES') {
    return new ExpectedError(
      'UNAVAILABLE',
      `Port ${port} darf hier nicht geöffnet werden. Bitte geben Sie mit --port einen ab 1024 an.`,
      `Port ${port} may not be opened here. Please name one from 1024 on with --port.`,
    );
  }
  return error;
}

const noDemoInProduction = (): ExpectedError =>
  new ExpectedError(
    'UNAVAILABLE',
    'Im Betrieb (NODE_ENV=production) gibt es keinen Vorführbetrieb. Bitte setzen Sie OIDC_ISSUER, OIDC_CLIENT_ID und OIDC_CLIENT_SECRET.',
    'There is no demo mode in production (NODE_ENV=production). Please set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.',
  );
