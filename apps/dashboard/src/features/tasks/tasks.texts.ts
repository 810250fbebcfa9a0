import { REVIEW_SUBJECTS, TASK_TITLES } from '@vieraugen/domain';

export const tasksDe = {
  title: 'Meine Aufgaben',
  sub: 'Alles, was auf Sie wartet: das Schwerste zuerst, dann nach Frist.',
  caption: 'Meine Aufgaben, das Schwerste zuerst',
  what: 'Aufgabe',
  about: 'Worum es geht',
  due: 'Frist',
  weight: 'Schwere',
  kind: TASK_TITLES.de,
  review: REVIEW_SUBJECTS.de,
  empty: 'Nichts wartet auf Sie',
  emptyText: 'Sobald etwas zu tun ist, steht es hier. Sie müssen nichts selbst nachsehen.',
} as const;

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

export const tasksEn: Texts<typeof tasksDe> = {
  title: 'My tasks',
  sub: 'Everything that waits for you: the most severe first, then by due date.',
  caption: 'My tasks, the most severe first',
  what: 'Task',
  about: 'About',
  due: 'Due',
  weight: 'Severity',
  kind: TASK_TITLES.en,
  review: REVIEW_SUBJECTS.en,
  empty: 'Nothing waits for you',
  emptyText: 'As soon as there is something to do, it stands here. There is nothing to look up.',
};
