import { Inject, Injectable } from '@nestjs/common';
import { Database, type DatabaseScope, instantText, type Queryable } from '@vieraugen/data';
import type { ViewerRole } from '@vieraugen/domain';
import { CLOCK, type Clock, systemViewer } from '@vieraugen/platform';
import { scopeOf } from '../kernel/scope.js';

/** What an identity provider says about somebody. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
}

export interface Invitation {
  readonly issuer: string;
  readonly email: string;
  readonly label: string;
  readonly role: ViewerRole;
  /** Short name of the authority that the role is for; null = for all. */
  readonly authority: string | null;
}

/** Somebody whose subject at the provider is known already. */
export interface Enrolment extends Invitation {
  readonly subject: string;
}

const SYSTEM: DatabaseScope = scopeOf(systemViewer('API', 'Anmeldung'));

/** Until their first sign-in, invited users have this in place of a subject: they are known by e-mail. */
const INVITED = 'invited:';

/** Who is behind a sign-in. There is no registration: whoever has no user row stays outside. */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The user that the identity belongs to, or null. A verified e-mail counts only until the first sign-in. */
  async recognise(identity: Identity): Promise<string | null> {
    return this.database.write(SYSTEM, this.clock.now(), { action: 'signIn' }, async (tx) => {
      const [known] = await tx.rows<{ id: string }>(
        'select id from users where issuer = $1 and subject = $2 and active',
        [identity.issuer, identity.subject],
      );
      if (known) return known.id;
      if (!identity.email || !identity.emailVerified) return null;
      const [invited] = await tx.rows<{ id: string }>(
        `update users set subject = $2
         where issuer = $1 and subject = $3 and active returning id`,
        [identity.issuer, identity.subject, INVITED + identity.email.toLowerCase()],
      );
      return invited?.id ?? null;
    });
  }

  /** Lets somebody in from their first sign-in on, or adds a role to a user who is known already. */
  async invite(invitation: Invitation): Promise<string | null> {
    return this.enrol({ ...invitation, subject: INVITED + invitation.email.toLowerCase() });
  }

  /** Makes the user unless there is one, and gives the role; null where there is no such authority. */
  async enrol(enrolment: Enrolment): Promise<string | null> {
    const { issuer, subject, label, role } = enrolment;
    const email = enrolment.email.toLowerCase();
    return this.database.write(SYSTEM, this.clock.now(), { action: 'enrolUser' }, async (tx) => {
      const authorityId = await authorityNamed(tx, enrolment.authority);
      if (enrolment.authority !== null && authorityId === null) return null;
      const [user] = await tx.rows<{ id: string }>(ENROL, [issuer, subject, email, label]);
      await tx.rows(GRANT, [user?.id, role, authorityId]);
      return user?.id ?? null;
    });
  }

  /** Everybody of this provider who is on record, with access or without. */
  async subjectsOf(issuer: string): Promise<ReadonlySet<string>> {
    const rows = await this.database.read(SYSTEM, (queryable) =>
      queryable.rows<{ subject: string }>('select subject from users where issuer = $1', [issuer]),
    );
    return new Set(rows.map((row) => row.subject));
  }

  /** Who of this provider could sign in: those with a role in force. */
  async subjectsWithAccess(issuer: string): Promise<ReadonlySet<string>> {
    const rows = await this.database.read(SYSTEM, (queryable) =>
      queryable.rows<{ subject: string }>(
        `select distinct u.subject from users u join role_grants g on g.user_id = u.id
         where u.issuer = $1 and u.active and g.valid @> $2::timestamptz`,
        [issuer, instantText(this.clock.now())],
      ),
    );
    return new Set(rows.map((row) => row.subject));
  }
}

async function authorityNamed(tx: Queryable, shortName: string | null): Promise<string | null> {
  if (shortName === null) return null;
  const [row] = await tx.rows<{ id: string }>(
    `select authority_id as id from authority_names
     where lower(short_name) = lower($1) and valid @> app_now()`,
    [shortName],
  );
  return row?.id ?? null;
}

const ENROL = `
  with known as (select id from users where issuer = $1 and lower(email) = $3 order by created_at limit 1),
  made as (
    insert into users (issuer, subject, email, label, created_at)
    select $1, $2, $3, $4, app_now() where not exists (select from known)
    returning id)
  select id from known union all select id from made`;

const GRANT = `
  insert into role_grants (user_id, role, authority_id, valid)
  select $1::uuid, $2, $3::uuid, tstzrange(app_now(), null)
  where not exists (
    select from role_grants
    where user_id = $1::uuid and role = $2 and authority_id is not distinct from $3::uuid
      and valid @> app_now())`;
