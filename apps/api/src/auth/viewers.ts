import { Inject, Injectable } from '@nestjs/common';
import { ApiTokenService, UserService } from '@vieraugen/core';
import { CLOCK, type Clock, type Via, type Viewer } from '@vieraugen/platform';

interface Remembered {
  readonly until: number;
  readonly viewer: Promise<Viewer | null>;
}

/** Long enough to serve one screen's requests, short enough that a withdrawn role ends at once. */
const REMEMBER_MS = 2_000;
const MOST = 5_000;

/** Who stands behind a session or a token, remembered for a moment. */
@Injectable()
export class Viewers {
  private readonly remembered = new Map<string, Remembered>();

  constructor(
    private readonly users: UserService,
    private readonly tokens: ApiTokenService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  ofUser(userId: string): Promise<Viewer | null> {
    return this.remember(`user ${userId}`, () => this.viewerOf(userId, 'DASHBOARD', false));
  }

  ofToken(token: string): Promise<Viewer | null> {
    return this.remember(`token ${token}`, async () => {
      const bearer = await this.tokens.bearerOf(token);
      return bearer && this.viewerOf(bearer.userId, 'API', bearer.readOnly);
    });
  }

  /** Who has no role in force has no access, even with a session. */
  private async viewerOf(userId: string, via: Via, readOnly: boolean): Promise<Viewer | null> {
    const viewer = await this.users.viewerOf(userId, via, { readOnly });
    return viewer && viewer.roles.length > 0 ? viewer : null;
  }

  private remember(key: string, ask: () => Promise<Viewer | null>): Promise<Viewer | null> {
    const now = this.clock.now();
    const known = this.remembered.get(key);
    if (known && known.until > now) return known.viewer;
    if (this.remembered.size >= MOST) this.remembered.clear();
    const viewer = ask();
    this.remembered.set(key, { until: now + REMEMBER_MS, viewer });
    viewer.catch(() => this.remembered.delete(key));
    return viewer;
  }
}
