import type { WorkTimeProfileFact } from '../facts/facts.js';
import { defaultProfile, fixedHoursProfile, saxonHolidays } from '../rules/spec-facts.js';
import { profileAt, workTimeClass } from './work-time.js';
import { instantOfLocal, startOfLocalDay } from './zone.js';

const classAt = (date: string, time: string, profile = defaultProfile): string | null =>
  workTimeClass(instantOfLocal(date, time), [profile], saxonHolidays);

describe('workTimeClass', () => {
  it.each([
    ['frame begins', '2016-01-08', '05:59:59.999', 'OFF'],
    ['frame begins', '2016-01-08', '06:00', 'FLEX'],
    ['the reference case', '2016-01-08', '06:30', 'FLEX'],
    ['core begins', '2016-01-08', '08:59:59.999', 'FLEX'],
    ['core begins', '2016-01-08', '09:00', 'CORE'],
    ['core ends on a Friday', '2016-01-08', '13:59:59.999', 'CORE'],
    ['core ends on a Friday', '2016-01-08', '14:00', 'FLEX'],
    ['core ends on a Thursday', '2016-01-07', '15:29:59.999', 'CORE'],
    ['core ends on a Thursday', '2016-01-07', '15:30', 'FLEX'],
    ['frame ends', '2016-01-08', '21:59:59.999', 'FLEX'],
    ['frame ends', '2016-01-08', '22:00', 'OFF'],
    ['the last ms before Saturday', '2016-01-08', '23:59:59.999', 'OFF'],
    ['Saturday', '2016-01-09', '00:00', 'NON_WORKING_DAY'],
    ['the last ms of Sunday', '2016-01-10', '23:59:59.999', 'NON_WORKING_DAY'],
    ['Monday', '2016-01-11', '10:00', 'CORE'],
    ['Good Friday', '2016-03-25', '10:00', 'NON_WORKING_DAY'],
    ['Corpus Christi', '2016-05-26', '10:00', 'CORE'],
    ['Christmas Eve on a Thursday', '2026-12-24', '10:00', 'NON_WORKING_DAY'],
    ['the first Monday of summer time', '2016-04-04', '08:59:59.999', 'FLEX'],
    ['the first Monday of summer time', '2016-04-04', '09:00', 'CORE'],
    ['the last Friday before winter time', '2016-10-28', '09:00', 'CORE'],
    ['a Wednesday after it', '2016-11-02', '08:59:59.999', 'FLEX'],
    ['a Wednesday after it', '2016-11-02', '09:00', 'CORE'],
  ])('%s: %s %s is %s', (_, date, time, expected) => expect(classAt(date, time)).toBe(expected));

  it('calls 06:30 outside core hours under the fixed hours too', () => {
    expect(classAt('2016-01-08', '06:30', fixedHoursProfile)).toBe('OFF');
  });

  const nightShift: WorkTimeProfileFact = {
    ...defaultProfile,
    days: { 7: { core: [0, 1440], frame: [0, 1440] }, 1: { core: [60, 180], frame: [0, 1440] } },
  };
  it('keeps Sunday off whatever a profile says, and a day without hours off', () => {
    expect(classAt('2016-03-27', '03:30', nightShift)).toBe('NON_WORKING_DAY');
    expect(classAt('2016-01-05', '10:00', nightShift)).toBe('OFF');
  });

  it('is null without a profile on record at that instant', () => {
    const at = startOfLocalDay('2016-01-08');
    const later = { ...defaultProfile, valid: { from: at + 1, to: null } };
    const ended = { ...defaultProfile, valid: { from: 0, to: at } };
    expect(workTimeClass(at, [], saxonHolidays)).toBeNull();
    expect(workTimeClass(at, [later, ended], saxonHolidays)).toBeNull();
    expect(workTimeClass(at + 1, [later, ended], saxonHolidays)).toBe('OFF');
    expect(workTimeClass(at - 1, [later, ended], saxonHolidays)).toBe('OFF');
  });

  it('prefers the profile that came into force last', () => {
    const at = instantOfLocal('2016-01-08', '06:30');
    const newer = { ...fixedHoursProfile, valid: { from: at, to: null } };
    expect(profileAt([defaultProfile, newer], at)?.id).toBe(newer.id);
    expect(profileAt([newer, defaultProfile], at)?.id).toBe(newer.id);
    expect(profileAt([newer, defaultProfile], at - 1)?.id).toBe(defaultProfile.id);
  });
});
