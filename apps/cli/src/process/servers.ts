import type { ApiSettings } from '@vieraugen/api';
import type { RunningWorker } from '@vieraugen/worker';
import { type Config, type Logger, SYSTEM_CLOCK } from '@vieraugen/platform';
import { sessionSecretOf } from './settings.js';

interface Parts {
  readonly databaseUrl: string;
  readonly logger: Logger;
}

/** What the API needs, made from the configuration. */
export async function apiSettings(
  config: Config,
  parts: Parts & { readonly port: number },
): Promise<ApiSettings> {
  return {
    ...parts,
    redisUrl: config.redisUrl,
    // Without a sign-in of its own it is the demo, which is this machine's alone.
    publicUrl: (config.oidc ? config.publicUrl : null) ?? `http://localhost:${parts.port}`,
    oidc: config.oidc,
    sessionSecret: await sessionSecretOf(config),
    metricsToken: config.metricsToken,
    production: config.production,
    clock: SYSTEM_CLOCK,
  };
}

/** Starts a worker in this process. */
export async function startWorker(
  { redisUrl }: Config,
  { databaseUrl, logger }: Parts,
): Promise<RunningWorker> {
  const { createWorker } = await import('@vieraugen/worker');
  return createWorker({
    databaseUrl,
    redisUrl: redisUrl ?? undefined,
    clock: SYSTEM_CLOCK,
    log: logger,
  });
}
