import type {
  AccessModel,
  AccessPurpose,
  AccountKind,
  AccountStatus,
  AuthorityKind,
  AuthorityTier,
  AuthorizationRole,
  DeviceCategory,
  DeviceOwnership,
  MdmState,
  OfficialFunction,
  RecoveryPhoneType,
} from '../model/vocabulary.js';
import { columnKey } from './import-field.js';

/** A value of a vocabulary and the words that lists use for it, as `columnKey` writes them. */
export type WordList<T extends string> = Readonly<Record<T, string>>;

/** The value that a cell means: its literal, or one of its German and English words. */
export function valueOfWord<T extends string>(list: WordList<T>, cell: string): T | null {
  const key = columnKey(cell);
  for (const [value, words] of Object.entries<string>(list)) {
    if (columnKey(value) === key || words.split(' ').includes(key)) return value as T;
  }
  return null;
}

export const TIER_WORDS: WordList<AuthorityTier> = {
  SUPREME: 'oberste oberstestaatsbehoerde oberstelandesbehoerde supremeauthority',
  GENERAL: 'allgemeine allgemeinestaatsbehoerde generalauthority',
  UPPER: 'obere oberestaatsbehoerde oberebesonderestaatsbehoerde oberebehoerde upperauthority',
  LOWER: 'untere unterestaatsbehoerde unterebesonderestaatsbehoerde unterebehoerde lowerauthority',
};

export const AUTHORITY_KIND_WORDS: WordList<AuthorityKind> = {
  STATE_CHANCELLERY: 'staatskanzlei sk',
  MINISTRY: 'ministerium staatsministerium ressort federalministryingermany',
  AUTHORITY: 'behoerde landesamt amt landesbehoerde staatsbehoerde nachgeordnetebehoerde',
  STATE_ENTERPRISE: 'staatsbetrieb landesbetrieb eigenbetrieb',
  FOUNDATION: 'stiftung',
  UNIVERSITY: 'hochschule universitaet fachhochschule college',
  UNIT: 'referat abteilung organisationseinheit einheit',
};

export const ACCOUNT_KIND_WORDS: WordList<AccountKind> = {
  INSTITUTIONAL: 'behoerdenaccount behoerdenkonto behoerde dienstlich dienstkonto institution',
  OFFICE_HOLDER: 'amtstraeger amtstraegeraccount amtstraegerkonto amtstraegerin personenbezogen',
  CAMPAIGN: 'kampagne kampagnenaccount kampagnenkonto projekt projektaccount',
};

export const ACCESS_MODEL_WORDS: WordList<AccessModel> = {
  SHARED_SECRET: 'gemeinsamespasswort geteiltespasswort passwort sharedpassword shared',
  DELEGATED: 'delegation delegiert rollenzugang delegate',
  TOOL_ONLY: 'werkzeug redaktionswerkzeug nurwerkzeug tool',
  MIXED: 'gemischt',
};

/** Only the states in which an account can come into the register. */
export const NEW_ACCOUNT_STATUS_WORDS: WordList<
  Extract<AccountStatus, 'PROPOSED' | 'DISCOVERED' | 'UNDER_REVIEW' | 'ACTIVE'>
> = {
  PROPOSED: 'vorgeschlagen beantragt angemeldet',
  DISCOVERED: 'entdeckt aufgefunden gefunden',
  UNDER_REVIEW: 'inpruefung pruefung',
  ACTIVE: 'aktiv inbetrieb',
};

/** Whose the phone is; its number belongs into no list. */
export const RECOVERY_PHONE_WORDS: WordList<RecoveryPhoneType> = {
  OFFICIAL: 'dienstlich diensttelefon diensthandy dienst amtlich business work',
  PRIVATE: 'privat privattelefon privathandy persoenlich personal',
  NONE: 'keines keins kein keine ohne nichthinterlegt no',
};

