import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { grownContract, lintErrors, overlayOf, programOf, typeErrors } from './checking.mjs';
import * as connector from './connector.mjs';
import * as feature from './feature.mjs';
import { generate, planned } from './main.mjs';

const REPOSITORY = join(import.meta.dirname, '..', '..');
const RULES = 'libs/domain/src/rules';

describe('npm run gen', () => {
  let root;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'vieraugen-gen-'));
    await cp(join(REPOSITORY, 'libs/domain/src'), join(root, 'libs/domain/src'), {
      recursive: true,
    });
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  it('makes a rule that compiles, and adds its one line', async () => {
    await generate(root, ['rule', 'ACC-99', 'anything-else']);
    expect(await readFile(join(root, RULES, 'catalogue.ts'), 'utf8')).toContain(
      "export { rule as anythingElse } from './catalogue/anything-else.rule.js';",
    );
    expect(errorsIn(join(root, RULES, 'catalogue/anything-else.rule.ts'))).toEqual([]);
  });

  it('refuses the same rule twice, and an id that no rule can have', async () => {
    await generate(root, ['rule', 'ACC-99', 'anything-else']);
    await expect(generate(root, ['rule', 'ACC-99', 'anything-else'])).rejects.toThrow(
      'Already there',
    );
    await expect(generate(root, ['rule', 'XYZ-1', 'anything'])).rejects.toThrow('No rule id');
  });

  it('makes a subcommand and says where to register it', async () => {
    const told = await generate(root, ['command', 'audit-verify']);
    expect(told.join()).toContain('registerAuditVerify(program, openCore)');
  });

  it('makes a feature from the reader to the screen that compiles and has nothing to lint', async () => {
    const plan = await planned(feature, ['nearby-agency', 'nearby-agencies']);
    const overlay = overlayOf(plan);
    overlay.set('libs/contract/__generated__/graphql-env.d.ts', grownContract(AGENCIES));
    const resources = 'apps/dashboard/src/app/i18n/resources.ts';
    overlay.set(resources, withTexts(await readFile(join(REPOSITORY, resources), 'utf8')));
    const paths = Object.keys(plan.files);
    const spoilt = 'libs/core/src/nearby-agencies/spoilt.ts';
    overlay.set(spoilt, 'export const wrong: any = 1;\nexport const worse: string = 1;\n');
    const program = programOf(overlay, [...paths, spoilt, I18N]);
    expect(typeErrors(program, paths)).toEqual([]);
    expect(await lintErrors(program, plan.files)).toEqual([]);
    // Neither check is blind.
    expect(typeErrors(program, [spoilt]).join()).toContain("'number' is not assignable");
    const linted = await lintErrors(program, { [spoilt]: overlay.get(spoilt) });
    expect(linted.join()).toContain('no-explicit-any');
  }, 120_000);

  it('makes a connector that compiles behind the interface and has nothing to lint', async () => {
    const plan = await planned(connector, ['threads']);
    const paths = Object.keys(plan.files).filter((path) => path.endsWith('.ts'));
    const program = programOf(overlayOf(plan), paths);
    expect(typeErrors(program, paths)).toEqual([]);
    const files = Object.fromEntries(paths.map((path) => [path, plan.files[path]]));
    expect(await lintErrors(program, files)).toEqual([]);
    await generate(root, ['connector', 'threads']);
    await expect(generate(root, ['connector', 'threads'])).rejects.toThrow('Already there');
  }, 120_000);

  it('adds the lines of a feature to each list, once', async () => {
    const plan = feature.plan(['nearby-agency', 'nearby-agencies']);
    for (const { file } of plan.lines) await cp(join(REPOSITORY, file), join(root, file));
    await generate(root, ['feature', 'nearby-agency', 'nearby-agencies']);
    for (const { file, text } of plan.lines)
      expect(await readFile(join(root, file), 'utf8')).toContain(text);
    await expect(generate(root, ['feature', 'nearby-agency', 'nearby-agencies'])).rejects.toThrow(
      'Already there',
    );
    await expect(generate(root, ['feature', 'NearbyAgency'])).rejects.toThrow('kebab-case');
  });
});

const I18N = 'apps/dashboard/src/app/i18n/i18next.d.ts';
const AGENCIES = `
  type NearbyAgency { id: ID! name: String! valid: Interval! authority: Authority! }
  extend type Query { nearbyAgencies(asOf: AsOfInput): [NearbyAgency!]! }`;

/** What the generator asks a person to add. */
function withTexts(text) {
  return text
    .replace(
      'import { uiTexts }',
      "import { nearbyAgenciesDe, nearbyAgenciesEn } from '../../features/nearby-agencies/nearby-agencies.texts.js';\nimport { uiTexts }",
    )
    .replace('common: commonDe,', 'common: commonDe,\n    nearbyAgencies: nearbyAgenciesDe,')
    .replace('common: commonEn,', 'common: commonEn,\n    nearbyAgencies: nearbyAgenciesEn,');
}

/** The type errors of one file, with the house's own strictness. */
function errorsIn(file) {
  const base = ts.readConfigFile(join(REPOSITORY, 'tsconfig.base.json'), ts.sys.readFile).config;
  const { options } = ts.convertCompilerOptionsFromJson(base.compilerOptions, REPOSITORY);
  const program = ts.createProgram([file], {
    ...options,
    composite: false,
    noEmit: true,
    types: [],
  });
  return ts
    .getPreEmitDiagnostics(program)
    .filter((diagnostic) => diagnostic.file?.fileName === file)
    .map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
}
