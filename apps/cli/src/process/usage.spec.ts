import { Command, Option } from 'commander';
import { countOption } from './options.js';
import { instantOption } from './instants.js';
import { usageSentence } from './usage.js';

/** What commander itself says about a call. */
function complaintAbout(...words: string[]): string {
  const program = new Command('vieraugen').exitOverride();
  program.configureOutput({ writeErr: () => undefined, outputError: () => undefined });
  program
    .command('who-could')
    .argument('<account>')
    .requiredOption('--at <instant>', '', instantOption)
    .option('--count <n>', '', countOption)
    .addOption(new Option('--mode <mode>').choices(['historic', 'simulation']))
    .action(() => undefined);
  program
    .command('load')
    .argument('<date>', '', instantOption)
    .action(() => undefined);
  try {
    program.parse(words, { from: 'user' });
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('nothing is wrong with it');
}

describe('a wrong call', () => {
  it.each([
    [
      ['who-coud'],
      'Den Befehl „who-coud“ gibt es nicht. Meinten Sie „who-could“?',
      "Unknown command 'who-coud'. Did you mean who-could?",
    ],
    [['load', 'heute', '--xyz'], 'Die Option „--xyz“ gibt es nicht.', "Unknown option '--xyz'."],
    [
      ['who-could'],
      'Die Option „--at <instant>“ fehlt.',
      "Required option '--at <instant>' not specified.",
    ],
    [
      ['who-could', '--at', '2016-01-08'],
      'Die Angabe „account“ fehlt.',
      "Missing required argument 'account'.",
    ],
    [
      ['who-could', '@x', '--at'],
      'Zur Option „--at <instant>“ fehlt der Wert.',
      "Option '--at <instant>' argument missing.",
    ],
    [
      ['who-could', '@x', '--at', '2016-01-08', '--mode', 'future'],
      'Der Wert „future“ der Option „--mode <mode>“ ist nicht möglich. Möglich sind: historic, simulation.',
      "Option '--mode <mode>' argument 'future' is invalid. Allowed choices are historic, simulation.",
    ],
    [
      ['who-could', '@x', '--at', '2016-01-08', '--count', '-3'],
      'Der Wert „-3“ der Option „--count <n>“ ist nicht möglich. Bitte geben Sie eine ganze Zahl ab 0 an.',
      "Option '--count <n>' argument '-3' is invalid. Please give a whole number from 0 on.",
    ],
    [
      ['load', 'heute'],
      'Der Wert „heute“ der Angabe „date“ ist nicht möglich. Bitte geben Sie einen Zeitpunkt wie 2016-01-08T06:30+01:00 oder ein Datum an.',
      "Command-argument value 'heute' is invalid for argument 'date'. Please give an instant such as 2016-01-08T06:30+01:00 or a date.",
    ],
    [
      ['load', '2016-01-08', 'x'],
      'Zu viele Angaben: vorgesehen 1, angegeben 2.',
      "Too many arguments for 'load'. Expected 1 argument but got 2.",
    ],
  ])('%j is told in German and in English', (words, de, en) => {
    expect(usageSentence(complaintAbout(...words))).toEqual({ de, en });
  });

  it('asks for a command where none is given', () => {
    expect(usageSentence('(outputHelp)').de).toBe('Bitte nennen Sie einen Befehl.');
  });
});
