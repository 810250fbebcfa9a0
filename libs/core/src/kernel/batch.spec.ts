import { ExpectedError } from '@vieraugen/platform';
import { Batch, single } from './batch.js';

const refuse = (value: number) => {
  if (value < 0) throw new ExpectedError('INVALID_INPUT', 'negativ', 'negative', 'value');
  return value * 10;
};

describe('Batch', () => {
  it('keeps the places of the items and refuses the bad ones alone', () => {
    const batch = Batch.of([1, -2, 3]).refine(refuse);
    expect(batch.values).toEqual([10, 30]);
    expect(batch.succeed(String)).toEqual([
      { id: '10' },
      { id: null, error: expect.objectContaining({ code: 'INVALID_INPUT', field: 'value' }) },
      { id: '30' },
    ]);
  });

  it('fails as a whole when it is strict, and always for what is not expected', () => {
    expect(() => Batch.of([1, -2], { strict: true }).check(refuse)).toThrow('negative');
    const broken = () => Batch.of([1]).check(() => JSON.parse('{'));
    expect(broken).toThrow(SyntaxError);
  });
});

describe('single', () => {
  it('gives the id or throws the refusal', () => {
    const error = new ExpectedError('CONFLICT', 'doppelt', 'twice');
    expect(single({ value: [{ id: 'a' }], evaluationId: 'e' })).toEqual({
      value: 'a',
      evaluationId: 'e',
    });
    expect(() => single({ value: [{ id: null, error }], evaluationId: null })).toThrow(error);
  });
});
