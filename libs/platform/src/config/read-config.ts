import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Config, OidcConfig } from './config.js';
import { ConfigurationError, type ConfigurationProblem } from './configuration-error.js';
import { ENVIRONMENT, type Environment, SECRETS, sentenceOf } from './environment.js';

export interface ReadConfigOptions {
  /** What a relative VIERAUGEN_DATA_DIR and its default are relative to. */
  readonly baseDirectory?: string;
  readonly readFile?: (path: string) => string;
}

const FALLBACK_DIRECTORY = '.vieraugen';

/** Reads the environment once, at start; throws a ConfigurationError that names all problems. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  options: ReadConfigOptions = {},
): Config {
  const problems: ConfigurationProblem[] = [];
  const given = withFiles(env, options.readFile ?? readText, problems);
  const parsed = ENVIRONMENT.safeParse(given);
  if (!parsed.success) problems.push(...parsed.error.issues.map(sentenceOf));
  if (parsed.success) problems.push(...contradictions(parsed.data));
  if (!parsed.success || problems.length > 0) throw new ConfigurationError(problems);
  return freeze(parsed.data, options.baseDirectory ?? process.cwd());
}

const readText = (path: string): string => readFileSync(path, 'utf8');

/** Takes `X` from the file that `X_FILE` names; a blank variable counts as absent. */
function withFiles(
  env: Readonly<Record<string, string | undefined>>,
  readFile: (path: string) => string,
  problems: ConfigurationProblem[],
): Record<string, string> {
  const present = Object.entries(env).flatMap(([name, value]) => {
    const text = value?.trim();
    return text ? [[name, text] as const] : [];
  });
  const given: Record<string, string> = Object.fromEntries(present);
  for (const name of SECRETS) {
    const path = given[`${name}_FILE`];
    if (path === undefined) continue;
    if (given[name] !== undefined) {
      problems.push(bothGiven(name));
      continue;
    }
    try {
      given[name] = readFile(path).trim();
    } catch {
      problems.push(notReadable(`${name}_FILE`, path));
    }
  }
  return given;
}

function contradictions(env: Environment): ConfigurationProblem[] {
  const parts = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
  const missing = parts.filter((name) => env[name] === undefined);
  const problems: ConfigurationProblem[] = [];
  if (missing.length > 0 && missing.length < parts.length) {
    problems.push(
      ...missing.map((variable) => ({
        variable,
        de: 'fehlt: Die drei Angaben OIDC_… gehören zusammen.',
        en: 'is missing: the three OIDC_… settings belong together.',
      })),
    );
  }
  if (env.SMTP_URL !== undefined && env.MAIL_FROM === undefined) problems.push(SENDER_MISSING);
  if (env.NODE_ENV === 'production') problems.push(...neededInProduction(env));
  return problems;
}

const SENDER_MISSING: ConfigurationProblem = {
  variable: 'MAIL_FROM',
  de: 'fehlt: Mit SMTP_URL muss auch der Absender angegeben sein.',
  en: 'is missing: with SMTP_URL the sender must be named, too.',
};

const IN_PRODUCTION = ['PUBLIC_URL', 'OIDC_ISSUER', 'SESSION_SECRET'] as const;

function neededInProduction(env: Environment): ConfigurationProblem[] {
  const missing = IN_PRODUCTION.filter((name) => env[name] === undefined).map((variable) => ({
    variable,
    de: 'fehlt: Im Betrieb (NODE_ENV=production) muss diese Angabe gesetzt sein. Den Vorführbetrieb gibt es dort nicht.',
    en: 'is missing: in production (NODE_ENV=production) it must be set. There is no demo mode there.',
  }));
  const plain = ENCRYPTED.filter((name) => isPlain(env[name])).map((variable) => ({
    variable,
    de: 'muss im Betrieb mit https:// beginnen.',
    en: 'must begin with https:// in production.',
  }));
  return [...missing, ...plain];
}

/** Sessions and sign-ins cross the network there. */
const ENCRYPTED = ['PUBLIC_URL', 'OIDC_ISSUER'] as const;
const OWN_NAMES: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

function isPlain(address: string | undefined): boolean {
  if (address === undefined) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && !OWN_NAMES.has(hostname);
}

function freeze(env: Environment, baseDirectory: string): Config {
  return Object.freeze({
    databaseUrl: env.DATABASE_URL ?? null,
    redisUrl: env.REDIS_URL ?? null,
    publicUrl: env.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    port: env.PORT,
    oidc: oidcOf(env),
    sessionSecret: env.SESSION_SECRET ?? null,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM ?? null,
    dataDirectory: resolve(baseDirectory, env.VIERAUGEN_DATA_DIR ?? FALLBACK_DIRECTORY),
    logLevel: env.LOG_LEVEL,
    telemetryEndpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
    metricsToken: env.METRICS_TOKEN ?? null,
    production: env.NODE_ENV === 'production',
  });
}

function oidcOf(env: Environment): OidcConfig | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  return issuer && clientId && clientSecret
    ? Object.freeze({ issuer, clientId, clientSecret })
    : null;
}

const bothGiven = (name: string): ConfigurationProblem => ({
  variable: name,
  de: `ist doppelt angegeben: entweder ${name} oder ${name}_FILE.`,
  en: `is given twice: either ${name} or ${name}_FILE.`,
});

const notReadable = (variable: string, path: string): ConfigurationProblem => ({
  variable,
  de: `Die Datei ${path} lässt sich nicht lesen.`,
  en: `The file ${path} cannot be read.`,
});
