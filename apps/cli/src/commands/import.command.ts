import { basename } from 'node:path';
import type { ImportRequest } from '@vieraugen/core';
import { IMPORT_KINDS, IMPORT_SHAPES, type ImportKind } from '@vieraugen/domain';
import { Argument, type Command, Option } from 'commander';
import { EXIT, type RegisterCommand } from '../context.js';
import { importLines } from '../process/import-text.js';
import { report } from '../process/output.js';
import { invalidValue } from '../process/usage.js';

interface ImportOptions {
  readonly dryRun?: boolean;
  readonly map: Readonly<Record<string, string | null>>;
  readonly maxRemovals?: number;
  readonly source?: string;
  readonly language: 'de' | 'en';
}

type KindWord = Lowercase<ImportKind>;
const KIND_WORDS = IMPORT_KINDS.map((kind) => kind.toLowerCase() as KindWord);

export const registerImport: RegisterCommand = (program, openCore) => {
  program
    .command('import')
    .description('Takes a list over: CSV (UTF-8 or Windows-1252; , ; or tab) or XLSX')
    .addArgument(new Argument('<kind>', 'what the list is of').choices(KIND_WORDS))
    .argument('<file>', 'the list; its first line names the columns, in German or English')
    .option('--dry-run', 'shows row by row what would change, and changes nothing')
    .addOption(
      new Option('--map <column=field>', 'what a column means (repeatable); column= leaves it out')
        .argParser(addMapping)
        .default({}, 'by their names'),
    )
    .addOption(
      new Option(
        '--max-removals <percent>',
        'the list is complete: ends what an earlier list of the source named and this one does not, unless that is more than so many percent; then nothing at all is changed. Without this option nothing is ever ended',
      ).argParser(percent),
    )
    .option('--source <name>', 'keeps several complete lists of one kind apart')
    .addOption(
      new Option('--language <language>', 'of the reasons in the report')
        .choices(['de', 'en'])
        .default('de'),
    )
    .addHelpText('after', fieldHelp())
    .action(async (word: KindWord, file: string, options: ImportOptions, command: Command) => {
      const core = await openCore();
      try {
        const { ImportService } = await import('@vieraugen/core');
        const request = requestOf(word, file, options);
        const run = await core.get(ImportService).run(core.viewer, request);
        report(command, { id: run.id, ...run.report }, importLines(run.report));
        if (run.report.rejected.length > 0) process.exitCode = EXIT.SOMETHING_WRONG;
      } finally {
        await core.close();
      }
    });
};

function requestOf(word: KindWord, file: string, options: ImportOptions): ImportRequest {
  const { dryRun, map, maxRemovals, source, language } = options;
  // The argument's choices are the kinds in lower case.
  const kind = word.toUpperCase() as ImportKind;
  const fileName = basename(file);
  return { kind, file, fileName, dryRun, map, maxRemovalsPercent: maxRemovals, source, language };
}

/** `COLUMN=FIELD`; a column may itself contain `=`, a field never does. */
function addMapping(
  text: string,
  before: Readonly<Record<string, string | null>>,
): Readonly<Record<string, string | null>> {
  const at = text.lastIndexOf('=');
  const column = text.slice(0, at).trim();
  const field = text.slice(at + 1).trim();
  if (at < 1 || column === '') throw notAMapping();
  return { ...before, [column]: field === '' || field === '-' ? null : field };
}

const notAMapping = () => invalidValue('Schreiben Sie SPALTE=FELD.', 'Write it as COLUMN=FIELD.');

function percent(text: string): number {
  const value = Number(text.replace(/\s*%$/, ''));
  if (text.trim() !== '' && value >= 0 && value <= 100) return value;
  throw invalidValue(
    'Bitte geben Sie eine Zahl von 0 bis 100 an.',
    'Please give a number from 0 to 100.',
  );
}

function fieldHelp(): string {
  const lines = KIND_WORDS.map((word) => {
    const { fields } = IMPORT_SHAPES[word.toUpperCase() as ImportKind];
    return `  ${word.padEnd(14)} ${fields.map(({ name }) => name).join(', ')}`;
  });
  return [
    '',
    'Fields:',
    ...lines,
    '',
    'An account is named by @handle, address or id; a person by external id or e-mail address.',
    'Empty cells say nothing and take nothing away. Dates: 08.01.2016 or 2016-01-08; an end',
    'includes its day. Twice in is once in: rows are recognised by external id, else by platform',
    'and handle, asset tag, or person with what they have.',
    'Exit code: 0 all in, 1 rows refused, 2 the file or the call cannot be used.',
  ].join('\n');
}
