import nx from '@nx/eslint-plugin';
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Who may import whom. The table with its reasons is in docs/architecture.md. */
const server = [
  'zone:core',
  'zone:queue',
  'zone:platform',
  'zone:connectors',
  'zone:domain',
  'zone:contract',
];
const ZONES = {
  domain: [],
  contract: [],
  data: ['zone:domain'],
  platform: ['zone:domain'],
  connectors: ['zone:domain', 'zone:platform'],
  queue: ['zone:domain', 'zone:data', 'zone:platform'],
  core: ['zone:domain', 'zone:data', 'zone:queue', 'zone:platform', 'zone:connectors'],
  api: server,
  worker: server,
  // The command line starts the others in its own process (`vieraugen start`).
  cli: [...server, 'zone:api', 'zone:worker'],
  ui: ['zone:domain'],
  dashboard: ['zone:ui', 'zone:domain', 'zone:contract'],
  testing: ['*'],
};

const NO_CLOCK = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0]",
  message: 'The time comes from the injected Clock.',
};
const NO_DATE_NOW = {
  selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
  message: 'The time comes from the injected Clock.',
};
const NO_ARRAY_SAVE = {
  selector: "CallExpression[callee.property.name='save'][arguments.0.type='ArrayExpression']",
  message: "TypeORM's save(array) is quadratic: insert from unnest instead.",
};

export default tseslint.config(
  {
    ignores: ['**/dist/**', '**/node_modules/**', '**/__generated__/**', '.nx/**', '.vieraugen/**'],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommended],
    plugins: { '@nx': nx, 'import-x': importX },
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.lint.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          project: 'tsconfig.lint.json',
          noWarnOnMultipleProjects: true,
        }),
      ],
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'no-restricted-syntax': ['error', NO_CLOCK, NO_DATE_NOW, NO_ARRAY_SAVE],
      'no-console': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      '@nx/enforce-module-boundaries': [
        'error',
        {
          allow: [],
          depConstraints: Object.entries(ZONES).map(([zone, allowed]) => ({
            sourceTag: `zone:${zone}`,
            onlyDependOnLibsWithTags: allowed,
          })),
        },
      ],
    },
  },
  {
    // Nest reads the parameter types of decorated constructors at run time: `import type` would erase them.
    files: ['apps/{api,worker,cli}/**/*.ts', 'libs/{core,queue,data}/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['libs/domain/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!\\.{1,2}/|temporal-polyfill)',
              message: 'The domain imports nothing but the stand-in for Temporal.',
            },
          ],
        },
      ],
    },
  },
  {
    // The one reader of the machine's clock.
    files: ['libs/platform/src/clock/clock.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['apps/dashboard/**/*.{ts,tsx}', 'libs/ui/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  {
    // Tests build worlds with everything: the library for tests may import any server library, and
    // those import it back in their specs only, which the boundaries would call a cycle.
    files: [
      '**/*.spec.ts',
      '**/*.spec.tsx',
      '**/src/testing/**/*.ts',
      'libs/testing/**/*.ts',
      'test/**/*.ts',
    ],
    rules: {
      '@nx/enforce-module-boundaries': 'off',
      'import-x/no-cycle': 'off',
      'max-lines': 'off',
    },
  },
);
