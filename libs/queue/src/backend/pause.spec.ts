import { Pause } from './pause.js';

describe('a pause between attempts', () => {
  const timed = async (work: () => Promise<void>) => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };

  it('doubles up to its limit, and begins anew after a success', async () => {
    const pause = new Pause(20, 50);
    expect(await timed(() => pause.wait())).toBeGreaterThanOrEqual(18);
    expect(await timed(() => pause.wait())).toBeGreaterThanOrEqual(38);
    const third = await timed(() => pause.wait());
    expect(third).toBeGreaterThanOrEqual(48);
    pause.reset();
    const fourth = timed(() => pause.wait());
    expect(await fourth).toBeLessThan(third);
  });

  it('can be cut short', async () => {
    const pause = new Pause(60_000, 60_000);
    const waiting = pause.wait();
    pause.cut();
    await waiting;
  });
});
