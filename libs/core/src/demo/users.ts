import {
  type Database,
  insertRows,
  type Queryable,
  RoleGrantEntity,
  updateRows,
  UserEntity,
} from '@vieraugen/data';
import type { Instant } from '@vieraugen/domain';
import { AUTHORITIES } from './data/authorities.data.js';
import { DEMO_ISSUER, DEMO_USERS, type DemoUser } from './demo-users.js';
import { DEMO_SCOPE } from './kernel/carry-out.js';
import { demoId } from './kernel/demo-id.js';
import { personId } from './rows/people-rows.js';
import { authorityId } from './rows/tree-rows.js';

/** Who of today's layer is behind a demo user: what the separation of duties compares. */
const PERSONS: Readonly<Record<string, string>> = {
  'ministry-coordinator': 'sms/coord',
  'account-owner': 'sms/owner',
  'press-spokesperson': 'sms/spokes',
  author: 'sms/press-1',
  deputy: 'sms/press-4',
  manager: 'sms/head',
  'device-custodian': 'sms/it',
};

/** How far the loading of the demo has got. */
export interface LoadingState {
  /** The instant that the demo is told from; null = not begun. */
  readonly begunAt: Instant | null;
  readonly isComplete: boolean;
}

const userId = ({ subject }: DemoUser): string => demoId(`user/${subject}`);

/** The users are entered first and let in last, so that they tell how far a loading has got. */
export async function loadingState(q: Queryable): Promise<LoadingState> {
  const [row] = await q.rows<LoadingState>(
    `select min(u.created_at) as "begunAt", count(r.id) > 0 as "isComplete"
     from users u left join role_grants r on r.user_id = u.id where u.id = any ($1::uuid[])`,
    [DEMO_USERS.map(userId)],
  );
  return row ?? { begunAt: null, isComplete: false };
}

export function enterUsers(database: Database, now: Instant): Promise<unknown> {
  const frame = { action: 'inviteUser', reason: 'Anmeldung der Demo' };
  const users = DEMO_USERS.map((user) => ({
    id: userId(user),
    issuer: DEMO_ISSUER,
    subject: user.subject,
    email: user.email,
    label: user.label,
    locale: 'de' as const,
    active: true,
    createdAt: now,
  }));
  return database.write(DEMO_SCOPE, now, frame, (tx) => insertRows(tx, UserEntity, users));
}

/** One role each; those of a house become persons of that house. */
export function letUsersIn(database: Database, now: Instant): Promise<void> {
  const frame = { action: 'grantRole', reason: 'Anmeldung der Demo' };
  const links = DEMO_USERS.flatMap((user) => {
    const person = PERSONS[user.subject];
    return person ? { id: userId(user), personId: personId(person) } : [];
  });
  const grants = DEMO_USERS.map((user) => ({
    id: demoId(`role/${user.subject}`),
    userId: userId(user),
    role: user.role,
    authorityId: houseOf(user),
    valid: { from: now, to: null },
  }));
  return database.write(DEMO_SCOPE, now, frame, async (tx) => {
    await updateRows(tx, UserEntity, links);
    await insertRows(tx, RoleGrantEntity, grants);
  });
}

function houseOf({ authorityShortName }: DemoUser): string | null {
  if (authorityShortName === null) return null;
  const house = AUTHORITIES.find(({ names }) => names.at(-1)?.short === authorityShortName);
  if (!house) throw new RangeError(`Not in the demo: ${authorityShortName}`);
  return authorityId(house.key);
}
