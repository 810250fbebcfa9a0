import { ConfigurationError, type ErrorCode, ExpectedError } from '@vieraugen/platform';
import { type Command, CommanderError } from 'commander';
import { EXIT } from '../context.js';
import type { GlobalOptions } from './settings.js';
import { usageSentence } from './usage.js';

/** The result of a command: one JSON document with `--json`, else lines for people. */
export function report(command: Command, document: object, lines: readonly string[]): void {
  const { json } = command.optsWithGlobals<GlobalOptions>();
  process.stdout.write(`${json ? JSON.stringify(document) : lines.join('\n')}\n`);
}

/** What is being done, for somebody who waits at a terminal; machines get the document alone. */
export function progress(de: string, en: string): void {
  if (process.stderr.isTTY && !wantsJson()) process.stderr.write(`${de} · ${en}\n`);
}

/** Says what went wrong, in German and English, and returns the exit code for it. */
export function reportError(error: unknown): number {
  if (error instanceof CommanderError) return reportUsage(error);
  const { code, de, en } = told(error);
  if (wantsJson()) process.stdout.write(`${JSON.stringify({ error: { code, de, en } })}\n`);
  process.stderr.write(`${de}\n${en}\n`);
  return EXITS[code] ?? EXIT.SOMETHING_WRONG;
}

/** Commander has written the help that was asked for; what is wrong with a call is told here. */
function reportUsage(error: CommanderError): number {
  if (error.exitCode === 0) return EXIT.DONE;
  const { de, en } = usageSentence(error.message);
  if (wantsJson()) {
    const wrong = { code: 'WRONG_USAGE', de, en };
    process.stdout.write(`${JSON.stringify({ error: wrong })}\n`);
  }
  process.stderr.write(`${de} (Hilfe: --help)\n${en} (Help: --help)\n`);
  return EXIT.WRONG_USAGE;
}

/** Read from the words themselves: what could not be parsed has no options. */
const wantsJson = (): boolean => process.argv.includes('--json');

type ToldCode = ErrorCode | 'CONFIGURATION' | 'INTERNAL';

const EXITS: Partial<Record<ToldCode, number>> = {
  UNAVAILABLE: EXIT.UNAVAILABLE,
  CONFIGURATION: EXIT.WRONG_USAGE,
  INVALID_INPUT: EXIT.WRONG_USAGE,
  NOT_FOUND: EXIT.WRONG_USAGE,
  FILE_NOT_READABLE: EXIT.WRONG_USAGE,
  TOO_MANY_REMOVALS: EXIT.WRONG_USAGE,
};

function told(error: unknown): { code: ToldCode; de: string; en: string } {
  if (error instanceof ExpectedError) return error;
  if (error instanceof ConfigurationError) {
    return { code: 'CONFIGURATION', de: error.de, en: error.en };
  }
  const detail = error instanceof Error ? error.message : String(error);
  if (UNREACHABLE.has((error as NodeJS.ErrnoException | null)?.code ?? '')) {
    return {
      code: 'UNAVAILABLE',
      de: `Die Datenbank ist nicht erreichbar (${detail}).`,
      en: `The database cannot be reached (${detail}).`,
    };
  }
  if (process.env['LOG_LEVEL'] === 'debug' && error instanceof Error) {
    process.stderr.write(`${error.stack}\n`);
  }
  return {
    code: 'INTERNAL',
    de: `Das hat nicht geklappt: ${detail}`,
    en: `This did not work: ${detail}`,
  };
}

/** No server there, wrong password, no such database: what DATABASE_URL names cannot be used. */
const UNREACHABLE: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  '28P01',
  '28000',
  '3D000',
  '57P03',
  '53300',
]);
