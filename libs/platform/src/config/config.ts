/** Everything that can be set from outside, validated and frozen. See the operator guide. */
export interface Config {
  /** Connection string of the database; null = the embedded server in `dataDirectory`. */
  readonly databaseUrl: string | null;
  /** null = the queues live in PostgreSQL. */
  readonly redisUrl: string | null;
  /** The address that people type, without a trailing slash; null = `http://localhost:<port>`. */
  readonly publicUrl: string | null;
  readonly port: number;
  /** Who signs people in; null = the demo's own provider. */
  readonly oidc: OidcConfig | null;
  /** Signs the cookie that names a session; null = made once and kept in the data directory. */
  readonly sessionSecret: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string | null;
  /** Absolute path. */
  readonly dataDirectory: string;
  readonly logLevel: LogLevel;
  readonly telemetryEndpoint: string | null;
  /** Opens `/metrics` to others than this machine; they send it as a bearer token. */
  readonly metricsToken: string | null;
  readonly production: boolean;
}

export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
