import {
  type AuthorizationRole,
  type Paragraph,
  type PolicyKind,
  type RuleArea,
  type RuleParameters,
  RULES,
  type Severity,
} from '@vieraugen/domain';

export interface RuleDatum {
  readonly rule: string;
  readonly active?: boolean;
  readonly severity?: Severity;
  readonly parameters?: RuleParameters;
  /** Number of the paragraph that it enforces. */
  readonly clause: string;
}

export interface PolicyVersionDatum {
  readonly version: string;
  readonly from: string;
  readonly to?: string;
  readonly paragraphs: readonly Paragraph[];
  readonly rules: readonly RuleDatum[];
  /** Whether those concerned had to take note of it; before the register nobody was asked. */
  readonly acknowledge?: boolean;
}

export interface PolicyDatum {
  readonly key: string;
  /** Key of the authority whose house rule it is; null = state-wide. */
  readonly authority: string | null;
  readonly kind: PolicyKind;
  readonly title: string;
  readonly versions: readonly PolicyVersionDatum[];
}

const paragraph = (number: string, heading: string, text: string): Paragraph => ({
  number,
  heading,
  text,
});

/** Where the demo's recommendations speak of what; the official wording is not public. */
const CLAUSES: Readonly<Partial<Record<RuleArea, string>>> = {
  REGISTER: '2',
  AUTHORIZATION: '3',
  ACCESS: '4',
  DEVICE: '5',
  TRAINING: '6',
  PUBLICATION: '7',
};
const OWN_CLAUSES: Readonly<Record<string, string>> = { 'PUB-06': '8' };
const EXCEPTIONS = '9';

export const RECOMMENDED_RULES: readonly RuleDatum[] = RULES.map(({ id, area }) => ({
  rule: id,
  clause: OWN_CLAUSES[id] ?? CLAUSES[area] ?? EXCEPTIONS,
}));

const NOT_THE_ORIGINAL =
  'Demofassung. Der amtliche Wortlaut ist nicht veröffentlicht; angekündigt waren Festlegungen zu Zugängen, zur Nutzung über dienstliche und private Geräte sowie außerhalb der Kernarbeitszeit.';

const FIRST_WORDING: readonly Paragraph[] = [
  paragraph('1', 'Zweck', NOT_THE_ORIGINAL),
  paragraph(
    '2',
    'Register und Auskunft',
    'Jede Behörde meldet ihre Accounts mit Zweck, Referat und Verantwortlichen oder gibt eine Fehlanzeige ab. Die Angaben werden einmal im Jahr bestätigt. Ein Account, auf dem 180 Tage lang nichts erscheint, wird stillgelegt, wenn kein Grund eingetragen ist, ihn vorzuhalten.',
  ),
  paragraph(
    '3',
    'Berechtigungen und Vertretung',
    'Für jeden Account sind mindestens zwei Personen berechtigt und so wenige wie möglich. Wer erteilt, wer beantragt und wer die Berechtigung erhält, sind verschiedene Personen. Vertretungen werden mit Umfang und Zeitraum eingetragen. Endet die Funktion, endet die Berechtigung.',
  ),
  paragraph(
    '4',
    'Zugänge',
    'Zugang hat nur, wer berechtigt ist. Endet eine Berechtigung, wird das Passwort am nächsten Arbeitstag gewechselt. Wo es die Plattform anbietet, ist ein zweiter Faktor einzurichten.',
  ),
  paragraph(
    '5',
    'Dienstliche und private Geräte',
    'Geräte werden gemeldet. Private Geräte werden nur mit befristeter Genehmigung genutzt.',
  ),
  paragraph(
    '6',
    'Schulung und Sensibilisierung',
    'Vor der Freischaltung wird geschult; die Schulung wird regelmäßig aufgefrischt.',
  ),
  paragraph(
    '7',
    'Freigabe',
    'Es gilt das Vier-Augen-Prinzip. Jede Meldung gibt vorher eine zweite Person frei, die dazu benannt ist.',
  ),
  paragraph(
    '8',
    'Nutzung außerhalb der Kernarbeitszeit',
    'Außerhalb der Kernarbeitszeit wird nur auf Grund eines Einsatzplans oder einer Einzelfreigabe veröffentlicht.',
  ),
  paragraph(
    '9',
    'Ausnahmen',
    'Ausnahmen sind zu begründen, auf höchstens zwölf Monate zu befristen und von einer zweiten Person zu genehmigen.',
  ),
];

const changed = (
  wording: readonly Paragraph[],
  texts: Readonly<Record<string, string>>,
): readonly Paragraph[] => wording.map((one) => ({ ...one, text: texts[one.number] ?? one.text }));

