import type { Recording } from './recordings.js';

/**
 * Recordings in the order in which they became known. At the same instant what is referred to comes
 * before what refers to it, and otherwise what was named first.
 */
export function inOrder(recordings: Iterable<Recording>): readonly Recording[] {
  const instants = new Map<number, Recording[]>();
  for (const recording of recordings) {
    const together = instants.get(recording.at);
    if (together) together.push(recording);
    else instants.set(recording.at, [recording]);
  }
  const sorted = [...instants].sort(([a], [b]) => a - b);
  return sorted.flatMap(([, together]) => referredFirst(together));
}

function referredFirst(together: readonly Recording[]): readonly Recording[] {
  const entering = new Map(
    together.flatMap((recording) => entered(recording).map((id) => [id, recording] as const)),
  );
  const visited = new Set<Recording>();
  const ordered: Recording[] = [];
  const visit = (recording: Recording): void => {
    if (visited.has(recording)) return;
    visited.add(recording);
    for (const id of namedIn(recording)) {
      const before = entering.get(id);
      if (before) visit(before);
    }
    ordered.push(recording);
  };
  together.forEach(visit);
  return ordered;
}

/** The ids of the rows that a recording enters. */
export function entered({ batches }: Recording): readonly string[] {
  return [...batches.values()].flatMap(({ rows }) => rows.map(({ id }) => id ?? ''));
}

/** All texts in its rows, among which are the ids of what it refers to or corrects. */
export function namedIn({ batches }: Recording): readonly string[] {
  return [...batches.values()]
    .flatMap(({ rows, corrections }) => [...rows, ...corrections])
    .flatMap((row) => Object.values(row).flat())
    .filter((value): value is string => typeof value === 'string');
}
