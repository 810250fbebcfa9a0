import type {
  AccessMechanism,
  AccessModel,
  ActionKind,
  Instant,
  PlatformKey,
} from '@vieraugen/domain';
import type { AccountDatum } from '../data/accounts.data.js';
import { AUTHORITIES } from '../data/authorities.data.js';
import type { Days } from '../kernel/days.js';
import { between, pick } from '../kernel/demo-id.js';
import type {
  AccountPlan,
  AppPlan,
  AuthorizationPlan,
  FactorPlan,
  GrantPlan,
  StatePlan,
} from './account-plan.js';
import { plannedPosts } from './posts.js';
import type { PersonPlan } from './people.js';

const SCOPE: readonly ActionKind[] = ['POST', 'REPLY', 'QUOTE', 'REPOST', 'EDIT', 'STORY'];

const MODELS: Readonly<Record<PlatformKey, AccessModel>> = {
  X: 'DELEGATED',
  MASTODON: 'SHARED_SECRET',
  BLUESKY: 'SHARED_SECRET',
  FACEBOOK: 'DELEGATED',
  INSTAGRAM: 'DELEGATED',
  THREADS: 'TOOL_ONLY',
  YOUTUBE: 'DELEGATED',
  LINKEDIN: 'DELEGATED',
  TIKTOK: 'DELEGATED',
  WHATSAPP_CHANNEL: 'TOOL_ONLY',
  OTHER: 'SHARED_SECRET',
};

/** X has offered access by role since 2023; here a password is still shared (ACC-07). */
const STILL_SHARED = ['sms-x', 'smil-x', 'stala-x'];

const MECHANISMS: Readonly<Record<AccessModel, AccessMechanism>> = {
  SHARED_SECRET: 'PASSWORD_KNOWN',
  DELEGATED: 'DELEGATE_ROLE',
  TOOL_ONLY: 'TOOL_SEAT',
  MIXED: 'PASSWORD_KNOWN',
};

const PURPOSES = [
  'Information der Öffentlichkeit über die Arbeit der Behörde',
  'Pressearbeit und Bürgerdialog',
  'Gewinnung von Nachwuchs und Fachkräften',
  'Hinweise zu Veranstaltungen und Angeboten',
] as const;

/** The ministry whose coordinator grants the authorizations of a house. */
export function ministryOf(authority: string): string {
  const parent = AUTHORITIES.find(({ key }) => key === authority)?.parents.at(-1)?.parent;
  return parent ? ministryOf(parent) : authority;
}

/** Who answers for the accounts of a house: in a ministry a person of its own, else the head. */
export function ownerOf(authority: string): string {
  return `${authority}/${ministryOf(authority) === authority ? 'owner' : 'head'}`;
}

/** An authorization with a complete record: requested by the head, granted by the coordinator. */
export function authorization(
  datum: AccountDatum,
  person: string,
  role: AuthorizationPlan['role'],
  from: Instant,
  change: Partial<AuthorizationPlan> = {},
): AuthorizationPlan {
  const key = `${datum.key}/${role.toLowerCase()}/${person}`;
  const owner = ownerOf(datum.authority);
  const head = `${datum.authority}/head`;
  const device = { key: `${key}/device`, device: person, from, to: null };
  return {
    key,
    person,
    role,
    from,
    to: null,
    principal: null,
    purpose: role === 'OWNER' ? 'Verantwortung für den Eintrag' : 'Redaktion',
    accessPurpose: role === 'TECH_ADMIN' ? 'TECHNICAL' : 'CONTENT',
    scope: role === 'OWNER' || role === 'TECH_ADMIN' ? null : SCOPE,
    requestedBy: owner,
    grantedBy: `${ministryOf(datum.authority)}/coord`,
    grantedAt: from,
    managerConfirmedBy: person === head ? `${datum.authority}/spokes` : head,
    activatedAt: from,
    trigger: null,
    suspensions: [],
    activations: [],
    devices: role === 'OWNER' ? [] : [device],
    ...change,
  };
}

/** The access that goes with an authorization, as long as it lasts. */
export function grantFor(
  one: AuthorizationPlan,
  mechanism: AccessMechanism,
  change: Partial<GrantPlan> = {},
): GrantPlan {
  const { key, from, to } = one;
  return { key: `${key}/grant`, holder: one.person, mechanism, from, to, ...change };
}

interface Crew {
  readonly authorizations: AuthorizationPlan[];
  readonly grants: GrantPlan[];
}

