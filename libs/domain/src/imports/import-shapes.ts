import type { ImportKind } from '../model/vocabulary.js';
import type { ImportField, ImportShape } from './import-field.js';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);
const field = (
  name: string,
  de: string,
  en: string,
  columns: string,
  required = false,
): ImportField => ({ name, de, en, columns: words(columns), required });

const externalId = (more: string) =>
  field(
    'externalId',
    'Externe Kennung',
    'External ID',
    `id kennung externeid externenummer nummer schluessel key ${more}`,
  );
const authority = (required: boolean) =>
  field(
    'authority',
    'Behörde',
    'Authority',
    'behoerdenkennung behoerdenid behoerdenname dienststelle einrichtung organisation organization org herausgeber authorityid',
    required,
  );
const validFrom = field(
  'validFrom',
  'Gültig ab',
  'Valid from',
  'ab von seit beginn anfang from since start startdatum gueltigvon begin',
);
const validTo = field(
  'validTo',
  'Gültig bis',
  'Valid to',
  'bis ende enddatum befristetbis ablauf to until end validuntil einschliesslich',
);
const purpose = field(
  'purpose',
  'Zweck',
  'Purpose',
  'nutzungszweck verwendungszweck beschreibung description aufgabe',
);

/** What each kind of import understands (`surface.md`), in the order of its template. */
export const IMPORT_SHAPES: Readonly<Record<ImportKind, ImportShape>> = {
  AUTHORITIES: {
    kind: 'AUTHORITIES',
    fields: [
      externalId('behoerdenid behoerdennummer behoerdenkennung authorityid'),
      field(
        'name',
        'Name',
        'Name',
        'bezeichnung langname behoerde behoerdenname dienststelle einrichtung organisation organisationsname authority organization organizationname',
        true,
      ),
      field(
        'shortName',
        'Kurzname',
        'Short name',
        'kuerzel abkuerzung kurzbezeichnung kurzform abbreviation acronym',
      ),
      field('tier', 'Ebene', 'Tier', 'stufe behoerdenstufe verwaltungsebene rang level'),
      field('kind', 'Art', 'Kind', 'behoerdenart typ type rechtsform'),
      field(
        'parent',
        'Übergeordnete Behörde',
        'Parent authority',
        'uebergeordnet uebergeordnetestelle aufsicht aufsichtsbehoerde ressort ministerium nachgeordnetzu parentid ministry',
      ),
      field(
        'url',
        'Website',
        'Website',
        'webseite internet internetseite internetadresse homepage web link adresse',
      ),
      validFrom,
    ],
  },
  ACCOUNTS: {
    kind: 'ACCOUNTS',
    fields: [
      externalId('kontoid kontonummer accountid'),
      authority(true),
      field(
        'platform',
        'Plattform',
        'Platform',
        'netzwerk kanal dienst medium network service channel',
      ),
      field(
        'handle',
        'Handle',
        'Handle',
        'account konto accountname kontoname benutzername nutzername username user profil profilname kanalname screenname',
      ),
      field(
        'url',
        'Adresse',
        'Address',
        'link weblink profillink profilurl profiladresse kontourl accounturl kanalurl internetadresse webadresse',
      ),
      field('displayName', 'Anzeigename', 'Display name', 'name bezeichnung titel title'),
      purpose,
      field(
        'operatingUnit',
        'Zuständiges Referat',
        'Operating unit',
        'referat organisationseinheit zustaendigestelle betreuendestelle redaktion unit',
      ),
      field('language', 'Sprache', 'Language', 'sprachen languages lang'),
      field('kind', 'Art', 'Kind', 'kontoart accountart accountkind typ type'),
      field('accessModel', 'Zugangsmodell', 'Access model', 'zugangsart zugriffsmodell'),
      field(
        'recoveryMailbox',
        'Postfach zur Wiederherstellung',
        'Recovery mailbox',
        'wiederherstellung wiederherstellungspostfach wiederherstellungsadresse wiederherstellungsemail wiederherstellungsmail emailzurwiederherstellung recoveryemail recoveryaddress',
      ),
      field(
        'recoveryMailboxFunctional',
        'Funktionspostfach',
        'Functional mailbox',
        'istfunktionspostfach postfachistfunktionspostfach funktionalespostfach sammelpostfach sharedmailbox',
      ),
      field(
        'recoveryPhoneType',
        'Telefon zur Wiederherstellung',
        'Recovery phone',
        'wiederherstellungstelefon artdestelefons telefonart recoveryphonekind',
      ),
      field('status', 'Status', 'Status', 'zustand state'),
      validFrom,
      validTo,
    ],
    anyOf: [['url', 'handle']],
  },
  PEOPLE: {
    kind: 'PEOPLE',
    fields: [
      externalId('personalnummer personennummer personid mitarbeiterid mitarbeiternummer'),
      authority(true),
      field(
        'function',
        'Funktion',
        'Function',
        'dienststellung position stelle stellenbezeichnung dienstposten taetigkeit aufgabe jobtitle',
        true,
      ),
      field('givenName', 'Vorname', 'Given name', 'vornamen firstname forename rufname'),
      field('surname', 'Nachname', 'Surname', 'familienname name lastname familyname'),
      field(
        'email',
        'E-Mail',
        'E-mail',
        'emailadresse mail mailadresse dienstlicheemail emaildienstlich',
      ),
      field(
        'manager',
        'Vorgesetzte Person',
        'Manager',
        'vorgesetzter vorgesetzte vorgesetzterin fuehrungskraft managerid leitung',
      ),
      validFrom,
    ],
    anyOf: [['externalId', 'email', 'surname']],
  },
  AUTHORIZATIONS: {
    kind: 'AUTHORIZATIONS',
    fields: [
      field(
        'account',
        'Konto',
        'Account',
        'handle kontoname accountname profil url link adresse kontoid accountid kontourl',
        true,
      ),
      field(
        'person',
        'Person',
        'Person',
        'personid personalnummer berechtigte berechtigter berechtigteperson mitarbeiter email mail',
        true,
      ),
      field('role', 'Rolle', 'Role', 'berechtigung berechtigungsart zugriffsrolle', true),
      validFrom,
      validTo,
      purpose,
      field('accessPurpose', 'Zugriffszweck', 'Access purpose', 'zugriffsart'),
    ],
  },
  DEVICES: {
    kind: 'DEVICES',
    fields: [
      field(
        'assetTag',
        'Inventarnummer',
        'Asset tag',
        'inventarnr inventar geraetenummer geraeteid geraet geraetename asset device deviceid devicename hostname computername bezeichnung',
        true,
      ),
      // What a list of a device management leaves out is known of a device on record.
      field(
        'ownership',
        'Eigentum',
        'Ownership',
        'besitz eigentuemer dienstlichprivat zugehoerigkeit owner ownertype',
      ),
      field(
        'category',
        'Geräteart',
        'Category',
        'kategorie art geraetetyp geraeteklasse typ type bauart devicetype formfactor chassistype',
      ),
      field(
        'person',
        'Person',
        'Person',
        'nutzer nutzerin benutzer inhaber inhaberin verwahrer custodian user personid personalnummer email hauptbenutzer primaryuser primaryuserupn userprincipalname upn',
      ),
      authority(false),
      field(
        'mdmState',
        'Geräteverwaltung',
        'Device management',
        'mdm mdmstatus verwaltet verwaltetdurch verwaltungsstatus managed managedby managementagent managementstate',
      ),
      field(
        'encryption',
        'Verschlüsselung',
        'Encryption',
        'verschluesselt speicherverschluesselung datentraegerverschluesselung encrypted isencrypted encryptionstatus bitlocker',
      ),
      field(
        'screenLock',
        'Bildschirmsperre',
        'Screen lock',
        'sperre sperrcode displaysperre passcode passcodeset ispasscodeset passwordset pinlock',
      ),
      field(
        'osFamily',
        'Betriebssystem',
        'Operating system',
        'os system osname plattform platform',
      ),
      field(
        'osSupportedUntil',
        'Updates bis',
        'Updates until',
        'supportende supportbis unterstuetztbis sicherheitsupdatesbis endofsupport supporteduntil eol endoflife',
      ),
      field(
        'lastPostureCheckAt',
        'Zuletzt geprüft',
        'Last checked',
        'letztepruefung pruefdatum geprueftam letztercheckin letztesynchronisation zuletztgesehen lastcheck lastcheckin lastsync lastsyncdatetime lastcontact lastseen',
      ),
    ],
  },
  TRAININGS: {
    kind: 'TRAININGS',
    fields: [
      field(
        'person',
        'Person',
        'Person',
        'teilnehmer teilnehmerin teilnehmende personid personalnummer mitarbeiter kennung personalkennung idnummer idnumber email emailadresse emailaddress mailadresse participant',
        true,
      ),
      field(
        'module',
        'Modul',
        'Module',
        'schulung schulungsmodul kurs kursname kurstitel kursbezeichnung vollstaendigerkursname coursename coursetitle coursefullname lehrgang veranstaltung training course unterweisung',
        true,
      ),
      field(
        'completedOn',
        'Abgeschlossen am',
        'Completed on',
        'datum am teilnahmeam absolviertam schulungsdatum teilgenommenam abgeschlossen abschlussdatum kursabschluss datumdesabschlusses beendetam date completed datecompleted completedat completiondate timecompleted coursecompleted',
        true,
      ),
      field(
        'validUntil',
        'Gültig bis',
        'Valid until',
        'bis ablauf ablaufdatum validto expires expiry expirydate',
      ),
    ],
    // What learning platforms add about how well somebody did. No score, ever.
    scores: [
      'bewertung',
      'note',
      'noten',
      'punkt',
      'score',
      'grade',
      'ergebnis',
      'result',
      'prozent',
      'percent',
      'fortschritt',
      'progress',
      'versuch',
      'attempt',
      'rang',
      'rank',
    ],
  },
};
