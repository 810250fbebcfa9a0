import { ManualClock } from './clock.js';
import { playable, playAt } from './playback.js';

describe('a playable clock', () => {
  const clock = playable(new ManualClock(1_000));

  it('follows the played instant through everything that is awaited, and nowhere else', async () => {
    const inside = playAt(5, async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return clock.now();
    });
    expect(clock.now()).toBe(1_000);
    expect(await inside).toBe(5);
    expect(clock.now()).toBe(1_000);
  });

  it('is the given clock otherwise', () => {
    const manual = new ManualClock(1);
    const watched = playable(manual);
    manual.advance(7);
    expect(watched.now()).toBe(8);
  });
});
