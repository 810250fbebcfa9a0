import { ExpectedError } from '@vieraugen/platform';
import { asExpected } from './database-errors.js';

describe('asExpected', () => {
  it.each([
    ['23505', 'CONFLICT'],
    ['23P01', 'CONFLICT'],
    ['42501', 'NOT_ALLOWED'],
    ['23503', 'NOT_FOUND'],
    ['23514', 'INVALID_INPUT'],
    ['22P02', 'INVALID_INPUT'],
    ['VA001', 'CONFLICT'],
  ])('%s is %s', (state, code) => {
    const error = asExpected(Object.assign(new Error('secret detail'), { code: state }));
    expect(error).toMatchObject({ code });
    expect((error as Error).message).not.toMatch(/secret/);
  });

  it('tells more where the constraint says more', () => {
    const constraint = 'uq_work_time_profiles__authority_id_valid';
    const error = asExpected(Object.assign(new Error('secret'), { code: '23P01', constraint }));
    expect(error).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('hours') });
  });

  it('hands back what nobody expects, and what is expected already', () => {
    const broken = Object.assign(new Error('disk full'), { code: '53100' });
    expect(asExpected(broken)).toBe(broken);
    const known = new ExpectedError('CONFLICT', 'a', 'b');
    expect(asExpected(known)).toBe(known);
  });
});
