import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { freePort } from '@vieraugen/core';
import type { OidcConfig } from '@vieraugen/platform';
import type { Configuration } from 'oidc-provider';

export interface TestPerson {
  readonly subject: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
}

/** An identity provider outside the product, at which one person is signed in already. */
export interface TestIdentityProvider {
  readonly config: OidcConfig;
  /** Who signs in next. */
  person: TestPerson;
  close(): Promise<void>;
}

export const NOBODY: TestPerson = { subject: 'nobody', email: null, emailVerified: false };

/** A real OpenID Connect server for clients at `clientUrl`. */
export async function startIdentityProvider(clientUrl: string): Promise<TestIdentityProvider> {
  const { Provider } = await silently(() => import('oidc-provider'));
  const port = await freePort();
  const issuer = `http://localhost:${port}`;
  const config = { issuer, clientId: 'vieraugen', clientSecret: randomUUID() };
  const state = { person: NOBODY };
  const provider = await silently(
    async () => new Provider(issuer, configurationOf(config, clientUrl, state)),
  );
  const handle = provider.callback();
  const server = createServer((request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void handle(request, response);
    const login = { accountId: state.person.subject };
    void provider.interactionFinished(request, response, { login });
  });
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  return {
    config,
    get person() {
      return state.person;
    },
    set person(person) {
      state.person = person;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The library reminds of what a public server would need; this one lives for one test. */
async function silently<T>(run: () => Promise<T>): Promise<T> {
  const { warn, info } = console;
  Object.assign(console, { warn: () => undefined, info: () => undefined });
  try {
    return await run();
  } finally {
    Object.assign(console, { warn, info });
  }
}

function configurationOf(
  client: OidcConfig,
  clientUrl: string,
  state: { readonly person: TestPerson },
): Configuration {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [`${clientUrl}/auth/callback`],
        post_logout_redirect_uris: [`${clientUrl}/`],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
    cookies: { keys: [randomUUID()] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    ttl: { Interaction: 60, Grant: 60, Session: 60, AccessToken: 60, IdToken: 60 },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, subject) => ({
      accountId: subject,
      claims: () => ({
        sub: subject,
        email: state.person.email ?? undefined,
        email_verified: state.person.emailVerified,
      }),
    }),
    async loadExistingGrant({ oidc }) {
      const { client: known, provider, session } = oidc;
      if (!known || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: known.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  };
}
