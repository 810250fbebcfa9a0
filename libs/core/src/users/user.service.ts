import { Inject, Injectable } from '@nestjs/common';
import {
  Database,
  insertRows,
  lockRows,
  lockWhere,
  newId,
  PersonEntity,
  RoleGrantEntity,
  updateRows,
  UserEntity,
  viewerRow,
} from '@vieraugen/data';
import type { Instant, ViewerRole } from '@vieraugen/domain';
import {
  CLOCK,
  type Clock,
  ExpectedError,
  found,
  jointReach,
  systemViewer,
  type Via,
  type Viewer,
} from '@vieraugen/platform';
import { endedAt, oneOf, validInterval } from '../kernel/checks.js';
import { scopeOf } from '../kernel/scope.js';
import { type Changed, Work } from '../kernel/work.js';
import { holdingOf } from './role-reach.js';

export interface GrantRoleInput {
  readonly userId: string;
  readonly role: ViewerRole;
  /** null = for all authorities. */
  readonly authorityId: string | null;
  readonly from?: Instant;
  readonly to?: Instant | null;
  readonly reason?: string | null;
}

const SYSTEM = systemViewer('API', 'Anmeldung');

/** Users, their roles, and what follows from both for one request. */
@Injectable()
export class UserService {
  constructor(
    private readonly work: Work,
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Who asks and how far they see at present; null for an unknown or inactive user. */
  async viewerOf(
    userId: string,
    via: Via,
    { readOnly = false }: { readonly readOnly?: boolean } = {},
  ): Promise<Viewer | null> {
    const now = this.clock.now();
    const row = await this.database.read(scopeOf(SYSTEM), (queryable) =>
      viewerRow(queryable, userId, now),
    );
    if (!row) return null;
    const { id, personId, label, locale, held, accountIds } = row;
    const holdings = held.map((one) => holdingOf(one, accountIds));
    return {
      userId: id,
      personId,
      label,
      locale,
      via,
      readOnly,
      roles: [...new Set(held.map(({ role }) => role))],
      ...jointReach(holdings),
      holdings,
    };
  }

  /** Returns the user's id. */
  async setLocale(viewer: Viewer, locale: string): Promise<string> {
    const { userId } = viewer;
    if (userId === null) throw notSignedIn();
    const chosen = oneOf('locale', locale, ['de', 'en']);
    // A user's own entry, which row-level security leaves to the product.
    const scope = {
      ...scopeOf(SYSTEM),
      actorId: userId,
      actorLabel: viewer.label,
      via: viewer.via,
    };
    await this.database.write(scope, this.clock.now(), { action: 'setLocale' }, (tx) =>
      updateRows(tx, UserEntity, [{ id: userId, locale: chosen }]),
    );
    return userId;
  }

  /** Returns the id of the grant. */
  grantRole(viewer: Viewer, input: GrantRoleInput): Promise<Changed<string>> {
    const { userId, role, authorityId, reason } = input;
    const frame = { action: 'grantRole', permission: 'user.write', reason } as const;
    return this.work.change(viewer, frame, async (change) => {
      found((await lockRows(change, UserEntity, [userId])).get(userId), 'Der Zugang', 'The user');
      const id = newId(change.now);
      const valid = validInterval(input.from ?? change.now, input.to);
      await insertRows(change, RoleGrantEntity, [{ id, userId, role, authorityId, valid }]);
      return id;
    });
  }

  endRole(
    viewer: Viewer,
    input: { readonly id: string; readonly at?: Instant; readonly reason?: string | null },
  ): Promise<Changed<string>> {
    const { id, reason } = input;
    const frame = { action: 'endRole', permission: 'user.write', reason } as const;
    return this.work.change(viewer, frame, async (change) => {
      const grant = (await lockRows(change, RoleGrantEntity, [id])).get(id);
      const { valid } = found(grant, 'Die Rolle', 'The role');
      await updateRows(change, RoleGrantEntity, [
        { id, valid: endedAt(valid, input.at ?? change.now) },
      ]);
      return id;
    });
  }

  /** Says which person on record is behind a user: what the separation of duties compares. */
  linkPerson(
    viewer: Viewer,
    input: { readonly userId: string; readonly personId: string | null },
  ): Promise<Changed<string>> {
    const { userId, personId } = input;
    const frame = { action: 'linkPerson', permission: 'user.write' } as const;
    return this.work.change(viewer, frame, async (change) => {
      found((await lockRows(change, UserEntity, [userId])).get(userId), 'Der Zugang', 'The user');
      await updateRows(change, UserEntity, [{ id: userId, personId }]);
      return userId;
    });
  }

  /** The same by what people know of each other: the address of the one, the identifier of the other. */
  linkByEmail(
    viewer: Viewer,
    input: { readonly email: string; readonly person: string },
  ): Promise<Changed<string>> {
    const { email, person } = input;
    const frame = { action: 'linkPerson', permission: 'user.write' } as const;
    return this.work.change(viewer, frame, async (change) => {
      const users = await lockWhere(change, UserEntity, 'lower(t.email) = lower($1)', [email]);
      if (users.size === 0) found(null, `Ein Zugang mit der Adresse ${email}`, `A user ${email}`);
      const [known] = (
        await lockWhere(change, PersonEntity, '$1 in (t.external_id, t.id::text)', [person])
      ).keys();
      const personId = found(known, `Die Person ${person}`, `The person ${person}`);
      // Somebody who is known to several providers is one person all the same.
      const ids = [...users.keys()];
      await updateRows(
        change,
        UserEntity,
        ids.map((id) => ({ id, personId })),
      );
      return personId;
    });
  }
}

function notSignedIn(): ExpectedError {
  return new ExpectedError('NOT_SIGNED_IN', 'Bitte melden Sie sich an.', 'Please sign in.');
}
