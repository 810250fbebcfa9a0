export const notificationsDe = {
  title: 'Benachrichtigungen',
  sub: 'Was Sie per E-Mail erfahren und wie Ihre Fristen in Ihren Kalender kommen.',
  mailTitle: 'E-Mail',
  mailTo: 'E-Mails gehen an {{email}}.',
  noAddress:
    'Für Sie ist keine E-Mail-Adresse hinterlegt. Sie kommt aus der Anmeldung Ihrer Behörde.',
  notConfigured:
    'Hier ist kein Mailserver eingerichtet, es werden keine E-Mails verschickt. Ihre Auswahl gilt, sobald es einen gibt.',
  digest: 'Meine Aufgaben und Schulungstermine an jedem Arbeitstag',
  digestHint:
    'Eine E-Mail am Morgen, und nur, wenn etwas auf Sie wartet. An Wochenenden und Feiertagen kommt keine; Erinnerungen folgen am nächsten Arbeitstag.',
  critical: 'Kritische Feststellungen sofort',
  criticalHint: 'Nur zu Accounts, bei denen Sie selbst handeln können. Auch an freien Tagen.',
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
  end: 'Kalender abschalten',
  endConsequence:
    'Die Adresse gilt sofort nicht mehr. Ihr Kalenderprogramm zeigt Ihre Aufgaben dann nicht mehr an. Sie können jederzeit eine neue Adresse erstellen.',
  ended: 'Der Kalender ist abgeschaltet.',
  mailsTitle: 'E-Mails an Sie',
  mailsText:
    'Die letzten 50 E-Mails und was aus ihnen geworden ist. Ihr Inhalt wird nicht aufbewahrt.',
  noMails: 'Bisher ist keine E-Mail an Sie vorgesehen.',
  mailDate: 'Zeitpunkt',
  mailSubject: 'Betreff',
  mailState: 'Stand',
  kind: { DIGEST: 'Meine Aufgaben', CRITICAL: 'Kritische Feststellungen' },
  status: {
    QUEUED: 'wartet auf den Versand',
    SENT: 'verschickt',
    FAILED: 'nicht zugestellt',
    DROPPED: 'entfallen',
  },
  failure: {
    UNREACHABLE: 'Der Mailserver war nicht erreichbar oder hat die Verbindung abgebrochen.',
    POSTPONED: 'Der Mailserver hat darum gebeten, es später noch einmal zu versuchen.',
    REFUSED: 'Der Mailserver hat die E-Mail abgelehnt. Ist Ihre Adresse noch richtig?',
    SIGN_IN: 'Der Mailserver hat die Anmeldung von Vieraugen abgelehnt.',
    INTERRUPTED:
      'Der Versand wurde zweimal unterbrochen. Ob die E-Mail angekommen ist, ist nicht bekannt.',
    OTHER: 'Beim Versand ist ein Fehler aufgetreten.',
  },
  nextTry: 'Nächster Versuch: {{date}}',
  failedForGood:
    'Es wird nicht weiter versucht. Ihre Aufgaben finden Sie unter „Meine Aufgaben“; die Administration sieht den Fehler unter „Aufträge“.',
  dropped: 'Als sie verschickt werden sollte, wartete nichts mehr auf Sie.',
} as const;

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

export const notificationsEn: Texts<typeof notificationsDe> = {
  title: 'Notifications',
  sub: 'What you are told by e-mail, and how your due dates come into your calendar.',
  mailTitle: 'E-mail',
  mailTo: 'E-mails go to {{email}}.',
  noAddress: 'There is no e-mail address of yours on record. It comes from your sign-in.',
  notConfigured:
    'No mail server is set up here, no e-mails are sent. Your choice holds as soon as there is one.',
  digest: 'My tasks and training dates on every working day',
  digestHint:
    'One e-mail in the morning, and only when something waits for you. None comes on weekends and public holidays; reminders follow on the next working day.',
  critical: 'Critical findings at once',
  criticalHint: 'Only about accounts where you can act yourself. On free days, too.',
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
  end: 'Switch calendar off',
  endConsequence:
    'The address is void at once. Your calendar program shows your tasks no longer. You can make a new address at any time.',
  ended: 'The calendar has been switched off.',
  mailsTitle: 'E-mails to you',
  mailsText: 'The last 50 e-mails and what became of them. Their content is not kept.',
  noMails: 'No e-mail to you has been due so far.',
  mailDate: 'Time',
  mailSubject: 'Subject',
  mailState: 'State',
  kind: { DIGEST: 'My tasks', CRITICAL: 'Critical findings' },
  status: {
    QUEUED: 'waits to be sent',
    SENT: 'sent',
    FAILED: 'not delivered',
    DROPPED: 'left out',
  },
  failure: {
    UNREACHABLE: 'The mail server could not be reached or broke the connection off.',
    POSTPONED: 'The mail server asked to try again later.',
    REFUSED: 'The mail server refused the e-mail. Is your address still right?',
    SIGN_IN: 'The mail server refused the sign-in of Vieraugen.',
    INTERRUPTED: 'Sending was interrupted twice. Whether the e-mail has arrived is not known.',
    OTHER: 'An error occurred while sending.',
  },
  nextTry: 'Next attempt: {{date}}',
  failedForGood:
    'It is not tried again. You find your tasks under “My tasks”; the administration sees the error under “Jobs”.',
  dropped: 'When it was to be sent, nothing waited for you any more.',
};
