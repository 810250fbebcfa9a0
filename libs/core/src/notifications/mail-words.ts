/** What the mails say around what they list. */
const DE = {
  hello: 'Guten Tag,',
  digestSubject: (count: number) =>
    count === 1
      ? 'Vieraugen: 1 Aufgabe wartet auf Sie'
      : `Vieraugen: ${count} Aufgaben warten auf Sie`,
  reminderSubject: 'Vieraugen: Erinnerung an fällige Schulungen',
  digestIntro: (count: number): string =>
    count === 1
      ? 'diese Aufgabe wartet heute auf Sie:'
      : 'diese Aufgaben warten heute auf Sie, das Wichtigste zuerst:',
  reminderIntro: 'bitte beachten Sie diese Termine:',
  criticalSubject: (count: number) =>
    count === 1
      ? 'Vieraugen: 1 neue kritische Feststellung'
      : `Vieraugen: ${count} neue kritische Feststellungen`,
  criticalIntro: (count: number) =>
    count === 1
      ? 'seit der letzten Nachricht ist eine kritische Feststellung hinzugekommen. Bitte kümmern Sie sich sofort darum:'
      : `seit der letzten Nachricht sind ${count} kritische Feststellungen hinzugekommen. Bitte kümmern Sie sich sofort darum:`,
  ownTrainings: 'Ihre Schulungen',
  teamTrainings: 'Schulungen in Ihrem Team',
  runsOut: (date: string, days: number) =>
    days === 1 ? `gilt nur noch heute (${date})` : `gilt noch ${days} Tage, bis ${date}`,
  ranOut: (date: string) => `seit ${date} abgelaufen`,
  neverDone: 'noch nicht nachgewiesen',
  people: (count: number) => (count === 1 ? '1 Person' : `${count} Personen`),
  due: (date: string) => `Frist: ${date}`,
  overdue: (date: string) => `überfällig, Frist war ${date}`,
  someOverdue: (count: number, date: string) =>
    `davon ${count} überfällig (früheste Frist: ${date})`,
  findings: (count: number) => `${count} Feststellungen`,
  all: 'Alle Aufgaben',
  preferences: 'Benachrichtigungen einstellen',
  foot: 'Diese Nachricht hat Vieraugen automatisch verschickt. Bitte antworten Sie nicht darauf. Namen und Accounts stehen aus Gründen des Datenschutzes nur in Vieraugen selbst.',
  calendar: 'Vieraugen: Meine Aufgaben',
};

export type MailWords = typeof DE;

const EN: MailWords = {
  hello: 'Hello,',
  digestSubject: (count) =>
    count === 1 ? 'Vieraugen: 1 task waits for you' : `Vieraugen: ${count} tasks wait for you`,
  reminderSubject: 'Vieraugen: reminder of trainings that are due',
  digestIntro: (count) =>
    count === 1
      ? 'this task waits for you today:'
      : 'these tasks wait for you today, the most important first:',
  reminderIntro: 'please note these dates:',
  criticalSubject: (count) =>
    count === 1 ? 'Vieraugen: 1 new critical finding' : `Vieraugen: ${count} new critical findings`,
  criticalIntro: (count) =>
    count === 1
      ? 'since the last message a critical finding has been added. Please see to it at once:'
      : `since the last message ${count} critical findings have been added. Please see to them at once:`,
  ownTrainings: 'Your trainings',
  teamTrainings: 'Trainings in your team',
  runsOut: (date, days) =>
    days === 1 ? `valid for today only (${date})` : `valid for ${days} more days, until ${date}`,
  ranOut: (date) => `expired on ${date}`,
  neverDone: 'not proven yet',
  people: (count) => (count === 1 ? '1 person' : `${count} people`),
  due: (date) => `due: ${date}`,
  overdue: (date) => `overdue, was due ${date}`,
  someOverdue: (count, date) => `${count} of them overdue (earliest due date: ${date})`,
  findings: (count) => `${count} findings`,
  all: 'All tasks',
  preferences: 'Change notifications',
  foot: 'Vieraugen has sent this message automatically. Please do not reply to it. For reasons of data protection, names and accounts stand in Vieraugen alone.',
  calendar: 'Vieraugen: my tasks',
};

export const MAIL_WORDS: Readonly<Record<'de' | 'en', MailWords>> = { de: DE, en: EN };
