import { type Database, instantText } from '@vieraugen/data';
import type { Instant } from '@vieraugen/domain';
import { ExpectedError } from '@vieraugen/platform';
import { DEMO_SCOPE } from '../kernel/carry-out.js';
import { ACCOUNT_SETS, ACTIONS, HOUSES, PERSONS } from './generate.sql.js';

export interface GenerateOptions {
  readonly accounts: number;
  readonly actions: number;
  readonly seed: number;
}

const ACCOUNTS_PER_HOUSE = 250;
const PERSONS_PER_HOUSE = 50;
/** Rows of one kind per statement: large enough to be fast, small enough for the audit trigger. */
const CHUNK = 5_000;
/** As many connections write beside each other. */
const LANES = 2;

interface Frame {
  readonly database: Database;
  readonly seed: string;
  readonly houses: number;
  readonly accounts: number;
  readonly now: Instant;
}

/** Fills the database with a synthetic stock; the same seed a second time is refused. */
export async function generate(
  database: Database,
  { accounts, actions, seed }: GenerateOptions,
  now: Instant,
): Promise<void> {
  const houses = Math.max(1, Math.ceil(accounts / ACCOUNTS_PER_HOUSE));
  const frame = { database, seed: `synthetic-${seed}`, houses, accounts, now };
  await refuseTwice(frame);
  await fill(frame, HOUSES, houses);
  await fill(frame, PERSONS, houses * PERSONS_PER_HOUSE);
  await fill(frame, ACCOUNT_SETS, accounts);
  await fill(frame, ACTIONS, actions);
}

async function refuseTwice({ database, seed }: Frame): Promise<void> {
  const rows = await database.read(DEMO_SCOPE, (q) =>
    q.rows(`select 1 from authorities where id = md5($1 || ':house:0')::uuid`, [seed]),
  );
  if (rows.length === 0) return;
  throw new ExpectedError(
    'INVALID_INPUT',
    'Daten mit diesem Startwert sind schon da; wählen Sie mit --seed einen anderen.',
    'Data of this seed are there already; choose another with --seed.',
    'seed',
  );
}

/** Runs statements over 0 … count-1 in chunks; chunks of a kind do not depend on each other. */
async function fill(frame: Frame, statements: readonly string[], count: number): Promise<void> {
  const starts = Array.from({ length: Math.ceil(count / CHUNK) }, (_, index) => index * CHUNK);
  const lane = async () => {
    for (let first = starts.shift(); first !== undefined; first = starts.shift())
      await chunk(frame, statements, first, Math.min(first + CHUNK, count) - 1);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

async function chunk(
  { database, seed, houses, accounts, now }: Frame,
  statements: readonly string[],
  first: number,
  last: number,
): Promise<void> {
  const values = [seed, first, last, houses, PERSONS_PER_HOUSE, instantText(now), accounts];
  const frame = { action: 'generate', reason: 'Synthetische Daten' };
  await database.write(DEMO_SCOPE, now, frame, async (tx) => {
    for (const statement of statements) await tx.rows(...renumbered(statement, values));
  });
}

/** PostgreSQL takes only values that a statement names: what is left out is closed up. */
function renumbered(statement: string, values: readonly unknown[]): [string, unknown[]] {
  const used = [...new Set([...statement.matchAll(/\$(\d)/g)].map((match) => Number(match[1])))];
  const text = statement.replace(/\$(\d)/g, (_, number) => `$${used.indexOf(Number(number)) + 1}`);
  return [text, used.map((number) => values[number - 1])];
}
