import {
  type Database,
  insertRows,
  lockRows,
  type Queryable,
  RoleGrantEntity,
  updateRows,
  UserEntity,
} from '@vieraugen/data';
import type { Instant } from '@vieraugen/domain';
import { systemViewer, type Viewer } from '@vieraugen/platform';
import { AUTHORITIES } from './data/authorities.data.js';
import { DEMO_ISSUER, DEMO_USERS, type DemoUser } from './demo-users.js';
import { DEMO_SCOPE } from './kernel/carry-out.js';
import { demoId } from './kernel/demo-id.js';
import { personId } from './rows/people-rows.js';
import { authorityId } from './rows/tree-rows.js';

/** Who of today's layer is behind a demo user: what the separation of duties compares. */
const PERSONS: Readonly<Record<string, string>> = {
  'ministry-coordinator': 'sms/coord',
  'working-group-member': 'smk/coord',
  'working-group-chair': 'sk/head',
  'state-chancellery-admin': 'sk/coord',
  'account-owner': 'sms/owner',
  'press-spokesperson': 'sms/spokes',
  author: 'sms/press-1',
  deputy: 'sms/press-4',
  manager: 'sms/head',
  'device-custodian': 'sms/it',
  'data-protection-officer': 'sk/dpo',
};

/** Who acts in the demo's history as one of its users, before these are let in. */
export function demoViewer(subject: string): Viewer {
  const user = DEMO_USERS.find((one) => one.subject === subject);
  const person = PERSONS[subject];
  if (!user || !person) throw new RangeError(`Nobody acts as this in the demo: ${subject}`);
  return {
    ...systemViewer('DEMO', user.label),
    userId: userId(user),
    personId: personId(person),
    roles: [user.role],
  };
}

/** How far the loading of the demo has got. */
export interface LoadingState {
  /** The instant that the demo is told from; null = not begun. */
  readonly begunAt: Instant | null;
  readonly isComplete: boolean;
}

const userId = ({ subject }: DemoUser): string => demoId(`user/${subject}`);

/** Those of a house are entered by nobody else, so they tell how far a loading has got. */
const OF_A_HOUSE = DEMO_USERS.filter(({ authorityShortName }) => authorityShortName !== null);

/** The users are entered first and let in last. */
export async function loadingState(q: Queryable): Promise<LoadingState> {
  const [row] = await q.rows<LoadingState>(
    `select min(u.created_at) as "begunAt", count(r.id) > 0 as "isComplete"
     from users u left join role_grants r on r.user_id = u.id where u.id = any ($1::uuid[])`,
    [OF_A_HOUSE.map(userId)],
  );
  return row ?? { begunAt: null, isComplete: false };
}

/** Who was let in before the demo was loaded keeps their user and their role. */
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
  return database.write(DEMO_SCOPE, now, frame, (tx) =>
    insertRows(tx, UserEntity, users, { skipConflicts: true }),
  );
}

/** One role each; those of a house become persons of that house. */
export function letUsersIn(database: Database, now: Instant): Promise<void> {
  const frame = { action: 'grantRole', reason: 'Anmeldung der Demo' };
  return database.write(DEMO_SCOPE, now, frame, async (tx) => {
    const entered = await lockRows(tx, UserEntity, DEMO_USERS.map(userId));
    const ours = DEMO_USERS.filter((user) => entered.has(userId(user)));
    await updateRows(tx, UserEntity, ours.flatMap(linkOf));
    await insertRows(
      tx,
      RoleGrantEntity,
      ours.map((user) => grantOf(user, now)),
    );
  });
}

function linkOf(user: DemoUser) {
  const person = PERSONS[user.subject];
  return person ? [{ id: userId(user), personId: personId(person) }] : [];
}

function grantOf(user: DemoUser, now: Instant) {
  return {
    id: demoId(`role/${user.subject}`),
    userId: userId(user),
    role: user.role,
    authorityId: houseOf(user),
    valid: { from: now, to: null },
  };
}

function houseOf({ authorityShortName }: DemoUser): string | null {
  if (authorityShortName === null) return null;
  const house = AUTHORITIES.find(({ names }) => names.at(-1)?.short === authorityShortName);
  if (!house) throw new RangeError(`Not in the demo: ${authorityShortName}`);
  return authorityId(house.key);
}
