/** A compliance rule: its file, its spec, and its line in the catalogue. */
import { namesOf } from './names.mjs';

const AREAS = {
  REG: ['REGISTER', 'REG'],
  AUT: ['AUTHORIZATION', 'AUT'],
  ACC: ['ACCESS', 'ACC'],
  DEV: ['DEVICE', 'DEV'],
  TRN: ['TRAINING', 'TRN'],
  PUB: ['PUBLICATION', 'PUB'],
  GOV: ['GOVERNANCE', 'GOV'],
};

export const usage = 'npm run gen rule <ID> <kebab-name>      e.g. rule ACC-05 factor-custody';

export function plan([id = '', name = '']) {
  const area = AREAS[id.slice(0, 3)]?.[0];
  if (!area || !/^[A-Z]{3}-\d\d$/.test(id)) throw new Error(`No rule id of rules.md: ${id}`);
  const { camel } = namesOf(name);
  const folder = 'libs/domain/src/rules';
  return {
    files: {
      [`${folder}/catalogue/${name}.rule.ts`]: ruleFile(id, area),
      [`${folder}/catalogue/${name}.rule.spec.ts`]: specFile(id, name),
    },
    lines: [
      {
        file: `${folder}/catalogue.ts`,
        text: `export { rule as ${camel} } from './catalogue/${name}.rule.js';`,
      },
    ],
  };
}

const ruleFile = (id, area) => `import { aboutAccount } from '../judgement.js';
import { accountRule } from '../rule.js';
import { unlessActive } from '../status.js';

export const rule = accountRule({
  id: '${id}',
  area: '${area}',
  subject: 'ACCOUNT',
  severity: 'MEDIUM',
  titleDe: '',
  titleEn: '',
  breachDe: '',
  breachEn: '',
  questionDe: '',
  questionEn: '',
  conditionDe: '',
  conditionEn: '',
  source: '',
  remediationDe: '',
  remediationEn: '',
  due: { workingDays: 10 },
  facts: ['account'],
  parameters: {},
  labels: {},
  reasons: {
    NOTHING_ON_RECORD: { de: 'Dazu liegen keine Angaben vor.', en: 'Nothing is on record about this.' },
  },
  judge({ account }) {
    return (
      unlessActive(account) ?? [aboutAccount(account, 'UNDETERMINED', 'NOTHING_ON_RECORD')]
    );
  },
});
`;

// Red until the table has its cases: all four results, and both sides of every boundary instant.
const specFile = (id, name) => `import { rule } from './${name}.rule.js';

describe('${id}', () => {
  it('says in both languages what it is, and where it comes from', () => {
    expect(rule.titleDe && rule.titleEn && rule.conditionDe && rule.conditionEn).not.toBe('');
    expect(rule.breachDe && rule.breachEn && rule.questionDe && rule.questionEn).not.toBe('');
    expect(rule.source).not.toBe('');
  });

  const cases: readonly [string, () => void][] = [];
  it('has a table of cases', () => expect(cases.length).toBeGreaterThanOrEqual(4));
});
`;
