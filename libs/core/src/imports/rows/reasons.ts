import { reason } from '../reason.js';

/** Why a row is refused: the closed list, each with what the user can do about it. */
export const REASONS = {
  missing: reason('Hier fehlt eine Angabe.', 'A value is missing here.'),
  formula: reason(
    'Die Zelle beginnt wie eine Formel. Formeln werden nicht übernommen.',
    'The cell begins like a formula. Formulas are not taken over.',
  ),
  controls: reason('Der Text enthält Steuerzeichen.', 'The text contains control characters.'),
  tooLong: (most: number) =>
    reason(
      `Der Text ist länger als ${most} Zeichen.`,
      `The text is longer than ${most} characters.`,
    ),
  notADate: reason(
    'Das ist kein Datum. Bitte schreiben Sie es wie 08.01.2016 oder 2016-01-08.',
    'This is not a date. Please write it like 08.01.2016 or 2016-01-08.',
  ),
  noSuchDay: reason('Diesen Tag gibt es nicht.', 'There is no such day.'),
  dateOutOfRange: reason('Das Jahr ist nicht möglich.', 'The year is not possible.'),
  endBeforeStart: reason(
    'Das Ende liegt nicht nach dem Beginn.',
    'The end does not lie after the beginning.',
  ),
  inTheFuture: reason('Das Datum liegt in der Zukunft.', 'The date lies in the future.'),
  notAnAddress: reason(
    'Das ist keine Internetadresse, die mit http:// oder https:// beginnt.',
    'This is not an address that begins with http:// or https://.',
  ),
  notAnEmail: reason('Das ist keine E-Mail-Adresse.', 'This is not an e-mail address.'),
  unknownWord: (possible: string) =>
    reason(`Möglich sind: ${possible}.`, `Possible are: ${possible}.`),
  notALanguage: reason(
    'Bitte geben Sie Sprachen als Kürzel an, zum Beispiel „de, en“.',
    'Please give languages as codes, for example “de, en”.',
  ),
  brokenQuotes: reason(
    'Die Anführungszeichen dieser Zeile sind nicht vollständig.',
    'The quotes of this line do not match.',
  ),

  noAuthority: reason(
    'Diese Behörde ist nicht im Verzeichnis oder liegt außerhalb Ihres Bereichs.',
    'This authority is not on record or lies outside of your area.',
  ),
  severalAuthorities: reason(
    'So heißen mehrere Behörden. Bitte geben Sie die externe Kennung an.',
    'Several authorities have this name. Please give the external ID.',
  ),
  outOfReach: reason(
    'Diese Behörde liegt außerhalb Ihres Bereichs.',
    'This authority lies outside of your area.',
  ),
  newAuthorityOutOfReach: reason(
    'Neue Behörden kann nur anlegen, wer für alle Behörden zuständig ist.',
    'New authorities can only be added by those in charge of all authorities.',
  ),
  dissolved: reason('Diese Behörde ist aufgelöst.', 'This authority has been dissolved.'),
  ownParent: reason(
    'Eine Behörde kann sich nicht selbst übergeordnet sein, auch nicht über andere.',
    'An authority cannot be its own parent, nor through others.',
  ),
  parentRefused: (line: number) =>
    reason(
      `Die übergeordnete Behörde in Zeile ${line} wurde abgelehnt.`,
      `The parent authority in line ${line} was refused.`,
    ),

  notAnAccount: reason(
    'Diese Adresse gehört zu keinem Konto einer bekannten Plattform.',
    'This address does not belong to an account of a known platform.',
  ),
  unknownPlatform: reason('Diese Plattform ist nicht bekannt.', 'This platform is not known.'),
  platformMissing: reason(
    'Zum Handle fehlt die Plattform oder die Adresse.',
    'The handle needs a platform or an address.',
  ),
  notAHandle: reason(
    'Auf dieser Plattform gibt es solche Handles nicht.',
    'There are no such handles on this platform.',
  ),
  platformContradicts: (platform: string) =>
    reason(
      `Die Adresse führt zu ${platform}, nicht zur angegebenen Plattform.`,
      `The address leads to ${platform}, not to the given platform.`,
    ),
  handleContradicts: (handle: string) =>
    reason(
      `Die Adresse führt zu „${handle}“, nicht zum angegebenen Handle.`,
      `The address leads to “${handle}”, not to the given handle.`,
    ),
  otherAuthority: (name: string | null) =>
    reason(
      `Dieses Konto ist für eine andere Behörde eingetragen${name ? ` (${name})` : ''}. Der Import ändert die Behörde nicht.`,
      `This account is on record for another authority${name ? ` (${name})` : ''}. The import does not change the authority.`,
    ),
  otherPlatform: reason(
    'Diese Kennung gehört zu einem Konto auf einer anderen Plattform.',
    'This ID belongs to an account on another platform.',
  ),
  otherExternalId: (id: string) =>
    reason(
      `Das ist schon unter der Kennung „${id}“ eingetragen.`,
      `This is on record already under the ID “${id}”.`,
    ),
  kindFixed: reason(
    'Die Art eines eingetragenen Kontos ändert der Import nicht.',
    'The import does not change the kind of an account on record.',
  ),
  campaignEnds: reason('Ein Kampagnenkonto braucht ein Ende.', 'A campaign account needs an end.'),

  noPerson: reason(
    'Diese Person ist nicht im Verzeichnis oder liegt außerhalb Ihres Bereichs.',
    'This person is not on record or lies outside of your area.',
  ),
  severalPersons: reason(
    'Das trifft auf mehrere Personen zu. Bitte geben Sie die externe Kennung an.',
    'This fits several persons. Please give the external ID.',
  ),
  nobodyNamed: reason(
    'Zur Person fehlt eine Kennung, eine E-Mail-Adresse oder ein Name.',
    'The person needs an ID, an e-mail address or a name.',
  ),
  halfAName: reason(
    'Bitte geben Sie Vor- und Nachnamen an oder keinen von beiden.',
    'Please give both names or neither.',
  ),
  emailWithoutName: reason(
    'Zur E-Mail-Adresse fehlt der Name.',
    'The e-mail address needs the name.',
  ),
  personElsewhere: reason(
    'Diese Person ist für eine andere Behörde eingetragen. Einen Wechsel trägt der Import nicht ein.',
    'This person is on record for another authority. The import does not record a transfer.',
  ),
  ownManager: reason(
    'Niemand kann sich selbst vorgesetzt sein.',
    'Nobody can be their own manager.',
  ),
  managerRefused: (line: number) =>
    reason(
      `Die vorgesetzte Person in Zeile ${line} wurde abgelehnt.`,
      `The manager in line ${line} was refused.`,
    ),

  noAccount: reason(
    'Dieses Konto ist nicht im Verzeichnis oder liegt außerhalb Ihres Bereichs.',
    'This account is not on record or lies outside of your area.',
  ),
  severalAccounts: reason(
    'So heißen Konten auf mehreren Plattformen. Bitte geben Sie die Adresse an.',
    'Accounts on several platforms have this name. Please give the address.',
  ),
  overlaps: reason(
    'Die Person hat diese Rolle in dieser Zeit schon.',
    'The person has this role at that time already.',
  ),

  noModule: reason('Dieses Schulungsmodul gibt es nicht.', 'There is no such training module.'),
  noOwner: reason(
    'Zum Gerät fehlt die Behörde oder die Person.',
    'The device needs an authority or a person.',
  ),
  privateNeedsPerson: reason(
    'Zu einem privaten Gerät gehört die Person, die es nutzt.',
    'A private device needs the person who uses it.',
  ),
  otherHouse: reason(
    'Dieses Gerät ist für eine andere Behörde eingetragen. Der Import ändert die Behörde nicht.',
    'This device is on record for another authority. The import does not change the authority.',
  ),
  privateHasNoPosture: reason(
    'Von einem privaten Gerät werden keine Angaben aus der Geräteverwaltung übernommen, nur Rufname und eigene Angaben.',
    'Nothing from a device management is taken over about a private device, only a nickname and declarations.',
  ),
  newDeviceNeeds: reason(
    'Dieses Gerät ist noch nicht eingetragen. Dafür fehlt diese Angabe.',
    'This device is not on record yet. For that, this value is missing.',
  ),
  ownershipFixed: reason(
    'Das Eigentum an einem eingetragenen Gerät ändert der Import nicht.',
    'The import does not change the ownership of a device on record.',
  ),
} as const;
