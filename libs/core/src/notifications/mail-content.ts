import { findingTitle, type ReminderDays } from '@vieraugen/domain';
import { type FindingRow, findingsById } from '../findings/finding.queries.js';
import { mayChange } from '../kernel/insight.js';
import type { Reading } from '../kernel/reading.js';
import { tasksOf } from '../tasks/task.queries.js';
import { trainingRemindersDue } from '../trainings/reminder.queries.js';
import { grouped } from './grouped.js';
import { dueText, linesOf } from './mail-lines.js';
import { reminderSections } from './mail-reminders.js';
import type { MailContent, MailLine } from './mail-text.js';
import { MAIL_WORDS } from './mail-words.js';

/**
 * What waits for the viewer and what they are reminded of; null = nothing. `product` reads what the
 * product alone may see.
 */
export async function digestContent(
  reading: Reading,
  product: Reading,
  days: ReminderDays,
): Promise<MailContent | null> {
  const { viewer, at } = reading;
  const [tasks, reminders] = await Promise.all([
    tasksOf(reading),
    viewer.personId === null ? [] : trainingRemindersDue(product, days, viewer.personId),
  ]);
  const words = MAIL_WORDS[viewer.locale];
  const reminding = reminderSections(viewer, reminders);
  if (tasks.length === 0 && reminding.length === 0) return null;
  if (tasks.length === 0)
    return { subject: words.reminderSubject, intro: words.reminderIntro, sections: reminding };
  return {
    subject: words.digestSubject(tasks.length),
    intro: words.digestIntro(tasks.length),
    sections: [{ title: null, lines: linesOf(tasks, viewer.locale, at) }, ...reminding],
  };
}

/** The findings that are still open and the viewer's to put right; null = none. */
export async function criticalContent(
  reading: Reading,
  findingIds: readonly string[],
): Promise<MailContent | null> {
  const { viewer } = reading;
  const rows = (await findingsById(reading, findingIds)).filter(
    ({ state, authorityId }) =>
      (state === 'OPEN' || state === 'REOPENED') && mayChange(viewer, 'finding.act', authorityId),
  );
  if (rows.length === 0) return null;
  const words = MAIL_WORDS[viewer.locale];
  return {
    subject: words.criticalSubject(rows.length),
    intro: words.criticalIntro(rows.length),
    sections: [{ title: null, lines: findingLines(reading, rows) }],
  };
}

/** Findings by what was breached: neither whose account it is nor who caused it. */
function findingLines({ viewer, at }: Reading, rows: readonly FindingRow[]): readonly MailLine[] {
  const { locale } = viewer;
  return grouped(rows, ({ ruleId }) => ruleId).map((own) => {
    const [first] = own as [FindingRow];
    const many = own.length > 1 ? MAIL_WORDS[locale].findings(own.length) : null;
    return {
      title: findingTitle(first, locale),
      about: [many, dueText(own.map(dueOf), locale, at)].filter(Boolean).join(', '),
      path: own.length === 1 ? `/findings/${first.id}` : `/findings?rule=${first.ruleId}`,
    };
  });
}

/** What is not known yet is nobody's delay. */
const dueOf = ({ result, dueAt }: FindingRow) => ({ dueAt: result === 'VIOLATED' ? dueAt : null });
