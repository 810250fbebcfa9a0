import { freePort, SignInService } from '@vieraugen/core';
import {
  startIdentityProvider,
  startTestServer,
  type TestIdentityProvider,
  type TestServer,
  WebClient,
} from '@vieraugen/testing';

describe('who gets in with a provider of the administration', () => {
  let server: TestServer;
  let provider: TestIdentityProvider;
  beforeAll(async () => {
    server = await startTestServer({
      oidc: async (publicUrl) => {
        provider = await startIdentityProvider(publicUrl);
        return provider.config;
      },
    });
    await server.api.app.get(SignInService, { strict: false }).invite({
      issuer: provider.config.issuer,
      email: 'Koordination@SMS.example',
      label: 'Ressortkoordination SMS',
      role: 'MINISTRY_COORDINATOR',
      authority: 'SMS',
    });
  });
  afterAll(async () => {
    await server.close();
    await provider.close();
  });

  it('nobody who is not on record, and says so on a page', async () => {
    provider.person = { subject: 's-1', email: 'fremd@example.org', emailVerified: true };
    const client = new WebClient(server.url);
    const { response } = await client.browse('/auth/login');
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('Kein Zugang');
    expect(await users('fremd@example.org')).toEqual([]);
    expect((await client.graphql('{ viewer { label } }')).status).toBe(401);
  });

  it('nobody by an e-mail address that has not been verified', async () => {
    provider.person = { subject: 's-2', email: 'koordination@sms.example', emailVerified: false };
    expect((await new WebClient(server.url).browse('/auth/login')).response.status).toBe(403);
  });

  it('an invited user by the verified address, from then on by the subject alone', async () => {
    provider.person = { subject: 's-3', email: 'koordination@sms.example', emailVerified: true };
    const client = new WebClient(server.url);
    expect((await client.browse('/auth/login')).url.pathname).toBe('/');
    const answer = await client.graphql<{ viewer: { label: string } }>('{ viewer { label } }');
    expect(answer.data?.viewer.label).toBe('Ressortkoordination SMS');
    expect((await users('koordination@sms.example'))[0]?.subject).toBe('s-3');

    // Somebody else who is given that address later does not inherit the access.
    provider.person = { subject: 's-4', email: 'koordination@sms.example', emailVerified: true };
    expect((await new WebClient(server.url).browse('/auth/login')).response.status).toBe(403);
    // And a changed address does not take it away.
    provider.person = { subject: 's-3', email: 'neu@sms.example', emailVerified: true };
    expect((await new WebClient(server.url).browse('/auth/login')).url.pathname).toBe('/');
  });

  it('nobody through the demo’s door, which is not there', async () => {
    const answer = await new WebClient(server.url).ask('/oidc/.well-known/openid-configuration');
    expect(answer.status).toBe(404);
  });

  it('nobody while the provider is away, and says so', async () => {
    const lonely = await startTestServer({
      oidc: async () => ({
        issuer: `http://localhost:${await freePort()}`,
        clientId: 'vieraugen',
        clientSecret: 'x',
      }),
    });
    const { response } = await lonely.anonymous().browse('/auth/login');
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('Die Anmeldung ist zurzeit nicht erreichbar.');
    await lonely.close();
  });

  const users = (email: string) =>
    server.database.owner<{ subject: string }>('select subject from users where email = $1', [
      email,
    ]);
});
