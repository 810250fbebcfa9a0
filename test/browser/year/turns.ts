import type { House } from './house.js';

const PATIENCE_MS = 120_000;

/** Steps of which each needs the one before: after one that went wrong, the rest says nothing. */
export function turns(house: () => House | undefined) {
  let broken = false;
  return (name: string, play: () => Promise<void>): void => {
    it(
      name,
      async () => {
        if (broken) throw new Error('an earlier turn went wrong');
        try {
          await play();
        } catch (error) {
          broken = true;
          throw error;
        } finally {
          await house()?.pictures(name);
        }
      },
      PATIENCE_MS,
    );
  };
}
