import { Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { SignInService } from '@vieraugen/core';
import { ExpectedError } from '@vieraugen/platform';
import type { Response } from 'express';
import { EventHub } from '../events/event-hub.js';
import type { ApiRequest, PendingSignIn } from '../http/request.js';
import { nonceOf } from '../http/security-headers.js';
import { API_SETTINGS, type ApiSettings } from '../settings.js';
import { Public } from './access.guard.js';
import { CsrfProtection } from './csrf.js';
import { OidcClient } from './oidc-client.js';
import { noAccessPage, notSignedInPage } from './pages.js';
import { localPath } from './return-to.js';
import { Viewers } from './viewers.js';
import { PENDING_MS, SESSION_MS, SESSIONS, type Sessions } from './session.js';

/** Several tabs may be signing in at once; more than this is not a person. */
const MOST_PENDING = 5;

/** Signing in and out. Whoever has no user row stays outside, whatever the provider says. */
@Public()
@Controller('auth')
export class AuthController {
  constructor(
    private readonly oidc: OidcClient,
    private readonly signIns: SignInService,
    private readonly viewers: Viewers,
    private readonly hub: EventHub,
    private readonly csrf: CsrfProtection,
    @Inject(SESSIONS) private readonly sessions: Sessions,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get('login')
  async login(@Req() request: ApiRequest, @Res() response: Response): Promise<void> {
    const returnTo = localPath(request.query['returnTo'], this.settings.publicUrl);
    const askAgain = request.query['prompt'] === 'login';
    const { url, state, pending } = await this.oidc.begin({ askAgain });
    const earlier = Object.entries(request.session.pending ?? {}).slice(1 - MOST_PENDING);
    request.session.pending = Object.fromEntries([...earlier, [state, { ...pending, returnTo }]]);
    if (!request.session.userId) request.session.cookie.maxAge = PENDING_MS;
    await saved(request);
    response.setHeader('Cache-Control', 'no-store');
    response.redirect(303, url.href);
  }

  @Get('callback')
  async callback(@Req() request: ApiRequest, @Res() response: Response): Promise<void> {
    response.setHeader('Cache-Control', 'no-store');
    const { state, pending } = pendingOf(request);
    const signedIn =
      pending &&
      (await this.oidc.complete(request.originalUrl, state, pending).catch(this.refused));
    if (!pending || !signedIn) {
      response
        .status(400)
        .type('html')
        .send(notSignedInPage(nonceOf(response)));
      return;
    }
    const userId = await this.signIns.recognise(signedIn.identity);
    const viewer = userId && (await this.viewers.ofUser(userId));
    // The number that the browser had before sign-in is worth nothing afterwards.
    await regenerated(request);
    if (!userId || !viewer) {
      response
        .status(403)
        .type('html')
        .send(noAccessPage(nonceOf(response)));
      return;
    }
    request.session.userId = userId;
    request.session.idToken = signedIn.idToken;
    request.session.cookie.maxAge = SESSION_MS;
    await saved(request);
    this.csrf.hand(request, response);
    response.redirect(303, pending.returnTo);
  }

  @Post('logout')
  @HttpCode(200)
  async logout(@Req() request: ApiRequest, @Res() response: Response): Promise<void> {
    const { idToken } = request.session ?? {};
    this.hub.endSession(request.sessionID);
    await destroyed(request);
    response.clearCookie(this.sessions.cookieName, { path: '/' });
    this.csrf.clear(response);
    const elsewhere = await this.oidc.signOutUrl(idToken).catch(() => null);
    // The page goes there itself: a redirect to another origin would end inside its fetch.
    response.setHeader('Cache-Control', 'no-store').json({ location: elsewhere ?? '/' });
  }

  /** Why is for us; whoever tries to forge an answer learns nothing from it. */
  private readonly refused = (error: unknown): null => {
    if (error instanceof ExpectedError) throw error;
    const { code, message } = error as { code?: unknown; message?: unknown };
    this.settings.logger.warn({ code, reason: String(message) }, 'sign-in refused');
    return null;
  };
}

/** A pending sign-in serves once. */
function pendingOf(request: ApiRequest): { state: string; pending: PendingSignIn | null } {
  const { state } = request.query;
  const pending = typeof state === 'string' ? request.session.pending?.[state] : undefined;
  if (typeof state !== 'string' || !pending) return { state: '', pending: null };
  delete request.session.pending?.[state];
  return { state, pending };
}

const saved = (request: ApiRequest): Promise<void> => settled((done) => request.session.save(done));
const regenerated = (request: ApiRequest): Promise<void> =>
  settled((done) => request.session.regenerate(done));
const destroyed = (request: ApiRequest): Promise<void> =>
  settled((done) => (request.session ? request.session.destroy(done) : done(null)));

function settled(run: (done: (error: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => run((error) => (error ? reject(error) : resolve())));
}
