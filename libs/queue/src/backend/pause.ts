/** Waits that double up to a limit and can be cut short: for what is tried again and again. */
export class Pause {
  private next: number;
  private wake: (() => void) | null = null;

  constructor(
    private readonly first: number,
    private readonly longest: number,
  ) {
    this.next = first;
  }

  /** Waits, and makes the next wait twice as long. */
  async wait(): Promise<void> {
    const milliseconds = this.next;
    this.next = Math.min(this.next * 2, this.longest);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => (clearTimeout(timer), resolve());
    });
    this.wake = null;
  }

  /** It worked: the next wait is a short one again. */
  reset(): void {
    this.next = this.first;
  }

  /** Ends the wait that is under way. */
  cut(): void {
    this.wake?.();
  }
}
