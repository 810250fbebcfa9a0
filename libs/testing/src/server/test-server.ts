import { randomUUID } from 'node:crypto';
import type { RunningApi } from '@vieraugen/api';
import {
  ApiTokenService,
  DEMO_ISSUER,
  DEMO_USERS,
  freePort,
  migrateDatabase,
  SignInService,
  type TokenScope,
  UserService,
} from '@vieraugen/core';
import type { ViewerRole } from '@vieraugen/domain';
import {
  type Clock,
  createLogger,
  type OidcConfig,
  SYSTEM_CLOCK,
  systemViewer,
} from '@vieraugen/platform';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { WebClient } from './web-client.js';

export interface TestServerOptions {
  readonly clock?: Clock;
  /** Runs the jobs as well. */
  readonly worker?: boolean;
  /** Fills the database before the server takes requests; an authority SMS and the demo's users are there. */
  readonly prepare?: (api: RunningApi['app'], database: TestDatabase) => Promise<void>;
  /** Another provider than the demo's own, for the address that the server will have. */
  readonly oidc?: (publicUrl: string) => Promise<OidcConfig>;
  readonly production?: boolean;
  readonly metricsToken?: string;
}

/** A whole server on a database of its own, signed in to through its real identity provider. */
export interface TestServer {
  readonly url: string;
  readonly database: TestDatabase;
  readonly api: RunningApi;
  /** The authority that the demo's users of a ministry work in. */
  readonly authorityId: string;
  /** A browser that has signed in, by real redirects, as the demo's user with this role. */
  signInAs(role: ViewerRole): Promise<WebClient>;
  /** A browser that nobody has signed in with. */
  anonymous(): WebClient;
  /** A script with a token of the demo's user with this role. */
  withToken(role: ViewerRole, scope?: TokenScope, milliseconds?: number): Promise<WebClient>;
  /** Says which person, by id or external identifier, is behind the demo's user with this role. */
  link(role: ViewerRole, person: string): Promise<void>;
  close(): Promise<void>;
}

const AN_HOUR = 3_600_000;
const POOL_SIZE = 5;
export const TEST_MINISTRY = 'SMS';

export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const database = await createTestDatabase(2);
  const closing: (() => Promise<void>)[] = [() => database.drop()];
  const close = async (): Promise<void> => {
    for (const step of closing) await step();
  };
  try {
    await migrateDatabase(database.url);
    const authorityId = await aMinistry(database);
    const api = await startServer(database, options);
    closing.unshift(() => api.close());
    if (options.worker) closing.splice(1, 0, await startJobs(database, options));
    return { url: api.url, database, api, authorityId, close, ...clientsOf(api) };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startServer(
  database: TestDatabase,
  options: TestServerOptions,
): Promise<RunningApi> {
  // Loaded here alone: most tests have no use for the whole API.
  const { startApi } = await import('@vieraugen/api');
  const port = await freePort();
  const publicUrl = `http://localhost:${port}`;
  const settings = {
    databaseUrl: database.url,
    redisUrl: null,
    publicUrl,
    port,
    oidc: (await options.oidc?.(publicUrl)) ?? null,
    sessionSecret: randomUUID() + randomUUID(),
    metricsToken: options.metricsToken ?? null,
    production: options.production ?? false,
    logger: createLogger('silent', 'test'),
    clock: options.clock ?? SYSTEM_CLOCK,
    poolSize: POOL_SIZE,
  };
  return startApi(settings, async (app) => {
    const signIns = app.get(SignInService, { strict: false });
    for (const { authorityShortName: authority, ...user } of DEMO_USERS) {
      await signIns.enrol({ ...user, issuer: DEMO_ISSUER, authority });
    }
    await options.prepare?.(app, database);
  });
}

function clientsOf(
  api: RunningApi,
): Pick<TestServer, 'signInAs' | 'anonymous' | 'withToken' | 'link'> {
  return {
    async link(role, person) {
      const users = api.app.get(UserService, { strict: false });
      await users.linkByEmail(systemViewer('CLI'), { email: demoUser(role).email, person });
    },
    anonymous: () => new WebClient(api.url),
    async signInAs(role) {
      const client = new WebClient(api.url);
      await client.signIn(demoUser(role).subject);
      if (!client.jar.value('vieraugen_csrf')) throw new Error(`${role} has not been signed in`);
      return client;
    },
    async withToken(role, scope = 'write', milliseconds = AN_HOUR) {
      const tokens = api.app.get(ApiTokenService, { strict: false });
      const { token } = await tokens.create({ as: demoUser(role).email, scope, milliseconds });
      return new WebClient(api.url, token);
    },
  };
}

function demoUser(role: ViewerRole) {
  const user = DEMO_USERS.find((candidate) => candidate.role === role);
  if (!user) throw new Error(`no demo user has the role ${role}`);
  return user;
}

async function startJobs(
  database: TestDatabase,
  { clock = SYSTEM_CLOCK }: TestServerOptions,
): Promise<() => Promise<void>> {
  const { createWorker } = await import('@vieraugen/worker');
  const worker = await createWorker({ databaseUrl: database.url, clock });
  return () => worker.close();
}

async function aMinistry(database: TestDatabase): Promise<string> {
  const [row] = await database.owner<{ id: string }>(
    `with authority as (
       insert into authorities (tier, kind, is_demo, valid)
       values ('SUPREME', 'MINISTRY', true, '[2010-01-01,)') returning id)
     insert into authority_names (authority_id, name, short_name, valid)
     select id, 'Ministerium der Prüfung', $1, '[2010-01-01,)' from authority
     returning authority_id as id`,
    [TEST_MINISTRY],
  );
  if (!row) throw new Error('no authority');
  return row.id;
}
