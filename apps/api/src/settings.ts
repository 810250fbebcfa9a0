import type { Clock, Logger, OidcConfig } from '@vieraugen/platform';

/** What one API process is made of; complete, with nothing left to look up. */
export interface ApiSettings {
  readonly databaseUrl: string;
  readonly redisUrl: string | null;
  /** The address that people type, without a trailing slash. */
  readonly publicUrl: string;
  readonly port: number;
  /** null = the demo's own provider, on loopback only. */
  readonly oidc: OidcConfig | null;
  readonly sessionSecret: string;
  readonly metricsToken: string | null;
  readonly production: boolean;
  readonly logger: Logger;
  readonly clock: Clock;
  /** Connections of this process to the database. */
  readonly poolSize?: number;
  /** The mail server; null = nothing is written to anybody. */
  readonly smtpUrl?: string | null;
  readonly mailFrom?: string | null;
  /** Where the built dashboard lies; the one beside this package unless given. */
  readonly dashboardDirectory?: string;
}

/** Dependency-injection token of the settings. */
export const API_SETTINGS = Symbol('api-settings');

/** The demo signs in with a click, so it answers this machine alone. */
export const isDemo = (settings: ApiSettings): boolean => settings.oidc === null;

export const isSecure = (settings: ApiSettings): boolean =>
  settings.publicUrl.startsWith('https://');
