import { type Clock, SYSTEM_CLOCK } from '@vieraugen/platform';
import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  readonly until: number;
}

/** Enough for everybody who tries the demo at once. */
const MOST = 10_000;
const A_DAY = 86_400;

/** What the demo's provider has to remember for minutes: in memory, gone with the process. */
export class DemoStore {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly clock: Clock = SYSTEM_CLOCK) {}

  adapterFor = (model: string): Adapter => {
    const key = (id: string): string => `${model}:${id}`;
    return {
      upsert: async (id, payload, seconds = A_DAY) => {
        this.makeRoom();
        this.kept.set(key(id), { payload, until: this.clock.now() + seconds * 1000 });
      },
      find: async (id) => this.find(key(id)),
      findByUid: async (uid) => this.search(model, (payload) => payload.uid === uid),
      findByUserCode: async (code) => this.search(model, (payload) => payload.userCode === code),
      consume: async (id) => {
        const found = this.find(key(id));
        if (found) found.consumed = Math.floor(this.clock.now() / 1000);
      },
      destroy: async (id) => void this.kept.delete(key(id)),
      revokeByGrantId: async (grantId) => {
        for (const [id, { payload }] of this.kept) {
          if (payload.grantId === grantId) this.kept.delete(id);
        }
      },
    };
  };

  private find(id: string): AdapterPayload | undefined {
    const found = this.kept.get(id);
    return found && found.until > this.clock.now() ? found.payload : undefined;
  }

  private search(
    model: string,
    matches: (payload: AdapterPayload) => boolean,
  ): AdapterPayload | undefined {
    for (const [id, { payload }] of this.kept) {
      if (id.startsWith(`${model}:`) && matches(payload)) return this.find(id);
    }
    return undefined;
  }

  private makeRoom(): void {
    if (this.kept.size < MOST) return;
    const now = this.clock.now();
    for (const [id, { until }] of this.kept) if (until <= now) this.kept.delete(id);
    for (const id of this.kept.keys()) {
      if (this.kept.size < MOST) return;
      this.kept.delete(id);
    }
  }
}
