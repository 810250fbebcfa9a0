import {
  countSubjects,
  FIRST_PLACE,
  type JudgedSubjectType,
  type Queryable,
  type SubjectPlace,
  subjectsAfter,
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

/**
 * Everything there is: accounts first, then authorities. An account that goes over to another
 * authority meanwhile may be passed by or met twice; its change is judged by an evaluation of its own.
 */
export async function walkAll(read: Read, at: Instant): Promise<Walk> {
  const { accounts, authorities } = await read((q) => countSubjects(q, at));
  return {
    total: accounts + authorities,
    next: (checkpoint) =>
      follow(checkpoint, (type, after) => read((q) => subjectsAfter(q, type, after, at, BATCH))),
  };
}

/** The listed ones. */
export function walkListed(accountIds: readonly string[], authorityIds: readonly string[]): Walk {
  const lists = { ACCOUNT: [...accountIds].sort(), AUTHORITY: [...authorityIds].sort() };
  const after: PlacesAfter = (type, { id }) => {
    const list = lists[type];
    const start = list.findIndex((one) => one > id);
    const ids = start < 0 ? [] : list.slice(start, start + BATCH);
    return Promise.resolve(ids.map((one) => ({ authorityId: one, id: one })));
  };
  return {
    total: accountIds.length + authorityIds.length,
    next: (checkpoint) => follow(checkpoint, after),
  };
}

type PlacesAfter = (
  type: JudgedSubjectType,
  after: SubjectPlace,
) => Promise<readonly SubjectPlace[]>;

async function follow(checkpoint: string | null, after: PlacesAfter): Promise<WalkStep | null> {
  const [type, place] = positionOf(checkpoint);
  const step = stepOf(type, await after(type, place));
  if (step || type === 'AUTHORITY') return step;
  return stepOf('AUTHORITY', await after('AUTHORITY', FIRST_PLACE));
}

function positionOf(checkpoint: string | null): readonly [JudgedSubjectType, SubjectPlace] {
  const [type, authorityId, id] = checkpoint?.split(' ') ?? [];
  const place = authorityId && id ? { authorityId, id } : FIRST_PLACE;
  return [type === 'AUTHORITY' ? 'AUTHORITY' : 'ACCOUNT', place];
}

function stepOf(type: JudgedSubjectType, places: readonly SubjectPlace[]): WalkStep | null {
  const last = places.at(-1);
  if (last === undefined) return null;
  const checkpoint = `${type} ${last.authorityId} ${last.id}`;
  return { type, ids: places.map(({ id }) => id), checkpoint };
}
