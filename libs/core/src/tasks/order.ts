import { SEVERITIES } from '@vieraugen/domain';
import type { Task } from './task.js';

/** The most severe first, among equals what is due first; what has no date comes last. */
export function byUrgency(a: Task, b: Task): number {
  return rank(a) - rank(b) || due(a) - due(b) || (a.id < b.id ? -1 : 1);
}

/** A task that is no finding stands beside findings of medium severity. */
function rank({ severity }: Task): number {
  return SEVERITIES.indexOf(severity ?? 'MEDIUM');
}

function due({ dueAt }: Task): number {
  return dueAt ?? Number.MAX_SAFE_INTEGER;
}
