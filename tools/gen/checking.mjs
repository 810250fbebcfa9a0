/** Checks planned files where they would lie, without writing them: types, and the house's lint rules. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal';
import { ESLint } from 'eslint';
import { buildSchema, extendSchema, introspectionFromSchema, parse } from 'graphql';
import ts from 'typescript';
import tseslint from 'typescript-eslint';
import house from '../../eslint.config.mjs';

const REPOSITORY = join(import.meta.dirname, '..', '..');
const read = (path) => readFileSync(join(REPOSITORY, path), 'utf8');
const reaches = (path) => path.startsWith('libs/') || path.startsWith('apps/');

/** A text per path: the planned files, and the lists with their new lines. */
export function overlayOf({ files, lines = [] }) {
  const overlay = new Map(Object.entries(files));
  for (const { file, text } of lines)
    overlay.set(file, `${overlay.get(file) ?? read(file)}${text}\n`);
  return overlay;
}

/** The types of the documents, as `npm run schema` makes them after the schema has grown. */
export function grownContract(sdl) {
  const schema = extendSchema(buildSchema(read('libs/contract/schema.graphql')), parse(sdl));
  const introspection = minifyIntrospection(introspectionFromSchema(schema));
  return outputIntrospectionFile(introspection, { fileType: '.d.ts', shouldPreprocess: true });
}

/** One program over the overlay's own sources; our libraries are read from their sources as well. */
export function programOf(overlay, paths) {
  const { config } = ts.readConfigFile(join(REPOSITORY, 'tsconfig.lint.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(
    { ...config, include: [], files: [] },
    ts.sys,
    REPOSITORY,
  );
  const all = {
    ...options,
    paths: { '@vieraugen/*': [join(REPOSITORY, 'libs/*/src/index.ts')] },
  };
  const host = ts.createCompilerHost(all, true);
  const textAt = (file) => overlay.get(file.slice(REPOSITORY.length + 1));
  const { directoryExists, fileExists, readFile, getSourceFile } = host;
  const folders = new Set([...overlay.keys()].map((path) => dirname(join(REPOSITORY, path))));
  host.directoryExists = (folder) => folders.has(folder) || directoryExists(folder);
  host.fileExists = (file) => textAt(file) !== undefined || fileExists(file);
  host.readFile = (file) => textAt(file) ?? readFile(file);
  host.getSourceFile = (file, target, ...rest) => {
    const text = textAt(file);
    return text === undefined
      ? getSourceFile(file, target, ...rest)
      : ts.createSourceFile(file, text, target, true);
  };
  return ts.createProgram(
    paths.map((path) => join(REPOSITORY, path)),
    all,
    host,
  );
}

/** The type errors of planned files. */
export function typeErrors(program, paths) {
  return paths.flatMap((path) => {
    const source = program.getSourceFile(join(REPOSITORY, path));
    const found = [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ];
    return found.map(
      ({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
  });
}

/** What the linter says; who may import whom, and circles, it reads from files that are written. */
export async function lintErrors(program, files) {
  const { rules } = house.find(({ rules: own }) => own?.['@typescript-eslint/no-explicit-any']);
  const checked = Object.entries(rules).filter(([name]) => !/^(@nx|import-x)\//.test(name));
  const eslint = new ESLint({
    cwd: REPOSITORY,
    overrideConfigFile: true,
    overrideConfig: {
      files: ['**/*.{ts,tsx}'],
      plugins: { '@typescript-eslint': tseslint.plugin },
      languageOptions: { parser: tseslint.parser, parserOptions: { programs: [program] } },
      rules: Object.fromEntries(checked),
    },
  });
  const told = [];
  for (const [path, text] of Object.entries(files).filter(([one]) => reaches(one))) {
    const [{ messages }] = await eslint.lintText(text, { filePath: path });
    told.push(...messages.map(({ ruleId, message }) => `${path}: ${ruleId ?? ''} ${message}`));
  }
  return told;
}
