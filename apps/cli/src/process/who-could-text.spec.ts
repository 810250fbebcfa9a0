import type { WhoCould } from '@vieraugen/core';
import { whoCouldDocument, whoCouldLines } from './who-could-text.js';

const at = (text: string) => Date.parse(text);

const answer: WhoCould = {
  account: {
    id: 'account',
    authorityId: 'authority',
    authority: 'SMS',
    platform: 'X',
    handle: 'sms_sachsen',
    displayName: null,
    url: null,
  },
  validAt: at('2016-01-08T06:30+01:00'),
  knownAt: at('2016-02-03T12:00+01:00'),
  withTraining: true,
  entitled: [
    {
      authorizationId: 'authorization',
      personId: 'author',
      function: 'Pressesprecher/in SMS',
      role: 'AUTHOR',
      since: at('2013-01-01T00:00+01:00'),
      until: at('2020-01-07T00:00+01:00'),
      trained: false,
      devices: [
        {
          id: 'device',
          label: 'Arbeitsplatz',
          ownership: 'OFFICIAL',
          category: 'PC',
          status: 'IN_USE',
          since: at('2013-01-01T00:00+01:00'),
          until: null,
        },
      ],
    },
  ],
  access: [
    {
      grantId: 'grant',
      personId: 'former',
      function: 'ehemals Berechtigte/r',
      mechanism: 'PASSWORD_KNOWN',
      since: at('2013-03-01T00:00+01:00'),
      until: at('2016-01-08T15:00+01:00'),
      entitled: false,
    },
    {
      grantId: 'unknown',
      personId: null,
      function: 'nicht bekannt',
      mechanism: null,
      since: at('2016-01-08T06:30+01:00'),
      until: null,
      entitled: null,
    },
  ],
  policyVersions: [],
};

describe('who could, in words', () => {
  it('says both instants, whole days by their last one, and what does not fit', () => {
    expect(whoCouldLines(answer)).toEqual([
      '@sms_sachsen (X, SMS)',
      'Stand 08.01.2016, 06:30 Uhr, bekannt 03.02.2016, 12:00 Uhr',
      '',
      'Berechtigt:',
      '  Funktion               Rolle      seit        bis         geschult  Geräte',
      '  Pressesprecher/in SMS  Redaktion  01.01.2013  06.01.2020  NEIN      Arbeitsplatz (dienstlich)',
      '',
      'Zugang:',
      '  Funktion               Art                 seit        bis                    berechtigt',
      '  ehemals Berechtigte/r  kennt das Passwort  01.03.2013  08.01.2016, 15:00 Uhr  NEIN',
      '  nicht bekannt          nicht bekannt       08.01.2016                         ungeklärt',
      '',
      'Geltende Regelungen:',
      '  (nichts eingetragen)',
      '',
      'Zugänge ohne Berechtigung: 1, ungeklärt: 1.',
    ]);
  });

  it('gives instants in UTC to scripts', () => {
    expect(whoCouldDocument(answer)).toMatchObject({
      account: { handle: 'sms_sachsen' },
      validAt: '2016-01-08T05:30:00.000Z',
      knownAt: '2016-02-03T11:00:00.000Z',
      entitled: [{ since: '2012-12-31T23:00:00.000Z', trained: false, devices: [{ until: null }] }],
      access: [{ until: '2016-01-08T14:00:00.000Z', entitled: false }, { entitled: null }],
    });
  });
});
