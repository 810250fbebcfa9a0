import { generateKeyPairSync } from 'node:crypto';
import { DEMO_ISSUER, DEMO_USERS, type SignInService } from '@vieraugen/core';
import express, { type Request, type Response, Router } from 'express';
import type { Configuration, KoaContextWithOIDC, Provider } from 'oidc-provider';
import { bilingual, escapeHtml, renderPage } from '../../http/page.js';
import { localeOf } from '../../http/request.js';
import { nonceOf } from '../../http/security-headers.js';
import type { ApiSettings } from '../../settings.js';
import { DEMO_MOUNT, demoClient, derived } from './demo-client.js';
import { DemoStore } from './demo-store.js';
import { signInPage } from './sign-in.page.js';

const MINUTES = 60;
/** Presses the button of the page on which signing out is confirmed: it was asked for already. */
const CONFIRM = 'confirm.js';
const CONFIRM_SCRIPT = `document.getElementById('op.logoutForm').submit();`;

/** The demo's identity provider: a real one, whose users sign in with a click. */
export async function demoProvider(settings: ApiSettings, signIns: SignInService): Promise<Router> {
  const provider = await createProvider(settings);
  const router = Router();
  const form = express.urlencoded({ extended: false, limit: '2kb' });
  router.get('/interaction/:uid', (request, response, next) => {
    showChoices(provider, signIns, request, response).catch(next);
  });
  router.post('/interaction/:uid', form, (request, response, next) => {
    choose(provider, request, response).catch(next);
  });
  router.get(`/${CONFIRM}`, (_request, response) => {
    response.type('js').send(CONFIRM_SCRIPT);
  });
  router.use(provider.callback());
  return router;
}

async function showChoices(
  provider: Provider,
  signIns: SignInService,
  request: Request,
  response: Response,
): Promise<void> {
  const { uid } = await provider.interactionDetails(request, response);
  const present = await signIns.subjectsWithAccess(DEMO_ISSUER);
  const users = DEMO_USERS.filter((user) => present.has(user.subject));
  const action = `${DEMO_MOUNT}/interaction/${uid}`;
  response.setHeader('Cache-Control', 'no-store');
  const look = { nonce: nonceOf(response), locale: localeOf(request) };
  response.type('html').send(signInPage(action, users, look));
}

async function choose(provider: Provider, request: Request, response: Response): Promise<void> {
  const subject: unknown = request.body?.subject;
  const user = DEMO_USERS.find((candidate) => candidate.subject === subject);
  const result = user
    ? { login: { accountId: user.subject, remember: false } }
    : { error: 'access_denied', error_description: 'no such demo user' };
  await provider.interactionFinished(request, response, result, {
    mergeWithLastSubmission: false,
  });
}

async function createProvider(settings: ApiSettings): Promise<Provider> {
  const { Provider: Implementation } = await quietly(() => import('oidc-provider'));
  const provider = new Implementation(settings.publicUrl + DEMO_MOUNT, configurationOf(settings));
  provider.on('server_error', (_context: KoaContextWithOIDC, error: Error) =>
    settings.logger.error({ err: error }, 'demo sign-in'),
  );
  return provider;
}

/* eslint-disable no-console -- the library writes there itself, and offers no other way to hear it */
/** The library warns about Node.js 20 on each start; our tests run it there. */
async function quietly<T>(load: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await load();
  } finally {
    console.warn = warn;
  }
}
/* eslint-enable no-console */

function configurationOf(settings: ApiSettings): Configuration {
  const client = demoClient(settings);
  return {
    adapter: new DemoStore(settings.clock).adapterFor as unknown as Configuration['adapter'],
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [`${settings.publicUrl}/auth/callback`],
        post_logout_redirect_uris: [`${settings.publicUrl}/`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [signingKey()] },
    cookies: {
      keys: [derived(settings, 'cookies')],
      names: {
        session: 'vieraugen_demo',
        interaction: 'vieraugen_demo_step',
        resume: 'vieraugen_demo_resume',
      },
    },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    interactions: { url: (_context, { uid }) => `${DEMO_MOUNT}/interaction/${uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource, postLogoutSuccessSource },
    },
    ttl: {
      AccessToken: 5 * MINUTES,
      AuthorizationCode: MINUTES,
      IdToken: 60 * MINUTES,
      Interaction: 30 * MINUTES,
      Grant: 60 * MINUTES,
      Session: 60 * MINUTES,
    },
    clientBasedCORS: () => false,
    findAccount: (_context, subject) => accountOf(subject),
    loadExistingGrant,
    renderError,
  };
}

function accountOf(subject: string) {
  const user = DEMO_USERS.find((candidate) => candidate.subject === subject);
  if (!user) return undefined;
  return {
    accountId: subject,
    claims: () => ({ sub: subject, email: user.email, email_verified: true }),
  };
}

/** There is one client, ours: nobody needs to be asked whether it may know who they are. */
const loadExistingGrant: Configuration['loadExistingGrant'] = async (context) => {
  const { client, provider, session } = context.oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid email');
  await grant.save();
  return grant;
};

async function logoutSource(context: KoaContextWithOIDC, form: string): Promise<void> {
  const body = `${bilingual('h1', 'Abmelden', 'Sign out')}${form}
<input type="hidden" form="op.logoutForm" name="logout" value="yes">
<p><button class="button" form="op.logoutForm">Abmelden · <span lang="en">Sign out</span></button></p>
<script src="${DEMO_MOUNT}/${CONFIRM}"></script>`;
  show(context, 'Abmelden', body);
}

async function postLogoutSuccessSource(context: KoaContextWithOIDC): Promise<void> {
  show(context, 'Abgemeldet', bilingual('h1', 'Sie sind abgemeldet.', 'You are signed out.'));
}

const renderError: Configuration['renderError'] = (context, out) => {
  const detail = `<p><code>${escapeHtml(out.error)}</code></p>`;
  const sentence = bilingual(
    'h1',
    'Die Anmeldung hat nicht geklappt',
    'You have not been signed in',
  );
  const again = '<p><a class="button" href="/auth/login">Noch einmal · Again</a></p>';
  show(context, 'Anmeldung', sentence + detail + again);
};

function show(context: KoaContextWithOIDC, title: string, body: string): void {
  const nonce = nonceOf(context.res as unknown as Response);
  context.type = 'html';
  context.body = renderPage({ title, body, nonce });
}

/** For one run of the process: nothing that it signs lives longer. */
function signingKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' };
}
