export const notificationsDe = {
  title: 'Benachrichtigungen',
  sub: 'Was Sie per E-Mail erfahren und wie Ihre Fristen in Ihren Kalender kommen.',
  mailTitle: 'E-Mail',
  mailTo: 'E-Mails gehen an {{email}}.',
  noAddress:
    'Für Sie ist keine E-Mail-Adresse hinterlegt. Sie kommt aus der Anmeldung Ihrer Behörde.',
  notConfigured:
    'Hier ist kein Mailserver eingerichtet, es werden keine E-Mails verschickt. Ihre Auswahl gilt, sobald es einen gibt.',
  digest: 'Meine Aufgaben an jedem Arbeitstag',
  digestHint: 'Eine E-Mail am Morgen, und nur, wenn etwas auf Sie wartet.',
  critical: 'Kritische Feststellungen sofort',
  criticalHint: 'Nur zu Konten, bei denen Sie selbst handeln können.',
  save: 'Auswahl speichern',
  saved: 'Die Auswahl ist gespeichert.',
  calendarTitle: 'Kalender',
  calendarText:
    'Ihr Kalenderprogramm kann Ihre Aufgaben mit Frist anzeigen. Es braucht dafür eine Adresse, die nur Ihnen gehört: Wer sie kennt, sieht Ihre Aufgaben.',
  calendarNone: 'Sie haben noch keine Adresse erstellt.',
  calendarSince:
    'Ihre Adresse gilt seit {{date}}. Aus Sicherheitsgründen wird sie nicht noch einmal angezeigt.',
  create: 'Adresse erstellen',
  renew: 'Neue Adresse erstellen',
  createConsequence: 'Die Adresse wird nur einmal angezeigt. Bitte kopieren Sie sie dann gleich.',
  renewConsequence:
    'Die bisherige Adresse gilt dann nicht mehr. Bitte tragen Sie die neue in Ihrem Kalenderprogramm ein.',
  address: 'Adresse Ihres Kalenders',
  addressHint:
    'Bitte kopieren Sie die Adresse jetzt und abonnieren Sie sie in Ihrem Kalenderprogramm. Sie wird nur dieses eine Mal angezeigt.',
  created: 'Die Adresse ist erstellt.',
} as const;

type Texts<T> = { readonly [K in keyof T]: string };

export const notificationsEn: Texts<typeof notificationsDe> = {
  title: 'Notifications',
  sub: 'What you are told by e-mail, and how your due dates come into your calendar.',
  mailTitle: 'E-mail',
  mailTo: 'E-mails go to {{email}}.',
  noAddress: 'There is no e-mail address of yours on record. It comes from your sign-in.',
  notConfigured:
    'No mail server is set up here, no e-mails are sent. Your choice holds as soon as there is one.',
  digest: 'My tasks on every working day',
  digestHint: 'One e-mail in the morning, and only when something waits for you.',
  critical: 'Critical findings at once',
  criticalHint: 'Only about accounts where you can act yourself.',
  save: 'Save choice',
  saved: 'The choice has been saved.',
  calendarTitle: 'Calendar',
  calendarText:
    'Your calendar program can show your tasks that have a due date. It needs an address that is yours alone: whoever knows it sees your tasks.',
  calendarNone: 'You have not made an address yet.',
  calendarSince: 'Your address holds since {{date}}. For safety it is not shown again.',
  create: 'Make an address',
  renew: 'Make a new address',
  createConsequence: 'The address is shown once only. Please copy it then.',
  renewConsequence:
    'The address until now holds no longer. Please enter the new one in your calendar program.',
  address: 'Address of your calendar',
  addressHint:
    'Please copy the address now and subscribe to it in your calendar program. It is shown this once only.',
  created: 'The address has been made.',
};
