import {
  formatLocalDate,
  type Instant,
  localDayOf,
  REVIEW_SUBJECTS,
  TASK_TITLES,
} from '@vieraugen/domain';
import type { Task } from '../tasks/task.js';
import { MAIL_WORDS } from './mail-words.js';

type Locale = 'de' | 'en';

/** One line of a mail: what, and where it is done. */
export interface MailLine {
  readonly title: string;
  readonly about: string;
  /** In the dashboard; null = nothing to open. */
  readonly path: string | null;
}

export interface MailContent {
  readonly subject: string;
  readonly intro: string;
  readonly lines: readonly MailLine[];
  /** Said once, before the lines. */
  readonly reminders: readonly string[];
  /** What is left out of the lines. */
  readonly more: number;
}

/** A task in words: it names objects, never a person. */
export function lineOf(task: Task, locale: Locale, now: Instant): MailLine {
  const words = MAIL_WORDS[locale];
  const { kind, subject, detail, reviewKind, count, dueAt, path } = task;
  const what = reviewKind ? REVIEW_SUBJECTS[locale][reviewKind] : subject;
  const many = kind === 'REVIEW' || kind === 'DECLARATION' ? words.entries(count) : null;
  const due = dueAt === null ? null : dueText(dueAt, locale, now);
  const about = [detail, what, many, due].filter(Boolean).join(' · ');
  return { title: TASK_TITLES[locale][kind], about, path };
}

function dueText(dueAt: Instant, locale: Locale, now: Instant): string {
  const date = dateText(lastDayBefore(dueAt), locale);
  const words = MAIL_WORDS[locale];
  return dueAt <= now ? words.overdue(date) : words.due(date);
}

/** The local day, by its number, on which something is in time for the last time. */
export const lastDayBefore = (dueAt: Instant): number => localDayOf(dueAt - 1);

function dateText(day: number, locale: Locale): string {
  const date = formatLocalDate(day);
  return locale === 'de' ? date.split('-').reverse().join('.') : date;
}

/** The mail as plain text. */
export function textOf(content: MailContent, locale: Locale, publicUrl: string): string {
  const words = MAIL_WORDS[locale];
  const { intro, lines, reminders, more } = content;
  const listed = lines.map(({ title, about, path }) =>
    [`- ${title}`, about && `  ${about}`, path && `  ${publicUrl}${path}`]
      .filter(Boolean)
      .join('\n'),
  );
  return [
    words.hello,
    ...(reminders.length > 0
      ? [[words.remindersIntro, ...reminders.map((one) => `- ${one}`)].join('\n')]
      : []),
    intro,
    ...listed,
    ...(more > 0 ? [words.more(more)] : []),
    `${words.all}: ${publicUrl}/tasks`,
    `${words.foot}\n${words.preferences}: ${publicUrl}/notifications`,
    '',
  ].join('\n\n');
}

/** The mail as HTML: plain elements, nothing that is loaded from elsewhere. */
export function htmlOf(content: MailContent, locale: Locale, publicUrl: string): string {
  const words = MAIL_WORDS[locale];
  const { subject, intro, lines, reminders, more } = content;
  const link = (path: string, text: string) =>
    `<a href="${escaped(publicUrl + path)}">${escaped(text)}</a>`;
  const listed = lines.map(
    ({ title, about, path }) =>
      `<li>${path ? link(path, title) : escaped(title)}${about && `<br>${escaped(about)}`}</li>`,
  );
  const reminding =
    reminders.length === 0
      ? ''
      : `<p>${escaped(words.remindersIntro)}</p>
<ul>${reminders.map((one) => `<li>${escaped(one)}</li>`).join('')}</ul>`;
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body>
<p>${escaped(words.hello)}</p>
${reminding}
<p>${escaped(intro)}</p>
<ul>${listed.join('\n')}</ul>
${more > 0 ? `<p>${escaped(words.more(more))}</p>` : ''}
<p>${link('/tasks', words.all)}</p>
<hr>
<p><small>${escaped(words.foot)} ${link('/notifications', words.preferences)}</small></p>
</body></html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
