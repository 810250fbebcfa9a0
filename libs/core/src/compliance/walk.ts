import {
  countSubjects,
  FIRST_ID,
  type JudgedSubjectType,
  type Queryable,
  subjectIdsAfter,
} from '@vieraugen/data';
import type { Instant } from '@vieraugen/domain';

/** Some subjects of one type, and how far a walk has got when they are done. */
export interface WalkStep {
  readonly type: JudgedSubjectType;
  readonly ids: readonly string[];
  readonly checkpoint: string;
}

/** A walk over subjects in a fixed order that can be left and taken up again at any checkpoint. */
export interface Walk {
  readonly total: number;
  /** What follows a checkpoint (null = the beginning); null = nothing does. */
  next(checkpoint: string | null): Promise<WalkStep | null>;
}

/** Runs a read of its own: a walk holds no connection between its steps. */
export type Read = <T>(work: (q: Queryable) => Promise<T>) => Promise<T>;

/** Large enough to be fast, small enough to be done within a moment and to fit into memory. */
const BATCH = 1000;

/** Everything there is: accounts first, then authorities. */
export async function walkAll(read: Read, at: Instant): Promise<Walk> {
  const { accounts, authorities } = await read((q) => countSubjects(q, at));
  const idsAfter: IdsAfter = (type, after) =>
    read((q) => subjectIdsAfter(q, type, after, at, BATCH));
  return {
    total: accounts + authorities,
    next: (checkpoint) => follow(checkpoint, idsAfter),
  };
}

/** The listed ones. */
export function walkListed(accountIds: readonly string[], authorityIds: readonly string[]): Walk {
  const lists = { ACCOUNT: [...accountIds].sort(), AUTHORITY: [...authorityIds].sort() };
  const idsAfter: IdsAfter = (type, id) => {
    const list = lists[type];
    const start = list.findIndex((one) => one > id);
    return Promise.resolve(start < 0 ? [] : list.slice(start, start + BATCH));
  };
  return {
    total: accountIds.length + authorityIds.length,
    next: (checkpoint) => follow(checkpoint, idsAfter),
  };
}

type IdsAfter = (type: JudgedSubjectType, after: string) => Promise<string[]>;

async function follow(checkpoint: string | null, idsAfter: IdsAfter): Promise<WalkStep | null> {
  const [type, after] = positionOf(checkpoint);
  if (type === 'ACCOUNT') {
    const step = stepOf(type, await idsAfter(type, after));
    return step ?? stepOf('AUTHORITY', await idsAfter('AUTHORITY', FIRST_ID));
  }
  return stepOf(type, await idsAfter(type, after));
}

function positionOf(checkpoint: string | null): readonly [JudgedSubjectType, string] {
  const [type, id] = checkpoint?.split(' ') ?? [];
  return [type === 'AUTHORITY' ? 'AUTHORITY' : 'ACCOUNT', id ?? FIRST_ID];
}

function stepOf(type: JudgedSubjectType, ids: readonly string[]): WalkStep | null {
  const last = ids.at(-1);
  return last === undefined ? null : { type, ids, checkpoint: `${type} ${last}` };
}
