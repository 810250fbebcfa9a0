import {
  ACCOUNT_STATUSES,
  ACCESS_MECHANISMS,
  FINDING_STATES,
  PLATFORM_KEYS,
  RULE_AREAS,
  RULE_RESULTS,
  SEVERITIES,
  VIEWER_ROLES,
} from '@vieraugen/domain';
import { LOOKS } from '../status/looks.js';
import { vocabularyDe } from './vocabulary.de.js';
import { vocabularyEn } from './vocabulary.en.js';

describe.each([
  ['de', vocabularyDe],
  ['en', vocabularyEn],
])('vocabulary in %s', (_language, words) => {
  it.each([
    ['accountStatus', ACCOUNT_STATUSES],
    ['mechanism', ACCESS_MECHANISMS],
    ['findingState', FINDING_STATES],
    ['platform', PLATFORM_KEYS],
    ['area', RULE_AREAS],
    ['result', RULE_RESULTS],
    ['severity', SEVERITIES],
    ['viewerRole', VIEWER_ROLES],
  ] as const)('has a word for every %s', (kind, values) => {
    const known: Record<string, string> = words[kind];
    expect(values.filter((value) => !known[value])).toEqual([]);
  });

  it('has a word for every look', () => {
    const all: Record<string, Record<string, string>> = words;
    const missing = Object.entries(LOOKS).flatMap(([kind, looks]) =>
      Object.keys(looks).filter((value) => !all[kind]?.[value]),
    );
    expect(missing).toEqual([]);
  });

  it('never gives two values of one kind the same word', () => {
    for (const kind of Object.values(words)) {
      const list = Object.values(kind);
      expect(new Set(list).size).toBe(list.length);
    }
  });
});
