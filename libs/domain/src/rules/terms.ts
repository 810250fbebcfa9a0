import type { ReasonText } from './reason-text.js';

/** What the codes in the data of a reason are called inside a sentence. */
export const TERMS: Readonly<Record<string, ReasonText>> = {
  // Status of an account
  PROPOSED: { de: 'vorgeschlagen', en: 'proposed' },
  REJECTED: { de: 'abgelehnt', en: 'rejected' },
  DISCOVERED: { de: 'aufgefunden', en: 'discovered' },
  IMPERSONATION_REPORTED: { de: 'als Fälschung gemeldet', en: 'reported as impersonation' },
  UNDER_REVIEW: { de: 'in Prüfung', en: 'under review' },
  ACTIVE: { de: 'im Betrieb', en: 'in operation' },
  SUSPENDED: { de: 'ausgesetzt', en: 'suspended' },
  DECOMMISSIONING: { de: 'in Stilllegung', en: 'being closed down' },
  CLOSED: { de: 'geschlossen', en: 'closed' },
  ARCHIVED: { de: 'archiviert', en: 'archived' },
  // Status of a device
  DECLARED: { de: 'gemeldet, noch nicht genehmigt', en: 'declared, not yet approved' },
  APPROVED: { de: 'genehmigt', en: 'approved' },
  IN_USE: { de: 'in Nutzung', en: 'in use' },
  NON_COMPLIANT: { de: 'nicht in Ordnung', en: 'not in order' },
  RETIRED: { de: 'ausgesondert', en: 'retired' },
  LOST: { de: 'verloren', en: 'lost' },
  RECOVERED: { de: 'wiedergefunden', en: 'recovered' },
  WRITTEN_OFF: { de: 'abgeschrieben', en: 'written off' },
  // Kinds of actions
  POST: { de: 'Beitrag', en: 'Post' },
  REPLY: { de: 'Antwort', en: 'Reply' },
  QUOTE: { de: 'Zitat', en: 'Quote' },
  REPOST: { de: 'Weiterverbreitung', en: 'Repost' },
  LIKE: { de: '„Gefällt mir“', en: 'Like' },
  EDIT: { de: 'Änderung', en: 'Edit' },
  DELETE: { de: 'Löschung', en: 'Deletion' },
  STORY: { de: 'Story', en: 'Story' },
  DM_STATEMENT: { de: 'Direktnachricht', en: 'Direct message' },
  BLOCK: { de: 'Sperrung', en: 'Block' },
  UNBLOCK: { de: 'Entsperrung', en: 'Unblock' },
  PROFILE_CHANGE: { de: 'Profiländerung', en: 'Profile change' },
  // Pages that an account has to lead to
  IMPRINT: { de: 'Impressum', en: 'imprint' },
  PRIVACY: { de: 'Datenschutzerklärung', en: 'privacy notice' },
  NETIQUETTE: { de: 'Netiquette', en: 'netiquette' },
  ALTERNATIVE: { de: 'anderer Informationsweg', en: 'other way to the information' },
  // How an account proves that it is the authority's
  LINK_BACK: { de: 'Verweis auf einer amtlichen Seite', en: 'link on an official page' },
  MASTODON_VERIFIED: { de: 'bestätigter Verweis auf Mastodon', en: 'verified link on Mastodon' },
  BLUESKY_DOMAIN: { de: 'amtliche Domain auf Bluesky', en: 'official domain on Bluesky' },
  // Work-time classes
  CORE: { de: 'Kernarbeitszeit', en: 'core hours' },
  FLEX: { de: 'innerhalb der Rahmenzeit', en: 'within frame hours' },
  OFF: { de: 'außerhalb der Rahmenzeit', en: 'outside frame hours' },
  NON_WORKING_DAY: { de: 'dienstfreier Tag', en: 'non-working day' },
  // Second factors
  FIDO2: { de: 'Sicherheitsschlüssel', en: 'security key' },
  TOTP: { de: 'Einmalcode einer App', en: 'one-time code from an app' },
  SMS: { de: 'SMS', en: 'SMS' },
  PUSH: { de: 'Bestätigung auf einem Gerät', en: 'confirmation on a device' },
  // Condition of a device
  mdmState: { de: 'Geräteverwaltung', en: 'device management' },
  encryption: { de: 'Verschlüsselung', en: 'encryption' },
  screenLock: { de: 'Bildschirmsperre', en: 'screen lock' },
  osSupportedUntil: { de: 'Updates des Betriebssystems', en: 'updates of the operating system' },
  lastPostureCheckAt: { de: 'Prüfung des Zustands', en: 'check of the condition' },
  // Conditions of a permit
  SCREEN_LOCK: { de: 'Bildschirmsperre', en: 'screen lock' },
  ENCRYPTION: { de: 'Verschlüsselung', en: 'encryption' },
  NO_STORED_PASSWORD: { de: 'kein gespeichertes Passwort', en: 'no stored password' },
  NO_FAMILY_USE: { de: 'keine Nutzung durch andere', en: 'no use by others' },
  REMOTE_SESSION_REVOCATION: {
    de: 'Abmeldung aus der Ferne',
    en: 'session revocation from afar',
  },
  DELETION_PROOF_AT_END: {
    de: 'Nachweis der Löschung am Ende',
    en: 'proof of deletion at the end',
  },
  // What happens to credentials
  ROTATION: { de: 'Passwort wechseln', en: 'change the password' },
  SESSION_REVOCATION: { de: 'alle Sitzungen beenden', en: 'end all sessions' },
  // What an entry lacks
  platformUserId: { de: 'Kennung auf der Plattform', en: 'platform id' },
  url: { de: 'Adresse', en: 'address' },
  purpose: { de: 'Zweck', en: 'purpose' },
  operatingUnit: { de: 'Referat', en: 'unit' },
  accessModel: { de: 'Zugangsmodell', en: 'access model' },
  owner: { de: 'Accountverantwortliche/r', en: 'account owner' },
  accessPurpose: { de: 'Zweck des Zugangs', en: 'purpose of the access' },
  grantedAt: { de: 'Tag der Erteilung', en: 'date of the grant' },
  grantedBy: { de: 'erteilende Stelle', en: 'who granted it' },
  managerConfirmedBy: { de: 'Bestätigung der Führungskraft', en: 'confirmation of the manager' },
  principal: { de: 'vertretene Berechtigung', en: 'principal' },
  scope: { de: 'Umfang', en: 'scope' },
};
