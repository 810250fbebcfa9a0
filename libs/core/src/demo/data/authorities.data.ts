import type { AuthorityKind, AuthorityTier } from '@vieraugen/domain';

/** First day of the demo's record; names and parents of the 2016 layer are carried back to it. */
export const BASE = '2010-01-01';
/** Sixth to seventh government: SMR founded, names of the 2019 layer. */
export const GOVERNMENT_2019 = '2019-12-20';
/** Eighth term: today's names and portfolios. */
export const GOVERNMENT_2024 = '2024-12-19';
/** The statute's version that first lists what has no earlier date here. */
const STATUTE_2023 = '2023-01-01';

export interface Named {
  readonly since: string;
  readonly name: string;
  readonly short: string;
}

export interface ParentSince {
  readonly since: string;
  readonly parent: string;
}

export interface AuthorityDatum {
  readonly key: string;
  readonly tier: AuthorityTier;
  readonly kind: AuthorityKind;
  readonly since: string;
  readonly names: readonly Named[];
  readonly parents: readonly ParentSince[];
}

type NameOrNames = string | readonly (readonly [since: string, name: string, short: string])[];
type ParentOrParents = string | readonly (readonly [since: string, parent: string])[];

function authority(
  key: string,
  [tier, kind]: readonly [AuthorityTier, AuthorityKind],
  short: string,
  name: NameOrNames,
  parent: ParentOrParents | null,
  since: string = BASE,
): AuthorityDatum {
  const names = typeof name === 'string' ? [[since, name, short] as const] : name;
  const parents = typeof parent === 'string' ? [[since, parent] as const] : (parent ?? []);
  return {
    key,
    tier,
    kind,
    since,
    names: names.map(([from, full, abbreviation]) => ({
      since: from,
      name: full,
      short: abbreviation,
    })),
    parents: parents.map(([from, above]) => ({ since: from, parent: above })),
  };
}

const MINISTRY = ['SUPREME', 'MINISTRY'] as const;
const UPPER = ['UPPER', 'AUTHORITY'] as const;
const LOWER = ['LOWER', 'AUTHORITY'] as const;
const ENTERPRISE = ['UPPER', 'STATE_ENTERPRISE'] as const;
const FOUNDATION = ['UPPER', 'FOUNDATION'] as const;
const UNIVERSITY = ['UPPER', 'UNIVERSITY'] as const;
const UNIT = ['LOWER', 'UNIT'] as const;

const of = (rest: string) => `Sächsisches Staatsministerium ${rest}`;

const SUPREME: readonly AuthorityDatum[] = [
  authority('sk', ['SUPREME', 'STATE_CHANCELLERY'], 'SK', 'Sächsische Staatskanzlei', null),
  authority('smi', MINISTRY, 'SMI', of('des Innern'), null),
  authority('smf', MINISTRY, 'SMF', of('der Finanzen'), null),
  authority(
    'smj',
    MINISTRY,
    'SMJ',
    [
      [BASE, of('der Justiz'), 'SMJus'],
      [GOVERNMENT_2019, of('der Justiz und für Demokratie, Europa und Gleichstellung'), 'SMJusDEG'],
      [GOVERNMENT_2024, of('der Justiz'), 'SMJ'],
    ],
    null,
  ),
  authority('smk', MINISTRY, 'SMK', of('für Kultus'), null),
  authority(
    'smwk',
    MINISTRY,
    'SMWK',
    [
      [BASE, of('für Wissenschaft und Kunst'), 'SMWK'],
      [GOVERNMENT_2019, of('für Wissenschaft, Kultur und Tourismus'), 'SMWK'],
    ],
    null,
  ),
  authority(
    'smwa',
    MINISTRY,
    'SMWA',
    [
      [BASE, of('für Wirtschaft, Arbeit und Verkehr'), 'SMWA'],
      [GOVERNMENT_2024, of('für Wirtschaft, Arbeit, Energie und Klimaschutz'), 'SMWA'],
    ],
    null,
  ),
  authority(
    'sms',
    MINISTRY,
    'SMS',
    [
      [BASE, of('für Soziales und Verbraucherschutz'), 'SMS'],
      [GOVERNMENT_2019, of('für Soziales und Gesellschaftlichen Zusammenhalt'), 'SMS'],
      [GOVERNMENT_2024, of('für Soziales, Gesundheit und Gesellschaftlichen Zusammenhalt'), 'SMS'],
    ],
    null,
  ),
  authority(
    'smul',
    MINISTRY,
    'SMUL',
    [
      [BASE, of('für Umwelt und Landwirtschaft'), 'SMUL'],
      [GOVERNMENT_2019, of('für Energie, Klimaschutz, Umwelt und Landwirtschaft'), 'SMEKUL'],
      [GOVERNMENT_2024, of('für Umwelt und Landwirtschaft'), 'SMUL'],
    ],
    null,
  ),
  authority(
    'smil',
    MINISTRY,
    'SMIL',
    [
      [GOVERNMENT_2019, of('für Regionalentwicklung'), 'SMR'],
      [GOVERNMENT_2024, of('für Infrastruktur und Landesentwicklung'), 'SMIL'],
    ],
    null,
    GOVERNMENT_2019,
  ),
];

