import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, type DatabaseScope } from '@vieraugen/data';
import type { Instant } from '@vieraugen/domain';
import { CLOCK, type Clock, ExpectedError, systemViewer } from '@vieraugen/platform';
import { scopeOf } from '../kernel/scope.js';

export type TokenScope = 'read' | 'write';

export interface NewToken {
  /** E-mail of the user that the token acts as. */
  readonly as: string;
  readonly milliseconds: number;
  readonly scope: TokenScope;
  readonly label?: string;
}

export interface TokenBearer {
  readonly userId: string;
  readonly readOnly: boolean;
}

const SYSTEM: DatabaseScope = scopeOf(systemViewer('CLI', 'Zugangsmarken'));
const BYTES = 32;
/** Makes a leaked token recognisable to the scanners of code hosts. */
const PREFIX = 'vieraugen_';
const LONGEST = 366 * 24 * 3_600_000;

/** Tokens for scripts: shown once, kept as a hash, never longer than a year. */
@Injectable()
export class ApiTokenService {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async create(wanted: NewToken): Promise<{ token: string; expiresAt: Instant }> {
    if (wanted.milliseconds <= 0 || wanted.milliseconds > LONGEST) throw badDuration();
    const token = PREFIX + randomBytes(BYTES).toString('base64url');
    const now = this.clock.now();
    const expiresAt = now + wanted.milliseconds;
    const made = await this.database.write(SYSTEM, now, { action: 'createToken' }, (tx) =>
      tx.rows(
        `insert into api_tokens (user_id, token_hash, scope, label, created_at, expires_at)
         select id, $2, $3, $4, app_now(), to_timestamp($5::double precision / 1000)
         from users where lower(email) = lower($1) and active order by created_at limit 1
         returning id`,
        [wanted.as, hashOf(token), wanted.scope, wanted.label ?? null, expiresAt],
      ),
    );
    if (made.length === 0) throw unknownUser(wanted.as);
    return { token, expiresAt };
  }

  /** Who the token stands for; null for an unknown, expired or revoked one. */
  async bearerOf(token: string): Promise<TokenBearer | null> {
    if (!token.startsWith(PREFIX)) return null;
    const now = this.clock.now();
    const [row] = await this.database.read(SYSTEM, (queryable) =>
      queryable.rows<{ user_id: string; scope: TokenScope }>(
        {
          name: 'api-token',
          text: `select t.user_id, t.scope from api_tokens t join users u on u.id = t.user_id
                 where t.token_hash = $1 and t.revoked_at is null and u.active
                   and t.expires_at > to_timestamp($2::double precision / 1000)`,
        },
        [hashOf(token), now],
      ),
    );
    return row ? { userId: row.user_id, readOnly: row.scope === 'read' } : null;
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const unknownUser = (email: string): ExpectedError =>
  new ExpectedError(
    'NOT_FOUND',
    `Zu ${email} gibt es hier keine Nutzerin und keinen Nutzer.`,
    `There is no user with the e-mail ${email}.`,
  );

const badDuration = (): ExpectedError =>
  new ExpectedError(
    'INVALID_INPUT',
    'Eine Zugangsmarke gilt höchstens ein Jahr.',
    'A token is valid for a year at most.',
    'ttl',
  );