export const FUNCTION_WORDS: WordList<OfficialFunction> = {
  PRESS_SPOKESPERSON:
    'pressesprecher pressesprecherin pressesprecherpressesprecherin sprecherin sprecher spokesperson',
  DEPUTY_SPOKESPERSON:
    'stellvertretenderpressesprecher stellvertretendepressesprecherin stellvpressesprecherin stellvpressesprecher stellvertretenderpressesprecherin stellvertretendepressesprecher stellvertretendersprecher stellvertretendesprecherin deputypressspokesperson',
  PRESS_OFFICER:
    'referentpressestelle referentinpressestelle referentinderpressestelle pressereferent pressereferentin pressestelle mitarbeiterpressestelle mitarbeiterinpressestelle redakteur redakteurin onlineredakteur onlineredakteurin',
  HEAD_OF_UNIT:
    'referatsleiter referatsleiterin referatsleitung referatsleitungin leiterreferat headofdivision',
  CASE_OFFICER: 'sachbearbeiter sachbearbeiterin sachbearbeitung referent referentin deskofficer',
  IT_OFFICER:
    'itsachbearbeiter itsachbearbeiterin itbetrieb itreferent itreferentin itadministration itbeauftragter administrator administratorin',
  OTHER: 'sonstige sonstiges andere',
};

export const ROLE_WORDS: WordList<AuthorizationRole> = {
  OWNER:
    'accountverantwortliche accountverantwortlicher accountverantwortlicheperson kontoverantwortliche kontoverantwortlicher verantwortliche verantwortlicher verantwortlich inhaber',
  AUTHOR:
    'autor autorin redakteur redakteurin redaktion schreibberechtigt schreibberechtigte schreiben editor',
  DEPUTY: 'vertretung vertreter vertreterin stellvertretung stellvertreter stellvertreterin',
  MODERATOR: 'moderatorin moderation communitymanager communitymanagement',
  TECH_ADMIN:
    'techniker technikerin technik administrator administratorin admin technischeadministration technischeradministrator',
};

export const ACCESS_PURPOSE_WORDS: WordList<AccessPurpose> = {
  CONTENT: 'inhalt inhaltlich redaktionell redaktion',
  TECHNICAL: 'technisch technik',
};

export const OWNERSHIP_WORDS: WordList<DeviceOwnership> = {
  OFFICIAL: 'dienstlich dienstgeraet dienst behoerde amtlich business work corporate company firma',
  PRIVATE: 'privat privatgeraet persoenlich personal byod',
};

export const CATEGORY_WORDS: WordList<DeviceCategory> = {
  PC: 'arbeitsplatzpc rechner arbeitsplatzrechner desktop computer standrechner',
  LAPTOP: 'notebook tragbarerrechner',
  SMARTPHONE: 'handy mobiltelefon diensthandy telefon iphone phone mobilephone',
  TABLET: 'ipad tabletcomputer',
  SHARED_WORKSTATION: 'gemeinschaftsrechner gemeinschaftsarbeitsplatz gemeinsamerarbeitsplatz',
};

/** What lists of a device management call it; how it is done matters to nobody here. */
export const MDM_WORDS: WordList<MdmState> = {
  MANAGED: 'verwaltet ja yes true mdm intune mdmconfigmgr configmgrclientmdm easmdm',
  UNMANAGED: 'nichtverwaltet unverwaltet nein no false keine none retired',
  UNKNOWN: 'unbekannt',
};

export const YES_NO_WORDS: WordList<'YES' | 'NO'> = {
  YES: 'ja wahr true aktiviert eingerichtet verschluesselt enabled on encrypted set',
  NO: 'nein falsch false deaktiviert fehlt unverschluesselt nichtverschluesselt disabled off notencrypted notset',
};

/** ISO 639-1 of the languages that lists name by word. */
export const LANGUAGE_WORDS: WordList<string> = {
  de: 'deutsch german deu ger',
  en: 'englisch english eng',
  fr: 'franzoesisch french fra',
  es: 'spanisch spanish spa',
  it: 'italienisch italian ita',
  pl: 'polnisch polish pol',
  cs: 'tschechisch czech ces',
  ru: 'russisch russian rus',
  uk: 'ukrainisch ukrainian ukr',
  ar: 'arabisch arabic ara',
  tr: 'tuerkisch turkish tur',
  vi: 'vietnamesisch vietnamese vie',
  hsb: 'obersorbisch sorbisch uppersorbian sorbian',
  dsb: 'niedersorbisch lowersorbian',
};
