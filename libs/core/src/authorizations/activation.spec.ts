import type { TrainingFacts } from '@vieraugen/domain';
import { activationOf, isTrained, trainedRoles } from './activation.js';

const always = { from: 0, to: null };
const facts: TrainingFacts = {
  trainingModules: [
    { id: 'm1', key: 'base', mandatoryForRoles: ['AUTHOR', 'DEPUTY'], valid: always },
    { id: 'm2', key: 'more', mandatoryForRoles: ['AUTHOR'], valid: always },
  ],
  trainingCompletions: [
    { id: 'c1', personId: 'p', moduleKey: 'base', valid: { from: 10, to: 20 } },
    { id: 'c2', personId: 'p', moduleKey: 'more', valid: { from: 15, to: 30 } },
  ],
};

describe('isTrained', () => {
  it.each([
    [14, false],
    [15, true],
    [19, true],
    [20, false],
  ])('at %i: %s', (at, trained) => {
    expect(isTrained(facts, 'p', ['AUTHOR'], at)).toBe(trained);
  });

  it('asks of a deputy what it asks of the principal', () => {
    expect(isTrained(facts, 'p', trainedRoles('DEPUTY', 'AUTHOR'), 12)).toBe(false);
    expect(isTrained(facts, 'p', trainedRoles('DEPUTY', 'MODERATOR'), 12)).toBe(true);
    expect(isTrained(facts, 'p', trainedRoles('DEPUTY', null), 12)).toBe(false);
    expect(isTrained(facts, 'p', trainedRoles('OWNER', null), 12)).toBe(true);
  });

  it('is never true where nothing is known of the person', () => {
    expect(isTrained(undefined, 'p', [], 12)).toBe(false);
  });
});

describe('activationOf', () => {
  const from5 = { from: 5, to: null };
  const trainedFrom = (first: number) => (at: number) => at >= first;

  it('is the beginning where the trainings were valid then', () => {
    expect(activationOf(from5, 100, trainedFrom(5))).toBe(5);
    expect(activationOf({ from: 200, to: null }, 100, trainedFrom(200))).toBe(200);
  });

  it('is now where they became valid since', () => {
    expect(activationOf(from5, 100, trainedFrom(6))).toBe(100);
    expect(activationOf({ from: 5, to: 100 }, 100, trainedFrom(6))).toBeNull();
  });

  it('is pending where they are not valid, or will only be later than it begins', () => {
    expect(activationOf(from5, 100, trainedFrom(101))).toBeNull();
    expect(activationOf({ from: 200, to: null }, 100, trainedFrom(201))).toBeNull();
    expect(activationOf({ from: 200, to: null }, 100, (at) => at < 200)).toBeNull();
  });
});