/** Owner, two authors, and where the house is big enough deputies, moderators and administrators. */
function crewOf(
  datum: AccountDatum,
  index: number,
  officers: readonly string[],
  context: Context,
): Crew {
  const { days, model, isMinistry } = context;
  const officer = (offset: number) => officers[(index + offset) % officers.length] ?? '';
  const from = (name: string) => days.ago(between(`${datum.key} ${name}`, 410, 880), '08:00');
  const owner = authorization(datum, ownerOf(datum.authority), 'OWNER', from('owner'));
  const first = authorization(datum, officer(0), 'AUTHOR', from('first'));
  const second = authorization(datum, officer(1), 'AUTHOR', from('second'));
  const crew: Crew = {
    authorizations: [owner, first, second],
    grants: [first, second].map((one) => grantFor(one, MECHANISMS[model])),
  };
  if (isMinistry && index % 2 === 0) addDeputy(crew, datum, officer(3), first, context);
  if (isMinistry && datum.platform === 'FACEBOOK') {
    const moderator = authorization(datum, officer(2), 'MODERATOR', from('moderator'));
    crew.authorizations.push(moderator);
    crew.grants.push(grantFor(moderator, 'DELEGATE_ROLE'));
  }
  if (isMinistry && ['X', 'MASTODON'].includes(datum.platform)) {
    const admin = authorization(datum, `${datum.authority}/it`, 'TECH_ADMIN', from('admin'));
    crew.authorizations.push(admin);
    crew.grants.push(grantFor(admin, 'RECOVERY_CHANNEL'));
  }
  return crew;
}

function addDeputy(
  crew: Crew,
  datum: AccountDatum,
  person: string,
  principal: AuthorizationPlan,
  { days }: Context,
): void {
  const from = days.ago(between(`${datum.key} deputy`, 410, 880), '08:00');
  const deputy = authorization(datum, person, 'DEPUTY', from, {
    principal: principal.key,
    scope: ['POST', 'REPLY', 'REPOST'],
    purpose: 'Vertretung bei Abwesenheit',
  });
  const standing = datum.platform === 'X';
  const window = {
    key: `${deputy.key}/activation`,
    from: standing ? from : days.ago(between(`${deputy.key} leave`, 60, 200), '00:00'),
    to: null as Instant | null,
  };
  if (!standing) window.to = window.from + 14 * 86_400_000;
  deputy.activations.push(window);
  crew.authorizations.push(deputy);
  crew.grants.push(grantFor(deputy, 'TOOL_SEAT', { from: window.from, to: window.to }));
}

interface Context {
  readonly days: Days;
  readonly model: AccessModel;
  readonly isMinistry: boolean;
}

function factorOf(datum: AccountDatum, first: string, since: Instant, days: Days): FactorPlan {
  return {
    key: `${datum.key}/factor`,
    type: pick(`${datum.key} factor`, ['FIDO2', 'TOTP', 'TOTP', 'PUSH']),
    holder: first,
    device: first,
    backupCodes: true,
    from: since,
    to: null,
    evidenceAt: days.ago(between(`${datum.key} seen`, 50, 300), '10:15'),
  };
}

function appOf(datum: AccountDatum, since: Instant, days: Days): AppPlan {
  const name = 'Redaktionswerkzeug (Demo)';
  return { key: `${datum.key}/app`, name, from: since, to: null, approvedUntil: days.ahead(200) };
}

function statesOf(key: string, since: Instant, days: Days): StatePlan[] {
  const active = Math.min(since + 21 * 86_400_000, days.now);
  return [
    {
      key: `${key}/review`,
      status: 'UNDER_REVIEW',
      reason: 'Zur Prüfung angemeldet',
      from: since,
      to: active,
    },
    { key: `${key}/active`, status: 'ACTIVE', reason: 'Freigeschaltet', from: active, to: null },
  ];
}

/** An account as it should be: every rule finds it in order. */
export function planAccount(
  datum: AccountDatum,
  index: number,
  people: ReadonlyMap<string, PersonPlan>,
  days: Days,
): AccountPlan {
  const officers = [...people.keys()].filter((key) => key.startsWith(`${datum.authority}/press-`));
  const isMinistry = ministryOf(datum.authority) === datum.authority;
  const since = days.ago(between(`${datum.key} since`, 900, 2_400), '00:00');
  const model = STILL_SHARED.includes(datum.key) ? 'SHARED_SECRET' : MODELS[datum.platform];
  const { authorizations, grants } = crewOf(datum, index, officers, { days, model, isMinistry });
  const first = authorizations.find(({ role }) => role === 'AUTHOR');
  const head = people.get(`${datum.authority}/head`);
  return {
    datum,
    since,
    until: null,
    kind: 'INSTITUTIONAL',
    purpose: pick(`${datum.key} purpose`, PURPOSES),
    operatingUnit: head?.label.replace('Leiter/in ', 'Referat ') ?? null,
    accessModel: model,
    platformUserId: `demo-${datum.key}`,
    maxAuthorized: 4,
    standbyReason: null,
    recovery: { mailbox: null, functional: true, phone: 'NONE' },
    states: statesOf(datum.key, since, days),
    authorizations,
    grants,
    credentialEvents: [
      {
        key: `${datum.key}/rotation`,
        event: 'ROTATION',
        at: days.ago(between(`${datum.key} rotated`, 410, 600), '11:00'),
        cause: 'Wechsel in der Redaktion',
      },
    ],
    factors: [factorOf(datum, first?.person ?? '', since, days)],
    apps: model === 'TOOL_ONLY' || model === 'MIXED' ? [appOf(datum, since, days)] : [],
    presence: { proved: true, lost: null, conceptFrom: days.ago(300, '10:00') },
    attestations: [
      {
        key: `${datum.key}/attested/2`,
        at: days.ago(between(`${datum.key} attested`, 40, 330), '14:00'),
      },
    ],
    posts: plannedPosts(datum, days),
    permits: [],
    covers: [],
    standing: [],
  };
}
