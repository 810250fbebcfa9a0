import { InvalidArgumentError } from 'commander';

const BETWEEN = ' · ';

/** Why a value on the command line is not possible, in both languages; commander knows one message. */
export function invalidValue(de: string, en: string): InvalidArgumentError {
  return new InvalidArgumentError(`${de}${BETWEEN}${en}`);
}

/** A sentence about a wrong call, in German and English. */
export interface UsageSentence {
  readonly de: string;
  readonly en: string;
}

type German = (...parts: string[]) => string;

/** What commander says, and the same in German; the last part of a message may be ours. */
const SENTENCES: readonly (readonly [RegExp, German])[] = [
  [
    /^unknown command '(.*?)'(?:\n\(Did you mean (.*)\?\))?$/s,
    (name, near) => unknown('Den Befehl', name, near),
  ],
  [
    /^unknown option '(.*?)'(?:\n\(Did you mean (.*)\?\))?$/s,
    (name, near) => unknown('Die Option', name, near),
  ],
  [/^missing required argument '(.*)'$/, (name) => `Die Angabe „${name}“ fehlt.`],
  [/^required option '(.*)' not specified$/, (flags) => `Die Option „${flags}“ fehlt.`],
  [/^option '(.*)' argument missing$/, (flags) => `Zur Option „${flags}“ fehlt der Wert.`],
  [
    /^option '(.*?)' argument '(.*)' is invalid\. (.*)$/s,
    (flags, value, why) =>
      `Der Wert „${value}“ der Option „${flags}“ ist nicht möglich. ${germanWhy(why)}`,
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(.*?)'\. (.*)$/s,
    (value, name, why) =>
      `Der Wert „${value}“ der Angabe „${name}“ ist nicht möglich. ${germanWhy(why)}`,
  ],
  [
    /^too many arguments(?: for '(.*?)')?\. Expected (\d+) .* but got (\d+)\.$/,
    (_, most, given) => `Zu viele Angaben: vorgesehen ${most}, angegeben ${given}.`,
  ],
];

function unknown(what: string, name: string, near: string | undefined): string {
  return `${what} „${name}“ gibt es nicht.${near ? ` Meinten Sie „${near}“?` : ''}`;
}

function germanWhy(why: string): string {
  const choices = /^Allowed choices are (.*)\.$/.exec(why)?.[1];
  if (choices) return `Möglich sind: ${choices}.`;
  return why.split(BETWEEN)[0] ?? why;
}

/** Puts a message of commander into a sentence per language. */
export function usageSentence(message: string): UsageSentence {
  const said = message.replace(/^error: /, '');
  if (said === '(outputHelp)')
    return { de: 'Bitte nennen Sie einen Befehl.', en: 'Please name a command.' };
  const en = sentence(said.replace(/\. .* · (.*)$/s, '. $1').replace(/\n\((.*)\)$/s, '. $1'));
  for (const [pattern, german] of SENTENCES) {
    const match = pattern.exec(said);
    if (match) return { de: german(...match.slice(1)), en };
  }
  return { de: `Falscher Aufruf: ${said}`, en };
}

function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?]$/.test(begun) ? begun : `${begun}.`;
}