const INTERIOR: readonly AuthorityDatum[] = [
  authority('lds', ['GENERAL', 'AUTHORITY'], 'LDS', 'Landesdirektion Sachsen', 'smi'),
  authority('lfv', UPPER, 'LfV', 'Landesamt für Verfassungsschutz Sachsen', 'smi'),
  authority('bpp', UPPER, 'BPP', 'Präsidium der Bereitschaftspolizei Sachsen', 'smi'),
  authority('lka', UPPER, 'LKA', 'Landeskriminalamt Sachsen', 'smi'),
  authority('pva', UPPER, 'PVA', 'Polizeiverwaltungsamt', 'smi'),
  authority('pd-c', UPPER, 'PD Chemnitz', 'Polizeidirektion Chemnitz', 'smi'),
  authority('pd-dd', UPPER, 'PD Dresden', 'Polizeidirektion Dresden', 'smi'),
  authority('pd-gr', UPPER, 'PD Görlitz', 'Polizeidirektion Görlitz', 'smi'),
  authority('pd-l', UPPER, 'PD Leipzig', 'Polizeidirektion Leipzig', 'smi'),
  authority('pd-z', UPPER, 'PD Zwickau', 'Polizeidirektion Zwickau', 'smi'),
  authority('stala', UPPER, 'StaLa', 'Statistisches Landesamt des Freistaates Sachsen', 'smi'),
  authority('sta', UPPER, 'StA', 'Sächsisches Staatsarchiv', 'smi'),
  authority(
    'hsf',
    UNIVERSITY,
    'HSF',
    'Hochschule für öffentliche Verwaltung und Rechtspflege (FH), Fortbildungszentrum des Freistaates Sachsen',
    'smi',
  ),
  authority('lfks', UPPER, 'LFKS', 'Landesfeuerwehr- und Katastrophenschutzschule Sachsen', 'smi'),
  authority('polfh', UNIVERSITY, 'PolFH', 'Hochschule der Sächsischen Polizei (FH)', 'smi'),
];

const TAX_OFFICES = [
  ['bautzen', 'Bautzen'],
  ['chemnitz-sued', 'Chemnitz-Süd'],
  ['dresden-nord', 'Dresden-Nord'],
  ['dresden-sued', 'Dresden-Süd'],
  ['goerlitz', 'Görlitz'],
  ['leipzig-1', 'Leipzig I'],
  ['leipzig-2', 'Leipzig II'],
  ['plauen', 'Plauen'],
  ['zwickau', 'Zwickau'],
] as const;

const FINANCE: readonly AuthorityDatum[] = [
  authority('lsf', UPPER, 'LSF', 'Landesamt für Steuern und Finanzen', 'smf'),
  authority(
    'lrzs',
    ENTERPRISE,
    'LRZS',
    'Landesrechenzentrum Steuern im Staatsbetrieb Sächsische Informatik Dienste',
    'smf',
  ),
  authority(
    'sib',
    ENTERPRISE,
    'SIB',
    'Staatsbetrieb Sächsisches Immobilien- und Baumanagement',
    'smf',
  ),
  authority('fpp', FOUNDATION, 'FPP', 'Stiftung „Fürst-Pückler-Park Bad Muskau“', 'smf'),
  ...TAX_OFFICES.map(([key, place]) =>
    authority(`fa-${key}`, LOWER, `FA ${place}`, `Finanzamt ${place}`, 'lsf'),
  ),
];

const PRISONS = [
  ['bautzen', 'Bautzen'],
  ['chemnitz', 'Chemnitz'],
  ['dresden', 'Dresden'],
  ['goerlitz', 'Görlitz'],
  ['torgau', 'Torgau'],
  ['waldheim', 'Waldheim'],
  ['zeithain', 'Zeithain'],
  ['zwickau', 'Zwickau'],
] as const;

const JUSTICE: readonly AuthorityDatum[] = [
  ...PRISONS.map(([key, place]) =>
    authority(`jva-${key}`, UPPER, `JVA ${place}`, `Justizvollzugsanstalt ${place}`, 'smj'),
  ),
  authority('abz', UPPER, 'ABZ', 'Ausbildungszentrum Bobritzsch', 'smj'),
  authority(
    'lit',
    UPPER,
    'LIT',
    'Leitstelle für Informationstechnologie der sächsischen Justiz',
    'smj',
  ),
  authority('slpb', UPPER, 'SLpB', 'Sächsische Landeszentrale für politische Bildung', [
    [BASE, 'smk'],
    [GOVERNMENT_2019, 'smj'],
  ]),
];

