import type {
  AccessMechanism,
  AuthorizationRole,
  DeviceOwnership,
  RuleResult,
} from '@vieraugen/domain';

/** What the codes are called in the lines that a command prints for people. */
export const RESULT_WORDS: Readonly<Record<RuleResult, string>> = {
  COMPLIANT: 'eingehalten',
  VIOLATED: 'verletzt',
  UNDETERMINED: 'ungeklärt',
  NOT_APPLICABLE: 'nicht anwendbar',
};

export const ROLE_WORDS: Readonly<Record<AuthorizationRole, string>> = {
  OWNER: 'Verantwortung',
  AUTHOR: 'Redaktion',
  DEPUTY: 'Vertretung',
  MODERATOR: 'Moderation',
  TECH_ADMIN: 'Technik',
};

export const MECHANISM_WORDS: Readonly<Record<AccessMechanism, string>> = {
  PASSWORD_KNOWN: 'kennt das Passwort',
  DELEGATE_ROLE: 'Rolle auf der Plattform',
  TOOL_SEAT: 'Platz im Redaktionswerkzeug',
  APP_TOKEN: 'verbundene Anwendung',
  ACTIVE_SESSION: 'offene Sitzung',
  RECOVERY_CHANNEL: 'Wiederherstellung',
  SECOND_FACTOR: 'zweiter Faktor',
};

export const OWNERSHIP_WORDS: Readonly<Record<DeviceOwnership, string>> = {
  OFFICIAL: 'dienstlich',
  PRIVATE: 'privat',
};
