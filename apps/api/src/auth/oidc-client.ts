import { Inject, Injectable } from '@nestjs/common';
import { DEMO_ISSUER, type Identity } from '@vieraugen/core';
import { ExpectedError, type OidcConfig } from '@vieraugen/platform';
import * as oidc from 'openid-client';
import type { PendingSignIn } from '../http/request.js';
import { API_SETTINGS, type ApiSettings, isDemo } from '../settings.js';
import { demoClient } from './demo-provider/demo-client.js';

export interface SignInRequest {
  readonly url: URL;
  readonly state: string;
  readonly pending: Omit<PendingSignIn, 'returnTo'>;
}

export interface SignedIn {
  readonly identity: Identity;
  readonly idToken: string;
}

const CALLBACK = '/auth/callback';
const PATIENCE_SECONDS = 10;

/** OpenID Connect: authorization code with PKCE, state and nonce, against any provider. */
@Injectable()
export class OidcClient {
  private discovered: Promise<oidc.Configuration> | null = null;
  private readonly provider: OidcConfig;

  constructor(@Inject(API_SETTINGS) private readonly settings: ApiSettings) {
    this.provider = settings.oidc ?? demoClient(settings);
  }

  async begin(options: { readonly askAgain: boolean }): Promise<SignInRequest> {
    const configuration = await this.configuration();
    const verifier = oidc.randomPKCECodeVerifier();
    const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: this.settings.publicUrl + CALLBACK,
      scope: 'openid email',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
      ...(options.askAgain ? { prompt: 'login' } : {}),
    });
    return { url, state, pending: { nonce, verifier } };
  }

  /** Turns the provider's answer into an identity; throws when anything in it does not match. */
  async complete(answer: string, state: string, pending: PendingSignIn): Promise<SignedIn> {
    const configuration = await this.configuration();
    const tokens = await oidc.authorizationCodeGrant(
      configuration,
      new URL(answer, this.settings.publicUrl),
      {
        pkceCodeVerifier: pending.verifier,
        expectedState: state,
        expectedNonce: pending.nonce,
        idTokenExpected: true,
      },
    );
    const claims = tokens.claims();
    if (!claims || !tokens.id_token) throw new Error('no id token');
    const described =
      claims['email'] === undefined && configuration.serverMetadata().userinfo_endpoint
        ? await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)
        : claims;
    return {
      idToken: tokens.id_token,
      identity: {
        issuer: isDemo(this.settings) ? DEMO_ISSUER : claims.iss,
        subject: claims.sub,
        email: typeof described['email'] === 'string' ? described['email'] : null,
        emailVerified: described['email_verified'] === true,
      },
    };
  }

  /** Where to sign out at the provider as well; null if it does not offer that. */
  async signOutUrl(idToken: string | undefined): Promise<string | null> {
    const configuration = await this.configuration();
    if (!configuration.serverMetadata().end_session_endpoint) return null;
    return oidc.buildEndSessionUrl(configuration, {
      post_logout_redirect_uri: `${this.settings.publicUrl}/`,
      ...(idToken ? { id_token_hint: idToken } : {}),
    }).href;
  }

  /** Asked for at the first sign-in, and again after a failure: the provider may start later than we do. */
  private async configuration(): Promise<oidc.Configuration> {
    this.discovered ??= this.discover();
    try {
      return await this.discovered;
    } catch (error) {
      this.discovered = null;
      this.settings.logger.error({ err: error }, 'identity provider');
      throw providerAway();
    }
  }

  private discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.provider;
    const isPlain = issuer.startsWith('http://');
    return oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      execute: isPlain ? [oidc.allowInsecureRequests] : [],
      timeout: PATIENCE_SECONDS,
    });
  }
}

const providerAway = (): ExpectedError =>
  new ExpectedError(
    'UNAVAILABLE',
    'Die Anmeldung ist zurzeit nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.',
    'The sign-in cannot be reached at present. Please try again in a moment.',
  );
