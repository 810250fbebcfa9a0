import { worstTraining } from './worst-training.js';

describe('worstTraining', () => {
  it('names the worst of several', () => {
    expect(worstTraining([{ state: 'VALID' }, { state: 'EXPIRED' }, { state: 'DUE_SOON' }])).toBe(
      'EXPIRED',
    );
  });

  it('names nothing where nothing is needed', () => {
    expect(worstTraining([])).toBeUndefined();
  });
});
