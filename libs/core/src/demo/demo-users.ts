import type { ViewerRole } from '@vieraugen/domain';

/** Somebody who can be tried out in the demo: a function, never an invented person. */
export interface DemoUser {
  /** What the demo's sign-in calls them; `users.subject`, with DEMO_ISSUER as `users.issuer`. */
  readonly subject: string;
  /** For `token create --as`; the domain `.invalid` belongs to nobody. */
  readonly email: string;
  readonly label: string;
  readonly labelEn: string;
  /** What can be tried out with them, one sentence each. */
  readonly about: string;
  readonly aboutEn: string;
  readonly role: ViewerRole;
  /** Short name of the authority that the role is for; null = for all. */
  readonly authorityShortName: string | null;
}

/** The demo's users keep this issuer whatever address the demo runs at. */
export const DEMO_ISSUER = 'urn:vieraugen:demo';

const MINISTRY = 'SMS';

/** One user per role of the role matrix. */
export const DEMO_USERS: readonly DemoUser[] = [
  {
    subject: 'working-group-member',
    email: 'arbeitsgruppe@demo.invalid',
    label: 'Mitglied der Arbeitsgruppe',
    labelEn: 'Member of the working group',
    about: 'Sieht den Stand aller Behörden als Ampel und schlägt Änderungen am Regelwerk vor.',
    aboutEn:
      'Sees where every authority stands, as traffic lights, and proposes changes of the rulebook.',
    role: 'WORKING_GROUP_MEMBER',
    authorityShortName: null,
  },
  {
    subject: 'working-group-chair',
    email: 'arbeitsgruppe.vorsitz@demo.invalid',
    label: 'Vorsitz der Arbeitsgruppe',
    labelEn: 'Chair of the working group',
    about: 'Sieht den Stand aller Behörden und jede Feststellung.',
    aboutEn: 'Sees where every authority stands and every finding.',
    role: 'WORKING_GROUP_CHAIR',
    authorityShortName: null,
  },
  {
    subject: 'state-chancellery-admin',
    email: 'administration@demo.invalid',
    label: 'Administration der Staatskanzlei',
    labelEn: 'State Chancellery administration',
    about: 'Importiert, berichtigt das Register und sieht die Aufträge im Hintergrund.',
    aboutEn: 'Imports, corrects the register and sees the jobs.',
    role: 'STATE_CHANCELLERY_ADMIN',
    authorityShortName: null,
  },
  {
    subject: 'ministry-coordinator',
    email: 'ressortkoordination.sms@demo.invalid',
    label: 'Ressortkoordination',
    labelEn: 'Ministry coordinator',
    about: 'Erteilt und entzieht Berechtigungen im eigenen Ressort.',
    aboutEn: 'Grants and ends authorizations in the own ministry.',
    role: 'MINISTRY_COORDINATOR',
    authorityShortName: MINISTRY,
  },
  {
    subject: 'account-owner',
    email: 'kontoverantwortung.sms@demo.invalid',
    label: 'Accountverantwortung',
    labelEn: 'Account owner',
    about: 'Pflegt das eigene Konto und bestätigt seine Angaben.',
    aboutEn: 'Keeps the own account and attests its entry.',
    role: 'ACCOUNT_OWNER',
    authorityShortName: MINISTRY,
  },
  {
    subject: 'press-spokesperson',
    email: 'pressestelle.sms@demo.invalid',
    label: 'Pressesprecherin oder Pressesprecher',
    labelEn: 'Press spokesperson',
    about: 'Gibt Meldungen frei und kann einen Zugang im Notfall aussetzen.',
    aboutEn: 'Approves posts and can suspend an authorization in an emergency.',
    role: 'PRESS_SPOKESPERSON',
    authorityShortName: MINISTRY,
  },
  {
    subject: 'author',
    email: 'redaktion.sms@demo.invalid',
    label: 'Autorin oder Autor',
    labelEn: 'Author',
    about: 'Sieht die eigene Berechtigung und meldet Geräte.',
    aboutEn: 'Sees the own authorization and registers devices.',
    role: 'AUTHOR',
    authorityShortName: MINISTRY,
  },
  {
    subject: 'deputy',
    email: 'vertretung.sms@demo.invalid',
    label: 'Vertretung',
    labelEn: 'Deputy',
    about: 'Sieht die eigene Vertretung und meldet Geräte.',
    aboutEn: 'Sees the own deputyship and registers devices.',
    role: 'DEPUTY',
    authorityShortName: MINISTRY,
  },
  {
    subject: 'manager',
    email: 'fuehrungskraft.sms@demo.invalid',
    label: 'Führungskraft',
    labelEn: 'Manager',
    about: 'Hält Schulungen im eigenen Team nach und meldet das Ende einer Funktion.',
    aboutEn: 'Tracks the training of the own team and reports the end of a function.',
    role: 'MANAGER',
    authorityShortName: MINISTRY,
  },
  {
    subject: 'device-custodian',
    email: 'geraeteverwaltung.sms@demo.invalid',
    label: 'Geräteverwaltung',
    labelEn: 'Device custodian',
    about: 'Führt das Verzeichnis der Geräte und ihren Zustand.',
    aboutEn: 'Keeps the register of devices and their condition.',
    role: 'DEVICE_CUSTODIAN',
    authorityShortName: MINISTRY,
  },
  {
    subject: 'parliamentary-liaison',
    email: 'parlamentsreferat@demo.invalid',
    label: 'Parlamentsreferat',
    labelEn: 'Parliamentary liaison',
    about: 'Liest alles nach Funktion, um Anfragen des Landtags zu beantworten.',
    aboutEn: 'Reads everything by function, to answer parliamentary inquiries.',
    role: 'PARLIAMENTARY_LIAISON',
    authorityShortName: null,
  },
  {
    subject: 'data-protection-officer',
    email: 'datenschutz@demo.invalid',
    label: 'Datenschutzbeauftragte/r',
    labelEn: 'Data protection officer',
    about:
      'Sieht, wer zu welchem Zweck Namen angesehen hat, und nimmt zu Entwürfen und Ausnahmen Stellung.',
    aboutEn:
      'Sees who looked at names, and for what purpose; gives opinions on drafts and exemptions.',
    role: 'DATA_PROTECTION_OFFICER',
    authorityShortName: null,
  },
  {
    subject: 'staff-council',
    email: 'personalrat@demo.invalid',
    label: 'Personalrat',
    labelEn: 'Staff council',
    about: 'Sieht Einstellungen und Auswertungen, keine einzelnen Personen.',
    aboutEn: 'Sees settings and evaluations, no individual persons.',
    role: 'STAFF_COUNCIL',
    authorityShortName: null,
  },
];
