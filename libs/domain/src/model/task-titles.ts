import type { ReviewKind, TaskKind } from './vocabulary.js';

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
    REVIEW: 'Durchsicht',
    DECLARATION: 'Erklärte Schulungen bestätigen',
    OWN_TRAINING: 'Schulung besuchen',
    ACKNOWLEDGEMENT: 'Regelung zur Kenntnis nehmen',
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
    REVIEW: 'Review',
    DECLARATION: 'Confirm declared trainings',
    OWN_TRAINING: 'Attend a training',
    ACKNOWLEDGEMENT: 'Take note of a policy',
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
