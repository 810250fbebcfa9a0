import { localDateOf } from '@vieraugen/domain';
import { findingsById } from '../findings/finding.queries.js';
import { mayChange } from '../kernel/insight.js';
import type { Reading } from '../kernel/reading.js';
import { labelsOfAccounts } from '../tasks/labels.js';
import { tasksOf } from '../tasks/task.queries.js';
import { taskOfFinding } from '../tasks/upkeep.tasks.js';
import { trainingRemindersDue } from '../trainings/reminder.queries.js';
import { lineOf, type MailContent } from './mail-text.js';
import { MAIL_WORDS } from './mail-words.js';

/** A mail that nobody reads to its end helps nobody; the screen shows the rest. */
const MOST_LINES = 30;

/** What waits for the viewer; null = nothing. `product` reads what the product alone may see. */
export async function digestContent(
  reading: Reading,
  product: Reading,
): Promise<MailContent | null> {
  const tasks = await tasksOf(reading);
  if (tasks.length === 0) return null;
  const { locale } = reading.viewer;
  const words = MAIL_WORDS[locale];
  const learns = tasks.some(({ kind }) => kind === 'OWN_TRAINING');
  return {
    subject: words.digestSubject(tasks.length),
    intro: words.digestIntro,
    lines: tasks.slice(0, MOST_LINES).map((one) => lineOf(one, locale, reading.at)),
    reminders: learns ? await remindersOf(reading, product) : [],
    more: Math.max(0, tasks.length - MOST_LINES),
  };
}

/** The reminders of the day that are about the viewer. */
async function remindersOf(reading: Reading, product: Reading): Promise<readonly string[]> {
  const { personId, locale } = reading.viewer;
  const due = await trainingRemindersDue(product, localDateOf(reading.at));
  return due
    .filter(({ duty }) => duty.personId === personId)
    .map(({ module, daysLeft }) =>
      MAIL_WORDS[locale].reminder(locale === 'de' ? module.titleDe : module.titleEn, daysLeft),
    );
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
  const labels = await labelsOfAccounts(reading, rows);
  const words = MAIL_WORDS[viewer.locale];
  const tasks = rows.map((row) => taskOfFinding(row, labels.of(row.accountId), viewer.locale));
  return {
    subject: words.criticalSubject(rows.length),
    intro: words.criticalIntro,
    lines: tasks.slice(0, MOST_LINES).map((one) => lineOf(one, viewer.locale, reading.at)),
    reminders: [],
    more: Math.max(0, rows.length - MOST_LINES),
  };
}
