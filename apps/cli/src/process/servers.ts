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
    publicUrl: publicUrlOf(config, parts.port),
    oidc: config.oidc,
    sessionSecret: await sessionSecretOf(config),
    metricsToken: config.metricsToken,
    smtpUrl: config.smtpUrl,
    mailFrom: config.mailFrom,
    production: config.production,
    clock: SYSTEM_CLOCK,
  };
}

/** Without a sign-in of its own it is the demo, which is this machine's alone. */
function publicUrlOf({ oidc, publicUrl }: Config, port: number): string {
  return (oidc ? publicUrl : null) ?? `http://localhost:${port}`;
}

/** Starts a worker in this process. */
export async function startWorker(
  config: Config,
  { databaseUrl, logger, port = config.port }: Parts & { readonly port?: number },
): Promise<RunningWorker> {
  const { createWorker } = await import('@vieraugen/worker');
  return createWorker({
    databaseUrl,
    redisUrl: config.redisUrl ?? undefined,
    mail: {
      smtpUrl: config.smtpUrl,
      from: config.mailFrom,
      publicUrl: publicUrlOf(config, port),
    },
    clock: SYSTEM_CLOCK,
    log: logger,
  });
}
