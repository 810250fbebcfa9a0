/** What the mails say around what they list. */
const DE = {
  hello: 'Guten Tag,',
  digestSubject: (count: number) =>
    count === 1
      ? 'Vieraugen: 1 Aufgabe wartet auf Sie'
      : `Vieraugen: ${count} Aufgaben warten auf Sie`,
  digestIntro: 'heute warten diese Aufgaben auf Sie, das Schwerste zuerst:',
  criticalSubject: (count: number) =>
    count === 1
      ? 'Vieraugen: neue kritische Feststellung'
      : `Vieraugen: ${count} neue kritische Feststellungen`,
  criticalIntro: 'das ist neu und kritisch. Bitte kümmern Sie sich sofort darum:',
  remindersIntro: 'Wir erinnern Sie an Ihre Schulungen:',
  reminder: (module: string, days: number) =>
    days > 0
      ? `${module}: gilt noch ${days === 1 ? 'einen Tag' : `${days} Tage`}`
      : `${module}: ist fällig`,
  due: (date: string) => `Frist: ${date}`,
  overdue: (date: string) => `überfällig, Frist war ${date}`,
  entries: (count: number) => (count === 1 ? '1 Eintrag' : `${count} Einträge`),
  more: (count: number) =>
    count === 1 ? 'und 1 weitere Aufgabe' : `und ${count} weitere Aufgaben`,
  all: 'Alle Aufgaben',
  preferences: 'Benachrichtigungen einstellen',
  foot: 'Diese Nachricht hat Vieraugen selbsttätig verschickt. Bitte antworten Sie nicht darauf.',
  calendar: 'Vieraugen: meine Aufgaben',
};

export type MailWords = typeof DE;

const EN: MailWords = {
  hello: 'Hello,',
  digestSubject: (count) =>
    count === 1 ? 'Vieraugen: 1 task waits for you' : `Vieraugen: ${count} tasks wait for you`,
  digestIntro: 'these tasks wait for you today, the most severe first:',
  criticalSubject: (count) =>
    count === 1 ? 'Vieraugen: new critical finding' : `Vieraugen: ${count} new critical findings`,
  criticalIntro: 'this is new and critical. Please see to it at once:',
  remindersIntro: 'We remind you of your trainings:',
  reminder: (module, days) =>
    days > 0
      ? `${module}: valid for ${days === 1 ? 'one more day' : `${days} more days`}`
      : `${module}: is due`,
  due: (date) => `due: ${date}`,
  overdue: (date) => `overdue, was due ${date}`,
  entries: (count) => (count === 1 ? '1 entry' : `${count} entries`),
  more: (count) => (count === 1 ? 'and 1 more task' : `and ${count} more tasks`),
  all: 'All tasks',
  preferences: 'Change notifications',
  foot: 'Vieraugen has sent this message by itself. Please do not reply to it.',
  calendar: 'Vieraugen: my tasks',
};

export const MAIL_WORDS: Readonly<Record<'de' | 'en', MailWords>> = { de: DE, en: EN };
