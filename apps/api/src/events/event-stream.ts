import type { Response } from 'express';

/** Changes come in bursts: what happens within this time is told at once. */
const GATHER_MS = 50;
const RECONNECT_MS = 2_000;

/** One answer that stays open: server-sent events to one browser. */
export class EventStream {
  private readonly gathered = new Set<string>();
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly response: Response) {
    response.status(200).set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      // A proxy that gathers the answer would hold everything back.
      'X-Accel-Buffering': 'no',
    });
    response.flushHeaders();
    response.write(`retry: ${RECONNECT_MS}\nevent: ready\ndata: {}\n\n`);
  }

  announce(topics: readonly string[]): void {
    for (const topic of topics) this.gathered.add(topic);
    this.timer ??= setTimeout(() => this.flush(), GATHER_MS);
  }

  beat(): void {
    this.response.write(': still here\n\n');
  }

  end(event?: 'signed-out'): void {
    this.flush();
    if (event) this.response.write(`event: ${event}\ndata: {}\n\n`);
    this.response.end();
  }

  onClose(handler: () => void): void {
    this.response.once('close', () => {
      if (this.timer) clearTimeout(this.timer);
      handler();
    });
  }

  private flush(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (this.gathered.size === 0) return;
    const data = JSON.stringify({ topics: [...this.gathered] });
    this.gathered.clear();
    this.response.write(`event: changed\ndata: ${data}\n\n`);
  }
}