const CULTURE: readonly AuthorityDatum[] = [
  authority(
    'lasub',
    UPPER,
    'LaSuB',
    [
      [BASE, 'Sächsische Bildungsagentur', 'SBA'],
      ['2018-01-01', 'Landesamt für Schule und Bildung', 'LaSuB'],
    ],
    'smk',
  ),
  authority('lfa', ENTERPRISE, 'LfA', 'Landesamt für Archäologie Sachsen', 'smwk'),
  authority('skd', ENTERPRISE, 'SKD', 'Staatliche Kunstsammlungen Dresden', 'smwk'),
  authority('sst', ENTERPRISE, 'SST', 'Sächsische Staatstheater', 'smwk'),
  authority('dzb', ENTERPRISE, 'dzb lesen', 'Deutsches Zentrum für barrierefreies Lesen', 'smwk'),
  authority(
    'slub',
    ENTERPRISE,
    'SLUB',
    'Sächsische Landesbibliothek – Staats- und Universitätsbibliothek Dresden',
    'smwk',
  ),
  authority('ssg', FOUNDATION, 'StSG', 'Stiftung Sächsische Gedenkstätten', 'smwk'),
];

const ECONOMY: readonly AuthorityDatum[] = [
  authority('lasuv', UPPER, 'LASuV', 'Landesamt für Straßenbau und Verkehr', [
    [BASE, 'smwa'],
    [GOVERNMENT_2024, 'smil'],
  ]),
  authority('oba', UPPER, 'OBA', 'Sächsisches Oberbergamt', 'smwa'),
  authority('dias', UPPER, 'DiAS', 'Digitalagentur Sachsen', 'smwa', STATUTE_2023),
  authority(
    'zefas',
    UPPER,
    'ZEFAS',
    'Zentrum für Fachkräftesicherung und Gute Arbeit',
    'smwa',
    STATUTE_2023,
  ),
];

const SOCIAL: readonly AuthorityDatum[] = [
  ...['Altscherbitz', 'Arnsdorf', 'Großschweidnitz', 'Rodewisch'].map((place) =>
    authority(
      `skh-${place.toLowerCase().replace('ß', 'ss')}`,
      UPPER,
      `SKH ${place}`,
      `Sächsisches Krankenhaus ${place}`,
      'sms',
    ),
  ),
  authority('hak', UPPER, 'Haus am Karswald', 'Heim „Haus am Karswald“ in Arnsdorf', 'sms'),
  authority(
    'lua',
    UPPER,
    'LUA',
    'Landesuntersuchungsanstalt für das Gesundheits- und Veterinärwesen Sachsen',
    'sms',
  ),
  authority('sme', ENTERPRISE, 'SME', 'Staatsbetrieb für Mess- und Eichwesen', [
    [BASE, 'smwa'],
    [GOVERNMENT_2019, 'sms'],
  ]),
  authority('lja', UNIT, 'LJA', 'Landesjugendamt', 'sms'),
];

const ENVIRONMENT: readonly AuthorityDatum[] = [
  authority('lfulg', UPPER, 'LfULG', 'Landesamt für Umwelt, Landwirtschaft und Geologie', 'smul'),
  authority('ltv', ENTERPRISE, 'LTV', 'Landestalsperrenverwaltung des Freistaates Sachsen', 'smul'),
  authority('sbs', ENTERPRISE, 'SBS', 'Staatsbetrieb Sachsenforst', 'smul'),
  authority('sgv', ENTERPRISE, 'SGV', 'Sächsische Gestütsverwaltung', 'smul'),
  authority(
    'bful',
    ['LOWER', 'STATE_ENTERPRISE'],
    'BfUL',
    'Staatliche Betriebsgesellschaft für Umwelt und Landwirtschaft',
    'lfulg',
  ),
];

const DEVELOPMENT: readonly AuthorityDatum[] = [
  authority('lfd', UPPER, 'LfD', 'Landesamt für Denkmalpflege Sachsen', [
    [BASE, 'smi'],
    [GOVERNMENT_2019, 'smil'],
  ]),
  authority('geosn', UPPER, 'GeoSN', 'Landesamt für Geobasisinformation Sachsen', [
    [BASE, 'smi'],
    [GOVERNMENT_2019, 'smil'],
  ]),
];

/**
 * The executive of the Free State by the Verwaltungsorganisationsgesetz, with names and parents by
 * date. Organs of justice, the audit office and the data-protection commissioner are outside (§ 1).
 */
export const AUTHORITIES: readonly AuthorityDatum[] = [
  ...SUPREME,
  // The statute in force puts it under the chancellery; where it was before is not on our record.
  authority('sid', ENTERPRISE, 'SID', 'Staatsbetrieb Sächsische Informatik Dienste', 'sk'),
  ...INTERIOR,
  ...FINANCE,
  ...JUSTICE,
  ...CULTURE,
  ...ECONOMY,
  ...SOCIAL,
  ...ENVIRONMENT,
  ...DEVELOPMENT,
];
