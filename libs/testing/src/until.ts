/** Asks until there is an answer (anything but null, undefined and false), and fails when it takes too long. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  milliseconds = 10_000,
): Promise<T> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() > end) throw new Error(`Waited ${milliseconds} ms in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
