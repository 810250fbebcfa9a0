import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { generate } from './main.mjs';

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
    await generate(root, ['rule', 'ACC-05', 'factor-custody']);
    expect(await readFile(join(root, RULES, 'catalogue.ts'), 'utf8')).toContain(
      "export { rule as factorCustody } from './catalogue/factor-custody.rule.js';",
    );
    expect(errorsIn(join(root, RULES, 'catalogue/factor-custody.rule.ts'))).toEqual([]);
  });

  it('refuses the same rule twice, and an id that no rule can have', async () => {
    await generate(root, ['rule', 'ACC-05', 'factor-custody']);
    await expect(generate(root, ['rule', 'ACC-05', 'factor-custody'])).rejects.toThrow(
      'Already there',
    );
    await expect(generate(root, ['rule', 'XYZ-1', 'anything'])).rejects.toThrow('No rule id');
  });

  it('makes a subcommand and says where to register it', async () => {
    const told = await generate(root, ['command', 'audit-verify']);
    expect(told.join()).toContain('registerAuditVerify(program, openCore)');
  });
});

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
