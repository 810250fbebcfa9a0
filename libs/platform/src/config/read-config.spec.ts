import { ConfigurationError } from './configuration-error.js';
import { readConfig } from './read-config.js';

const SECRET = 's'.repeat(32);
const PRODUCTION = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://register.example',
  OIDC_ISSUER: 'https://anmeldung.example/realms/vieraugen',
  OIDC_CLIENT_ID: 'vieraugen',
  OIDC_CLIENT_SECRET: 'geheim',
  SESSION_SECRET: SECRET,
};

describe('the configuration', () => {
  it('needs nothing at all for the demo', () => {
    expect(readConfig({}, { baseDirectory: '/checkout' })).toEqual({
      databaseUrl: null,
      redisUrl: null,
      publicUrl: null,
      port: 3000,
      oidc: null,
      sessionSecret: null,
      smtpUrl: null,
      mailFrom: null,
      dataDirectory: '/checkout/.vieraugen',
      logLevel: 'info',
      telemetryEndpoint: null,
      metricsToken: null,
      production: false,
    });
  });

  it('reads everything that surface.md names', () => {
    const config = readConfig({
      ...PRODUCTION,
      DATABASE_URL: 'postgres://app:pw@db/vieraugen',
      REDIS_URL: 'redis://queue:6379',
      PORT: '8080',
      SMTP_URL: 'smtp://mail:587',
      MAIL_FROM: 'Register <register@example.org>',
      VIERAUGEN_DATA_DIR: '/var/lib/daten',
      LOG_LEVEL: 'debug',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://otel:4318',
    });
    expect(config).toMatchObject({
      databaseUrl: 'postgres://app:pw@db/vieraugen',
      port: 8080,
      oidc: { issuer: PRODUCTION.OIDC_ISSUER, clientId: 'vieraugen', clientSecret: 'geheim' },
      dataDirectory: '/var/lib/daten',
      logLevel: 'debug',
      production: true,
    });
  });

  it('cannot be changed afterwards', () => {
    const config = readConfig(PRODUCTION);
    expect(() => Object.assign(config, { port: 1 })).toThrow(TypeError);
    expect(() => Object.assign(config.oidc ?? {}, { clientId: 'x' })).toThrow(TypeError);
  });

  it('takes secrets from files, without the line end', () => {
    const readFile = (path: string) => (path === '/run/secrets/session' ? `${SECRET}\n` : fail());
    const env = { SESSION_SECRET_FILE: '/run/secrets/session' };
    expect(readConfig(env, { readFile }).sessionSecret).toBe(SECRET);
  });

  it('counts a blank variable as absent and drops a trailing slash', () => {
    expect(readConfig({ DATABASE_URL: '  ' }).databaseUrl).toBeNull();
    expect(readConfig({ PUBLIC_URL: 'https://a.example/' }).publicUrl).toBe('https://a.example');
  });

  it('names all problems at once, and repeats no value', () => {
    const problems = problemsOf({
      DATABASE_URL: 'mysql://root:hunter2@db',
      PORT: '70000',
      LOG_LEVEL: 'loud',
      SESSION_SECRET: 'hunter2',
      PUBLIC_URL: 'https://a.example/pfad',
    });
    expect(problems.map(({ variable }) => variable).sort()).toEqual(
      ['DATABASE_URL', 'LOG_LEVEL', 'PORT', 'PUBLIC_URL', 'SESSION_SECRET'].sort(),
    );
    expect(JSON.stringify(problems)).not.toContain('hunter2');
    for (const { de, en } of problems) expect(de).not.toBe(en);
  });

  it.each([
    [{ OIDC_ISSUER: 'https://a.example' }, ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']],
    [{ SESSION_SECRET: SECRET, SESSION_SECRET_FILE: '/x' }, ['SESSION_SECRET']],
    [{ REDIS_URL_FILE: '/missing' }, ['REDIS_URL_FILE']],
    [{ NODE_ENV: 'production' }, ['OIDC_ISSUER', 'PUBLIC_URL', 'SESSION_SECRET']],
    [{ ...PRODUCTION, PUBLIC_URL: 'http://register.example' }, ['PUBLIC_URL']],
    [{ ...PRODUCTION, OIDC_ISSUER: 'http://anmeldung.example' }, ['OIDC_ISSUER']],
    [{ PORT: '-1' }, ['PORT']],
    [{ MAIL_FROM: 'niemand' }, ['MAIL_FROM']],
    [{ SMTP_URL: 'smtp://mail:587' }, ['MAIL_FROM']],
  ])('refuses %j', (env, variables) => {
    expect(
      problemsOf(env)
        .map(({ variable }) => variable)
        .sort(),
    ).toEqual(variables);
  });

  it('lets a machine talk to itself without encryption, in production too', () => {
    expect(readConfig({ ...PRODUCTION, PUBLIC_URL: 'http://localhost:3000' }).production).toBe(
      true,
    );
  });
});

function problemsOf(env: Record<string, string>) {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
  }
  throw new Error('accepted');
}

function fail(): never {
  throw new Error('no such file');
}
