import { formatLocalDate, parseLocalDate } from '@vieraugen/domain';
import type { Viewer } from '@vieraugen/platform';
import { may } from '../kernel/insight.js';
import type { DueTrainingReminder } from '../trainings/reminder.queries.js';
import { grouped } from './grouped.js';
import { dateText } from './mail-dates.js';
import type { MailLine, MailSection } from './mail-text.js';
import { MAIL_WORDS } from './mail-words.js';

type Locale = 'de' | 'en';

/** Whether a reminder is for the viewer: about themselves, or about somebody of their own team. */
export function isReminded(viewer: Viewer, { duty }: DueTrainingReminder): boolean {
  return isOwn(viewer, duty) || isOfTeam(viewer, duty);
}

const isOwn = ({ personId }: Viewer, duty: DueTrainingReminder['duty']): boolean =>
  personId !== null && duty.personId === personId;

const isOfTeam = (viewer: Viewer, duty: DueTrainingReminder['duty']): boolean =>
  viewer.personId !== null && duty.managerId === viewer.personId && may(viewer, 'training.record');

/** The viewer's own trainings one by one, those of the team as numbers of people. */
export function reminderSections(
  viewer: Viewer,
  reminders: readonly DueTrainingReminder[],
): readonly MailSection[] {
  const { locale } = viewer;
  const words = MAIL_WORDS[locale];
  const own = reminders.filter(({ duty }) => isOwn(viewer, duty));
  const team = reminders.filter(({ duty }) => isOfTeam(viewer, duty) && !isOwn(viewer, duty));
  const sections = [
    { title: words.ownTrainings, lines: own.map((one) => ownLine(one, locale)) },
    { title: words.teamTrainings, lines: teamLines(team, locale) },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

function ownLine(reminder: DueTrainingReminder, locale: Locale): MailLine {
  const about = standingOf(reminder, locale);
  return { title: titleOf(reminder, locale), about, path: '/trainings/own' };
}

/** People of whom the same is to be said count together. */
function teamLines(reminders: readonly DueTrainingReminder[], locale: Locale): readonly MailLine[] {
  const groups = grouped(reminders, (one) => `${one.module.id} ${standingOf(one, locale)}`);
  return groups.map(([first, ...more]) => ({
    title: titleOf(first!, locale),
    about: `${MAIL_WORDS[locale].people(1 + more.length)}: ${standingOf(first!, locale)}`,
    path: `/trainings/needs?need=${first!.kind === 'OVERDUE' ? 'OVERDUE' : 'DUE_SOON'}`,
  }));
}

const titleOf = ({ module }: DueTrainingReminder, locale: Locale): string =>
  locale === 'de' ? module.titleDe : module.titleEn;

/** `dueOn` is the first day without; people are told the last day with. */
function standingOf(reminder: DueTrainingReminder, locale: Locale): string {
  const { duty, dueOn, daysLeft } = reminder;
  const words = MAIL_WORDS[locale];
  if (duty.validUntil === null) return words.neverDone;
  if (daysLeft <= 0) return words.ranOut(dateText(dueOn, locale));
  return words.runsOut(dateText(formatLocalDate(parseLocalDate(dueOn) - 1), locale), daysLeft);
}