const SECOND_WORDING = changed(FIRST_WORDING, {
  4: 'Zugang hat nur, wer berechtigt ist. Endet eine Berechtigung, wird das Passwort am nächsten Arbeitstag gewechselt; ein verspäteter Wechsel beendet den Verstoß. Wo es die Plattform anbietet, ist ein zweiter Faktor einzurichten.',
  6: 'Vor der Freischaltung wird geschult; die Schulung wird regelmäßig aufgefrischt. Jede neue Fassung dieser Empfehlungen nehmen Berechtigte, Freigebende und deren Führungskräfte binnen 20 Arbeitstagen zur Kenntnis.',
});

const NINE_MONTHS = 274;

/** The draft that the demo shows: what it would change is for the simulation to tell. */
export const DRAFT = {
  policy: 'handlungsempfehlungen',
  version: '3.0',
  author: 'sk/coord',
  paragraphs: [
    ...changed(SECOND_WORDING, {
      2: 'Jede Behörde meldet ihre Accounts mit Zweck, Referat und Verantwortlichen oder gibt eine Fehlanzeige ab. Die Angaben werden alle neun Monate bestätigt, gemeinsam mit den Berechtigungen. Ein Account, auf dem 180 Tage lang nichts erscheint, wird stillgelegt, wenn kein Grund eingetragen ist, ihn vorzuhalten.',
      3: 'Für jeden Account sind mindestens zwei Personen berechtigt und so wenige wie möglich. Wer erteilt, wer beantragt und wer die Berechtigung erhält, sind verschiedene Personen. Vertretungen werden mit Umfang und Zeitraum eingetragen. Endet die Funktion, endet die Berechtigung am selben Tag.',
    }),
    paragraph('10', 'Inkrafttreten', 'Diese Fassung tritt mit ihrer Freigabe in Kraft.'),
  ],
  rules: RECOMMENDED_RULES.map((one): RuleDatum => {
    if (['REG-03', 'AUT-06'].includes(one.rule))
      return { ...one, parameters: { maxAgeDays: NINE_MONTHS } };
    if (one.rule === 'ACC-02') return { ...one, parameters: { lateRotationCures: true } };
    return one;
  }),
} as const;

/** What a member of the working group proposes on the basis of what is in force. */
export const PROPOSAL = {
  policy: 'handlungsempfehlungen',
  version: '2.0',
  proposer: 'smk/coord',
  reason:
    'Schulen und Ämter veröffentlichen in den Ferien oft wochenlang nichts. Mit 180 Tagen werden Accounts beanstandet, die zum Schuljahresbeginn wieder gebraucht werden.',
  paragraphs: changed(SECOND_WORDING, {
    2: 'Jede Behörde meldet ihre Accounts mit Zweck, Referat und Verantwortlichen oder gibt eine Fehlanzeige ab. Die Angaben werden einmal im Jahr bestätigt. Ein Account, auf dem 270 Tage lang nichts erscheint, wird stillgelegt, wenn kein Grund eingetragen ist, ihn vorzuhalten.',
  }),
  rules: RECOMMENDED_RULES.map((one): RuleDatum =>
    one.rule === 'REG-04' ? { ...one, parameters: { maxSilentDays: 270 } } : one,
  ),
} as const;

/** The house rule of today's layer that is new enough to be read yet; days count back from loading. */
export const NEW_HOUSE_RULE = {
  key: 'sms-hausverfuegung',
  authority: 'sms',
  title: 'Hausverfügung des SMS zu sozialen Medien',
  version: '1.0',
  publishedDaysAgo: 45,
  paragraphs: [
    paragraph(
      '1',
      'Vier-Augen-Prinzip',
      'Meldungen werden vorher durch die Pressesprecherin oder den Pressesprecher autorisiert, im Vertretungsfall durch die Stellvertretung. Niemand gibt eigene Entwürfe frei.',
    ),
    paragraph(
      '2',
      'Kenntnisnahme',
      'Alle Berechtigten und ihre Führungskräfte nehmen diese Verfügung zur Kenntnis.',
    ),
  ],
  rules: [{ rule: 'PUB-01', clause: '1' }],
  /** Who has not read it yet, long after the period ended. */
  open: ['sms/press-1', 'sms/press-3'],
} as const;

