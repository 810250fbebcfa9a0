import { z } from 'zod';
import { LOG_LEVELS } from './config.js';
import type { ConfigurationProblem } from './configuration-error.js';

/** Settings that may also come from a file named by `<NAME>_FILE`. */
export const SECRETS = [
  'DATABASE_URL',
  'REDIS_URL',
  'OIDC_CLIENT_SECRET',
  'SESSION_SECRET',
  'SMTP_URL',
  'METRICS_TOKEN',
] as const;

/** What is wrong with a value, in both languages; carried through zod as one text. */
const say = (de: string, en: string): string => `${de}\u0000${en}`;

const SECRET_LENGTH = 32;
const SENTENCES = {
  postgres: say(
    'muss eine PostgreSQL-Adresse sein (postgres://…).',
    'must be a PostgreSQL address (postgres://…).',
  ),
  redis: say('muss eine Redis-Adresse sein (redis://…).', 'must be a Redis address (redis://…).'),
  web: say(
    'muss eine vollständige Adresse mit http:// oder https:// sein.',
    'must be a complete address with http:// or https://.',
  ),
  origin: say(
    'muss eine Adresse ohne Pfad sein, zum Beispiel https://register.example.',
    'must be an address without a path, such as https://register.example.',
  ),
  smtp: say(
    'muss eine Mailserver-Adresse sein (smtp://…).',
    'must be a mail server address (smtp://…).',
  ),
  mail: say('muss eine E-Mail-Adresse sein.', 'must be an e-mail address.'),
  port: say('muss eine Zahl von 0 bis 65535 sein.', 'must be a number from 0 to 65535.'),
  level: say(
    `muss eines von ${LOG_LEVELS.join(', ')} sein.`,
    `must be one of ${LOG_LEVELS.join(', ')}.`,
  ),
  secret: say(
    `muss mindestens ${SECRET_LENGTH} Zeichen lang sein.`,
    `must be at least ${SECRET_LENGTH} characters long.`,
  ),
} as const;

const address = (protocols: readonly string[], sentence: string) =>
  z.string().refine((text) => protocols.includes(protocolOf(text)), sentence);

function protocolOf(text: string): string {
  return URL.canParse(text) ? new URL(text).protocol : '';
}

const hasNoPath = (text: string): boolean => {
  if (!URL.canParse(text)) return true;
  const { pathname, search, hash } = new URL(text);
  return pathname === '/' && search === '' && hash === '';
};

/** The closed list of what is read from the environment. */
export const ENVIRONMENT = z.object({
  DATABASE_URL: address(['postgres:', 'postgresql:'], SENTENCES.postgres).optional(),
  REDIS_URL: address(['redis:', 'rediss:'], SENTENCES.redis).optional(),
  PUBLIC_URL: address(['http:', 'https:'], SENTENCES.web)
    .refine(hasNoPath, SENTENCES.origin)
    .optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, SENTENCES.port)
    .transform(Number)
    .refine((port) => port <= 65_535, SENTENCES.port)
    .default(3000),
  OIDC_ISSUER: address(['http:', 'https:'], SENTENCES.web).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  SESSION_SECRET: z.string().min(SECRET_LENGTH, SENTENCES.secret).optional(),
  SMTP_URL: address(['smtp:', 'smtps:'], SENTENCES.smtp).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^@\s]+@[^@\s]+$|<[^@\s]+@[^@\s]+>$/, SENTENCES.mail)
    .optional(),
  VIERAUGEN_DATA_DIR: z.string().optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, SENTENCES.level).default('info'),
  OTEL_EXPORTER_OTLP_ENDPOINT: address(['http:', 'https:'], SENTENCES.web).optional(),
  METRICS_TOKEN: z.string().min(SECRET_LENGTH, SENTENCES.secret).optional(),
  NODE_ENV: z.string().optional(),
});
export type Environment = z.infer<typeof ENVIRONMENT>;

/** A zod issue as a problem that names the variable and never repeats its value. */
export function sentenceOf(issue: {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}): ConfigurationProblem {
  const [de, en] = issue.message.split('\u0000');
  return {
    variable: String(issue.path[0]),
    de: de ?? 'ist nicht verwendbar.',
    en: en ?? 'cannot be used.',
  };
}
