import {
  countsThings,
  type Instant,
  TASK_TITLES,
  taskCount,
  type TaskKind,
} from '@vieraugen/domain';
import type { Task } from '../tasks/task.js';
import { lastDateBefore } from './mail-dates.js';
import type { MailLine } from './mail-text.js';
import { MAIL_WORDS } from './mail-words.js';

type Locale = 'de' | 'en';

/** Where the tasks of a kind stand together; what is missing is all on the screen of the tasks. */
const SCREENS: { readonly [K in TaskKind]?: string } = {
  FINDING: '/findings',
  QUESTION: '/findings',
  OFFBOARDING: '/offboardings',
  REQUEST_TO_CONFIRM: '/requests',
  REQUEST_TO_GRANT: '/requests',
  EXEMPTION_TO_DECIDE: '/exemptions',
  EXEMPTION_ENDING: '/exemptions',
  REVIEW: '/reviews',
  OWN_TRAINING: '/trainings/own',
  ACKNOWLEDGEMENT: '/acknowledgements',
};

/**
 * Tasks by their kind, in the order in which the first of each stands: what it is and how many of it
 * wait. A mail names neither persons nor accounts, whose names can be those of persons.
 */
export function linesOf(tasks: readonly Task[], locale: Locale, now: Instant): readonly MailLine[] {
  const kinds = [...new Set(tasks.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const own = tasks.filter((task) => task.kind === kind);
    const path = own.length === 1 ? own[0]!.path : (SCREENS[kind] ?? '/tasks');
    return { title: TASK_TITLES[locale][kind], about: aboutOf(own, kind, locale, now), path };
  });
}

function aboutOf(tasks: readonly Task[], kind: TaskKind, locale: Locale, now: Instant): string {
  const count = tasks.reduce((sum, task) => sum + task.count, 0);
  const many = count > 1 || countsThings(kind) ? taskCount(kind, count, locale) : null;
  return [many, dueText(tasks, locale, now)].filter(Boolean).join(', ');
}

/** By when the first of several is due, and how many are late. */
export function dueText(
  tasks: readonly Pick<Task, 'dueAt'>[],
  locale: Locale,
  now: Instant,
): string | null {
  const words = MAIL_WORDS[locale];
  const dues = tasks.flatMap(({ dueAt }) => dueAt ?? []);
  if (dues.length === 0) return null;
  const first = lastDateBefore(Math.min(...dues), locale);
  const late = dues.filter((dueAt) => dueAt <= now).length;
  if (late === 0) return words.due(first);
  return late === tasks.length ? words.overdue(first) : words.someOverdue(late, first);
}
