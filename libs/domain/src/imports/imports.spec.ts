import { IMPORT_KINDS } from '../model/vocabulary.js';
import { columnKey, fieldOfColumn, isScoreColumn } from './import-field.js';
import { IMPORT_SHAPES } from './import-shapes.js';
import * as wordLists from './import-words.js';

const { valueOfWord, FUNCTION_WORDS, TIER_WORDS, ...rest } = wordLists;
const LISTS = Object.entries({ FUNCTION_WORDS, TIER_WORDS, ...rest });

describe('the columns of an import', () => {
  it.each(IMPORT_KINDS)('mean one field each: %s', (kind) => {
    const shape = IMPORT_SHAPES[kind];
    const names = shape.fields.flatMap(({ name, de, en, columns }) => [
      ...new Set([columnKey(name), columnKey(de), columnKey(en), ...columns]),
    ]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.filter((name) => columnKey(name) !== name)).toEqual([]);
  });

  it.each([
    ['ACCOUNTS', 'Behörde', 'authority'],
    ['ACCOUNTS', 'BEHOERDE ', 'authority'],
    ['ACCOUNTS', 'Zuständiges Referat', 'operatingUnit'],
    ['ACCOUNTS', 'display_name', 'displayName'],
    ['ACCOUNTS', 'Postfach zur Wiederherstellung', 'recoveryMailbox'],
    ['ACCOUNTS', 'Recovery e-mail', 'recoveryMailbox'],
    ['ACCOUNTS', 'Funktionspostfach', 'recoveryMailboxFunctional'],
    ['ACCOUNTS', 'Telefon zur Wiederherstellung', 'recoveryPhoneType'],
    ['ACCOUNTS', 'Recovery phone type', 'recoveryPhoneType'],
    ['AUTHORITIES', 'Übergeordnete Behörde:', 'parent'],
    ['PEOPLE', 'Vorgesetzte/r', 'manager'],
    ['PEOPLE', 'E-Mail', 'email'],
    ['AUTHORIZATIONS', 'gültig bis', 'validTo'],
    ['DEVICES', 'Inventar-Nr.', 'assetTag'],
    ['DEVICES', 'Device name', 'assetTag'],
    ['DEVICES', 'Primary user UPN', 'person'],
    ['DEVICES', 'Managed by', 'mdmState'],
    ['DEVICES', 'Encrypted', 'encryption'],
    ['DEVICES', 'Passcode', 'screenLock'],
    ['DEVICES', 'OS', 'osFamily'],
    ['DEVICES', 'Updates bis', 'osSupportedUntil'],
    ['DEVICES', 'Last check-in', 'lastPostureCheckAt'],
    ['DEVICES', 'Zuletzt geprüft', 'lastPostureCheckAt'],
    ['TRAININGS', 'Abgeschlossen am', 'completedOn'],
    ['TRAININGS', 'E-Mail-Adresse', 'person'],
    ['TRAININGS', 'Kennung', 'person'],
    ['TRAININGS', 'Email address', 'person'],
    ['TRAININGS', 'Kursname', 'module'],
    ['TRAININGS', 'Course full name', 'module'],
    ['TRAININGS', 'Date completed', 'completedOn'],
    ['TRAININGS', 'Kursabschluss', 'completedOn'],
  ] as const)('%s: „%s“ is %s', (kind, column, name) => {
    expect(fieldOfColumn(IMPORT_SHAPES[kind], column)?.name).toBe(name);
  });

  it('are not guessed', () => {
    expect(fieldOfColumn(IMPORT_SHAPES.ACCOUNTS, 'country_qid')).toBeUndefined();
    expect(fieldOfColumn(IMPORT_SHAPES.ACCOUNTS, '')).toBeUndefined();
    expect(fieldOfColumn(IMPORT_SHAPES.ACCOUNTS, '№')).toBeUndefined();
  });
});

describe('scores of a learning platform', () => {
  it.each([
    'Bewertung',
    'Endnote',
    'Punkte (max. 100)',
    'Final grade',
    'Ergebnis in Prozent',
    'Score',
  ])('„%s“ is never read', (column) => {
    expect(isScoreColumn(IMPORT_SHAPES.TRAININGS, column)).toBe(true);
    expect(fieldOfColumn(IMPORT_SHAPES.TRAININGS, column)).toBeUndefined();
  });

  it('are not what other columns and other lists hold', () => {
    const { fields } = IMPORT_SHAPES.TRAININGS;
    const names = fields.flatMap(({ name, de, en, columns }) => [name, de, en, ...columns]);
    expect(names.filter((name) => isScoreColumn(IMPORT_SHAPES.TRAININGS, name))).toEqual([]);
    expect(isScoreColumn(IMPORT_SHAPES.PEOPLE, 'Note')).toBe(false);
  });
});

describe('the words of an import', () => {
  it.each(LISTS)('%s: every word means one value, as it is compared', (_name, list) => {
    const words = Object.entries(list as Record<string, string>).flatMap(([value, line]) => [
      columnKey(value),
      ...line.split(' '),
    ]);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    expect(words.filter((word) => columnKey(word) !== word)).toEqual([]);
  });

  it.each([
    ['PRESS_SPOKESPERSON', 'Pressesprecher/in'],
    ['PRESS_SPOKESPERSON', 'Pressesprecherin'],
    ['PRESS_OFFICER', 'Referent/in Pressestelle'],
    ['HEAD_OF_UNIT', 'Referatsleiter:in'],
    ['CASE_OFFICER', 'case_officer'],
  ])('%s is „%s“', (value, word) => {
    expect(valueOfWord(FUNCTION_WORDS, word)).toBe(value);
  });

  it('does not guess', () => {
    expect(valueOfWord(TIER_WORDS, 'mittlere')).toBeNull();
    expect(valueOfWord(TIER_WORDS, '')).toBeNull();
  });
});
