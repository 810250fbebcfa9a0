import type { AuthorizationRole, PolicyKind, RuleParameters, Severity } from '@vieraugen/domain';

export interface RuleDatum {
  readonly rule: string;
  readonly active?: boolean;
  readonly severity?: Severity;
  readonly parameters?: RuleParameters;
  readonly clause?: string;
}

export interface PolicyVersionDatum {
  readonly version: string;
  readonly from: string;
  readonly to?: string;
  readonly text: string;
  readonly rules: readonly RuleDatum[];
}

export interface PolicyDatum {
  readonly key: string;
  /** Key of the authority whose house rule it is; null = state-wide. */
  readonly authority: string | null;
  readonly kind: PolicyKind;
  readonly title: string;
  readonly versions: readonly PolicyVersionDatum[];
}

/** Rules with the paragraph of the demo's recommendations that they stand in. */
const CHAPTERS: readonly (readonly [clause: string, rules: readonly string[]])[] = [
  ['Nr. 2 Register und Auskunft', ['REG-01', 'REG-02', 'REG-03', 'REG-04']],
  [
    'Nr. 3 Berechtigungen und Vertretung',
    ['AUT-01', 'AUT-02', 'AUT-03', 'AUT-04', 'AUT-05', 'AUT-07'],
  ],
  ['Nr. 4 Zugänge', ['ACC-01', 'ACC-02', 'ACC-04']],
  ['Nr. 5 Dienstliche und private Geräte', ['DEV-01', 'DEV-02']],
  ['Nr. 6 Schulung und Sensibilisierung', ['TRN-01', 'TRN-02']],
  ['Nr. 7 Freigabe', ['PUB-01', 'PUB-04']],
  ['Nr. 8 Nutzung außerhalb der Kernarbeitszeit', ['PUB-06']],
];

const ALL_RULES: readonly RuleDatum[] = CHAPTERS.flatMap(([clause, rules]) =>
  rules.map((rule) => ({ rule, clause })),
);

const NOT_THE_ORIGINAL =
  'Demofassung. Der amtliche Wortlaut ist nicht veröffentlicht; angekündigt waren Festlegungen zu Zugängen, zur Nutzung über dienstliche und private Geräte sowie außerhalb der Kernarbeitszeit.';

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
        text: 'Allgemeine Pflichten zu Zugängen: Nur Berechtigte haben Zugang; Zugangsgeheimnisse werden gewechselt, sobald sie Unbefugten bekannt sind.',
        rules: [
          { rule: 'ACC-01', clause: 'Allgemeine Pflichten zum Zugang' },
          { rule: 'ACC-02', clause: 'Allgemeine Pflichten zum Zugang' },
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
        text: 'Es gilt das Vier-Augen-Prinzip. Meldungen werden vorher durch die Pressesprecherin oder den Pressesprecher autorisiert.',
        rules: [{ rule: 'PUB-01', clause: 'Vier-Augen-Prinzip' }],
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
        text: NOT_THE_ORIGINAL,
        rules: ALL_RULES,
      },
      {
        version: '2.0',
        from: '2024-01-01',
        text: `${NOT_THE_ORIGINAL} Neu in 2.0: Ein verspäteter Wechsel des Passworts beendet den Verstoß.`,
        rules: ALL_RULES.map((one) =>
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
        text: 'Beiträge zu Abendveranstaltungen sind Teil des Dienstes; die Regel zur Kernarbeitszeit ist ausgeschaltet.',
        rules: [{ rule: 'PUB-06', active: false, clause: 'Nr. 1' }],
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
        text: 'Im Geschäftsbereich ist jeder Zugang mit einem zweiten Faktor zu sichern; die SMS wiegt so schwer wie keiner.',
        rules: [
          {
            rule: 'ACC-04',
            severity: 'CRITICAL',
            parameters: { smsSeverity: 'HIGH' },
            clause: 'Nr. 3',
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