export const POLICIES: readonly PolicyDatum[] = [
  {
    key: 'vwv-informationssicherheit',
    authority: null,
    kind: 'STATUTE',
    title: 'VwV Informationssicherheit',
    versions: [
      {
        version: '2011',
        from: '2011-10-01',
        acknowledge: false,
        paragraphs: [
          paragraph(
            '1',
            'Allgemeine Pflichten zum Zugang',
            'Nur Berechtigte haben Zugang; Zugangsgeheimnisse werden gewechselt, sobald sie Unbefugten bekannt sind. (Demofassung)',
          ),
        ],
        rules: [
          { rule: 'ACC-01', clause: '1' },
          { rule: 'ACC-02', clause: '1' },
        ],
      },
    ],
  },
  {
    key: 'sms-vier-augen',
    authority: 'sms',
    kind: 'HOUSE_RULE',
    title: 'Hausregel des SMS: Vier-Augen-Prinzip',
    versions: [
      {
        version: '1.0',
        from: '2013-01-01',
        to: '2016-07-01',
        acknowledge: false,
        paragraphs: [
          paragraph(
            '1',
            'Vier-Augen-Prinzip',
            'Es gilt das Vier-Augen-Prinzip. Meldungen werden vorher durch die Pressesprecherin oder den Pressesprecher autorisiert.',
          ),
        ],
        rules: [{ rule: 'PUB-01', clause: '1' }],
      },
    ],
  },
  {
    key: 'handlungsempfehlungen',
    authority: null,
    kind: 'RECOMMENDATION',
    title: 'Handlungsempfehlungen zur Nutzung sozialer Medien',
    versions: [
      {
        version: '1.0',
        from: '2016-07-01',
        to: '2024-01-01',
        acknowledge: false,
        paragraphs: FIRST_WORDING,
        rules: RECOMMENDED_RULES,
      },
      {
        version: '2.0',
        from: '2024-01-01',
        paragraphs: SECOND_WORDING,
        rules: RECOMMENDED_RULES.map((one) =>
          one.rule === 'ACC-02' ? { ...one, parameters: { lateRotationCures: true } } : one,
        ),
      },
    ],
  },
  {
    key: 'skd-abendbetrieb',
    authority: 'skd',
    kind: 'HOUSE_RULE',
    title: 'Hausregel der SKD: Begleitung von Abendveranstaltungen',
    versions: [
      {
        version: '1.0',
        from: '2024-03-01',
        acknowledge: false,
        paragraphs: [
          paragraph(
            '1',
            'Abendveranstaltungen',
            'Beiträge zu Abendveranstaltungen sind Teil des Dienstes; die Regel zur Kernarbeitszeit ist ausgeschaltet.',
          ),
        ],
        rules: [{ rule: 'PUB-06', active: false, clause: '1' }],
      },
    ],
  },
  {
    key: 'smi-zweiter-faktor',
    authority: 'smi',
    kind: 'HOUSE_RULE',
    title: 'Hausregel des SMI: Zweiter Faktor',
    versions: [
      {
        version: '1.1',
        from: '2024-05-01',
        acknowledge: false,
        paragraphs: [
          paragraph(
            '1',
            'Zweiter Faktor',
            'Im Geschäftsbereich ist jeder Zugang mit einem zweiten Faktor zu sichern; die SMS wiegt so schwer wie keiner.',
          ),
        ],
        rules: [
          {
            rule: 'ACC-04',
            severity: 'CRITICAL',
            parameters: { smsSeverity: 'HIGH' },
            clause: '1',
          },
        ],
      },
    ],
  },
];

export interface ModuleDatum {
  readonly key: string;
  readonly version: string;
  readonly titleDe: string;
  readonly titleEn: string;
  readonly roles: readonly AuthorizationRole[];
  readonly months: number;
  readonly by: string;
  readonly from: string;
  readonly to?: string;
}

const BASICS = {
  key: 'SM-GRUNDLAGEN',
  titleDe: 'Soziale Medien im Dienst: Grundlagen',
  titleEn: 'Social media on duty: basics',
  roles: ['AUTHOR', 'DEPUTY', 'MODERATOR'],
  months: 24,
  by: 'Fortbildungszentrum (Demo)',
} as const;

const SECURITY = {
  key: 'IS-UNTERWEISUNG',
  titleDe: 'Unterweisung Informationssicherheit',
  titleEn: 'Information security instruction',
  roles: ['AUTHOR', 'DEPUTY', 'MODERATOR', 'TECH_ADMIN'],
  months: 12,
  by: 'Beauftragte für Informationssicherheit (Demo)',
} as const;

/** None before 2017: in January 2016 nobody had to be trained. */
export const TRAINING_MODULES: readonly ModuleDatum[] = [
  { ...BASICS, version: '1.0', from: '2017-01-01', to: '2024-01-01' },
  { ...BASICS, version: '2.0', from: '2024-01-01' },
  { ...SECURITY, version: '1.0', from: '2017-01-01', to: '2022-01-01' },
  { ...SECURITY, version: '2.0', from: '2022-01-01' },
];

const fullDay = { core: [9 * 60, 15 * 60 + 30], frame: [6 * 60, 22 * 60] } as const;

/** The state-wide default: core Mon–Thu 09:00–15:30, Fri 09:00–14:00, frame 06:00–22:00. */
export const WORK_TIME = {
  from: '2010-01-01',
  basis: 'Vorgabe des Produkts; die Kernarbeitszeit setzt jede Dienststelle fest (SächsAZVO § 5)',
  days: {
    1: fullDay,
    2: fullDay,
    3: fullDay,
    4: fullDay,
    5: { ...fullDay, core: [9 * 60, 14 * 60] as const },
  },
};
