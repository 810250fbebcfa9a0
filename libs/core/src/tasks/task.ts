import type { Instant, ReviewKind, Severity, TaskKind } from '@vieraugen/domain';

/** Something that waits for somebody. It names objects and numbers, never a third person. */
export interface Task {
  /** The same as long as it is the same task. */
  readonly id: string;
  readonly kind: TaskKind;
  /** What it is about, in the viewer's language: an account, a rule, a document; null = see `count`. */
  readonly subject: string | null;
  /** More about it: the breach, the kind of review. */
  readonly detail: string | null;
  readonly reviewKind: ReviewKind | null;
  /** How many of the kind stand behind it. */
  readonly count: number;
  readonly severity: Severity | null;
  /** First instant at which it is late; null = without a date. */
  readonly dueAt: Instant | null;
  /** Where in the dashboard it is done. */
  readonly path: string;
}

/** A task with what it leaves out. */
export function task(
  kind: TaskKind,
  id: string,
  path: string,
  more: Partial<Omit<Task, 'kind' | 'id' | 'path'>> = {},
): Task {
  return {
    id: `${kind}-${id}`,
    kind,
    path,
    subject: null,
    detail: null,
    reviewKind: null,
    count: 1,
    severity: null,
    dueAt: null,
    ...more,
  };
}
