import type { RecordRow } from './finding.queries.js';
import { recordLabel } from './record-label.js';

const row = (fact: string, more: Partial<RecordRow>): RecordRow => ({
  id: 'x',
  fact,
  code: null,
  label: null,
  at: null,
  valid: null,
  authorityId: null,
  ...more,
});

const at = (text: string) => Date.parse(text);

describe('a row of the record in words', () => {
  it.each([
    [
      row('accessGrants', {
        code: 'PASSWORD_KNOWN',
        label: 'Referent/in',
        valid: { from: at('2013-03-14T00:00:00+01:00'), to: null },
      }),
      'Zugang (Passwort bekannt, Referent/in) seit 14.03.2013',
      'Access (knows the password, Referent/in) since 14 March 2013',
    ],
    [
      row('authorizations', {
        code: 'AUTHOR',
        valid: { from: at('2013-03-14T00:00:00+01:00'), to: at('2014-10-01T00:00:00+02:00') },
      }),
      'Berechtigung (Autor/in) 14.03.2013 – 30.09.2014',
      'Authorisation (author) 14 March 2013 – 30 September 2014',
    ],
    [
      row('actions', { code: 'REPLY', at: at('2016-01-08T06:30:00+01:00') }),
      'Antwort vom 08.01.2016, 06:30 Uhr',
      'Reply of 8 January 2016, 06:30',
    ],
    [row('account', { code: 'X', label: '@sms_sachsen' }), '@sms_sachsen', '@sms_sachsen'],
    [row('devices', { code: 'SMARTPHONE' }), 'Smartphone', 'Smartphone'],
    [
      row('permits', { valid: { from: -Infinity, to: at('2016-01-01T00:00:00+01:00') } }),
      'Genehmigung eines Privatgeräts bis 31.12.2015',
      'Permit for a private device until 31 December 2015',
    ],
    [row('somethingNew', {}), 'somethingNew', 'somethingNew'],
  ])('calls it %#', (record, de, en) => {
    expect(recordLabel(record, 'de')).toBe(de);
    expect(recordLabel(record, 'en')).toBe(en);
  });
});
