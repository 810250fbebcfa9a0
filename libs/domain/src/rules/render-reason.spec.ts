import { describeDue, renderReason } from './render-reason.js';
import { at } from './spec-facts.js';

const render = (
  ruleId: string,
  reason: string,
  data: Parameters<typeof renderReason>[0]['data'],
) => [renderReason({ ruleId, reason, data }, 'de'), renderReason({ ruleId, reason, data }, 'en')];

describe('renderReason', () => {
  it('reads like a sentence in both languages', () => {
    expect(render('REG-02', 'INCOMPLETE', { missing: ['operatingUnit', 'owner'] })).toEqual([
      'Es fehlt: Referat, Accountverantwortliche/r.',
      'Missing: unit, account owner.',
    ]);
    expect(render('AUT-01', 'TOO_FEW_AUTHORS', { count: 1, minimum: 2 })[0]).toBe(
      'Wirksam schreibberechtigt: 1; nötig sind mindestens 2.',
    );
    expect(render('PUB-01', 'ACCOUNT_NOT_ACTIVE', { status: 'CLOSED' })).toEqual([
      'Der Account ist nicht im Betrieb (Status: geschlossen).',
      'The account is not in operation (status: closed).',
    ]);
  });

  it('writes the clock on the wall, summer and winter', () => {
    const published = (text: string) => render('PUB-06', 'CORE_HOURS', { occurredAt: at(text) });
    expect(published('2016-01-08T06:30')).toEqual([
      'Freitag, 08.01.2016, 06:30 Uhr, liegt in der Kernarbeitszeit.',
      'Friday, 8 January 2016, 06:30, lies within core hours.',
    ]);
    expect(published('2026-07-05T23:59:59.999')[0]).toMatch('Sonntag, 05.07.2026, 23:59 Uhr');
  });

  it('names the last day of a half-open interval, and a deadline by its day', () => {
    const data = {
      ended: at('2014-10-01'),
      until: at('2014-10-02'),
      rotatedAt: at('2016-01-08T15:00'),
    };
    expect(render('ACC-02', 'ROTATED_LATE', data)[0]).toBe(
      'Berechtigung beendet am 30.09.2014, Passwort erst am 08.01.2016, 15:00 Uhr gewechselt, mit 463 Tagen 16 Std. Verspätung (Frist bis 01.10.2014).',
    );
    const urgent = { ended: at('2026-03-06T12:00'), until: at('2026-03-06T13:00') };
    expect(render('ACC-02', 'ROTATION_PENDING', urgent)).toEqual([
      'Berechtigung beendet am 06.03.2026; das Passwort ist bis 06.03.2026, 13:00 Uhr zu wechseln.',
      'Authorisation ended on 6 March 2026; the password is to be changed by 6 March 2026, 13:00.',
    ]);
  });

  it('says so where something is missing, and refuses a reason that the rule does not give', () => {
    expect(render('AUT-05', 'IN_FUNCTION', {})[0]).toBe(
      'Funktion in der Behörde seit nicht bekannt.',
    );
    expect(() => render('AUT-05', 'NO_APPROVAL', {})).toThrow(RangeError);
    expect(() => render('XXX-01', 'NOT_IN_FORCE', {})).toThrow(RangeError);
  });
});

describe('describeDue', () => {
  it.each([
    [{ immediately: true } as const, 'sofort', 'immediately'],
    [{ hours: 1 }, '1 Stunde', '1 hour'],
    [{ hours: 4 }, '4 Stunden', '4 hours'],
    [{ workingDays: 1 }, '1 Arbeitstag', '1 working day'],
    [{ workingDays: 20 }, '20 Arbeitstage', '20 working days'],
  ])('%p', (due, de, en) => {
    expect([describeDue(due, 'de'), describeDue(due, 'en')]).toEqual([de, en]);
  });
});
