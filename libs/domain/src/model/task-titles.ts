import type { ImportKind, ReviewKind, TaskKind } from './vocabulary.js';

/** What is to be done, as the dashboard, the mails and the calendar call it. */
export const TASK_TITLES: {
  readonly [L in 'de' | 'en']: { readonly [K in TaskKind]: string };
} = {
  de: {
    FINDING: 'Feststellung beheben',
    QUESTION: 'Offene Frage klären',
    OFFBOARDING: 'Abmeldeliste abarbeiten',
    REQUEST_TO_CONFIRM: 'Antrag auf Berechtigung bestätigen',
    REQUEST_TO_GRANT: 'Über Antrag auf Berechtigung entscheiden',
    PERMIT_TO_NOTE: 'Stellungnahme zu einem Privatgerät abgeben',
    PERMIT_TO_DECIDE: 'Über die Nutzung eines Privatgeräts entscheiden',
    EXEMPTION_TO_DECIDE: 'Über eine Ausnahme entscheiden',
    EXEMPTION_ENDING: 'Ausnahme läuft aus: Mangel beheben oder neu beantragen',
    REVIEW: 'Durchsicht',
    DECLARATION: 'Erklärte Schulungen bestätigen',
    OWN_TRAINING: 'Schulung besuchen',
    ACKNOWLEDGEMENT: 'Regelung zur Kenntnis nehmen',
    TEAM_TRAINING: 'Fehlende Schulungen veranlassen',
    TEAM_LEAVING: 'Abmeldelisten Ihres Teams im Blick behalten',
    LOSS_TO_SECURE: 'Zugang nach einem Geräteverlust sperren',
    DISMISSAL_TO_CONFIRM: 'Über das Verwerfen einer Feststellung entscheiden',
    POLICY_TO_RELEASE: 'Entwurf einer Regelung prüfen und freigeben',
    POLICY_PROPOSAL: 'Über den Vorschlag zu einer Regelung entscheiden',
    ACCOUNT_TO_REVIEW: 'Gemeldeten oder vorgeschlagenen Account prüfen',
    APPROVERS_TO_NAME: 'Freigebende benennen: weniger als zwei sind erreichbar',
    NIL_RETURN: 'Account melden oder Fehlanzeige abgeben',
    IMPORT_REFUSED: 'Abgelehnte Zeilen eines Imports nacharbeiten',
  },
  en: {
    FINDING: 'Put a finding right',
    QUESTION: 'Settle an open question',
    OFFBOARDING: 'Work off a leaving list',
    REQUEST_TO_CONFIRM: 'Confirm a request for an authorization',
    REQUEST_TO_GRANT: 'Decide on a request for an authorization',
    PERMIT_TO_NOTE: 'Comment on a private device',
    PERMIT_TO_DECIDE: 'Decide on the use of a private device',
    EXEMPTION_TO_DECIDE: 'Decide on an exemption',
    EXEMPTION_ENDING: 'Exemption ends: put it right or request it anew',
    REVIEW: 'Review',
    DECLARATION: 'Confirm declared trainings',
    OWN_TRAINING: 'Attend a training',
    ACKNOWLEDGEMENT: 'Take note of a policy',
    TEAM_TRAINING: 'See to missing trainings',
    TEAM_LEAVING: 'Follow the leaving lists of your team',
    LOSS_TO_SECURE: 'Close access after the loss of a device',
    DISMISSAL_TO_CONFIRM: 'Decide whether a finding is dismissed',
    POLICY_TO_RELEASE: 'Check and release the draft of a policy',
    POLICY_PROPOSAL: 'Decide on the proposal of a policy',
    ACCOUNT_TO_REVIEW: 'Check an account that was reported or proposed',
    APPROVERS_TO_NAME: 'Name approvers: fewer than two can be reached',
    NIL_RETURN: 'Register an account or state a nil return',
    IMPORT_REFUSED: 'Rework refused rows of an import',
  },
};

/** What a review goes through. */
export const REVIEW_SUBJECTS: {
  readonly [L in 'de' | 'en']: { readonly [K in ReviewKind]: string };
} = {
  de: {
    ACCOUNTS: 'Angaben zu Accounts',
    AUTHORIZATIONS: 'Berechtigungen',
    CONNECTED_APPS: 'verbundene Anwendungen',
  },
  en: {
    ACCOUNTS: 'entries of accounts',
    AUTHORIZATIONS: 'authorizations',
    CONNECTED_APPS: 'connected apps',
  },
};

/** What a list that came in is about. */
export const IMPORT_SUBJECTS: {
  readonly [L in 'de' | 'en']: { readonly [K in ImportKind]: string };
} = {
  de: {
    ACCOUNTS: 'Accounts',
    AUTHORITIES: 'Behörden',
    PEOPLE: 'Personen',
    AUTHORIZATIONS: 'Berechtigungen',
    DEVICES: 'Geräte',
    TRAININGS: 'Schulungen',
  },
  en: {
    ACCOUNTS: 'accounts',
    AUTHORITIES: 'authorities',
    PEOPLE: 'people',
    AUTHORIZATIONS: 'authorizations',
    DEVICES: 'devices',
    TRAININGS: 'trainings',
  },
};

type Count = readonly [one: string, many: string];

/** What is counted behind a task; where nothing is said, the tasks themselves. */
const UNITS: {
  readonly [L in 'de' | 'en']: { readonly [K in TaskKind]?: Count } & { readonly ANY: Count };
} = {
  de: {
    ANY: ['Aufgabe', 'Aufgaben'],
    REVIEW: ['Eintrag', 'Einträge'],
    DECLARATION: ['Erklärung', 'Erklärungen'],
    TEAM_TRAINING: ['Person', 'Personen'],
    TEAM_LEAVING: ['Abmeldeliste', 'Abmeldelisten'],
    APPROVERS_TO_NAME: ['Account', 'Accounts'],
    NIL_RETURN: ['Behörde', 'Behörden'],
    IMPORT_REFUSED: ['Zeile', 'Zeilen'],
  },
  en: {
    ANY: ['task', 'tasks'],
    REVIEW: ['entry', 'entries'],
    DECLARATION: ['declaration', 'declarations'],
    TEAM_TRAINING: ['person', 'people'],
    TEAM_LEAVING: ['leaving list', 'leaving lists'],
    APPROVERS_TO_NAME: ['account', 'accounts'],
    NIL_RETURN: ['authority', 'authorities'],
    IMPORT_REFUSED: ['row', 'rows'],
  },
};

/** Whether a task of this kind stands for many things, so that their number belongs to it. */
export const countsThings = (kind: TaskKind): boolean => kind in UNITS.de;

/** How many of what stand behind tasks of a kind: „3 Personen“. */
export function taskCount(kind: TaskKind, count: number, locale: 'de' | 'en'): string {
  const [one, many] = UNITS[locale][kind] ?? UNITS[locale].ANY;
  return `${count} ${count === 1 ? one : many}`;
}
