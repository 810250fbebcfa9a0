import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { ChangeFeed, type ChangeNotice, topicsFor } from '@vieraugen/core';
import type { Viewer } from '@vieraugen/platform';
import { API_SETTINGS, type ApiSettings } from '../settings.js';
import type { EventStream } from './event-stream.js';

const HEARTBEAT_MS = 20_000;

export interface Listening {
  readonly stream: EventStream;
  /** null for tokens. */
  readonly sessionId: string | null;
  viewer: Viewer;
  /** Who they are by now; null when the session has ended or the access was withdrawn. */
  readonly recheck: () => Promise<Viewer | null>;
}

/** Everybody who listens to changes on this process, over one subscription to the database. */
@Injectable()
export class EventHub implements BeforeApplicationShutdown {
  private readonly listening = new Set<Listening>();
  private unsubscribe: (() => void) | null = null;
  private heartbeat: NodeJS.Timeout | null = null;

  constructor(
    private readonly feed: ChangeFeed,
    @Inject(API_SETTINGS) settings: ApiSettings,
  ) {
    feed.onError = (error) => settings.logger.warn({ err: error }, 'change feed');
  }

  get size(): number {
    return this.listening.size;
  }

  add(listening: Listening): void {
    this.unsubscribe ??= this.feed.subscribe((notice) => this.forward(notice));
    this.heartbeat ??= setInterval(() => void this.beat(), HEARTBEAT_MS).unref();
    this.listening.add(listening);
    listening.stream.onClose(() => this.listening.delete(listening));
  }

  /** After signing out: nothing more reaches that browser. */
  endSession(sessionId: string): void {
    for (const listening of this.listening) {
      if (listening.sessionId === sessionId) listening.stream.end('signed-out');
    }
  }

  beforeApplicationShutdown(): void {
    this.unsubscribe?.();
    if (this.heartbeat) clearInterval(this.heartbeat);
    for (const { stream } of this.listening) stream.end();
  }

  private forward(notice: ChangeNotice): void {
    for (const { viewer, stream } of this.listening) {
      const topics = topicsFor(viewer, notice);
      if (topics.length > 0) stream.announce(topics);
    }
  }

  private async beat(): Promise<void> {
    await Promise.all([...this.listening].map((listening) => this.recheck(listening)));
  }

  private async recheck(listening: Listening): Promise<void> {
    // A database that is away for a moment signs nobody out.
    const viewer = await listening.recheck().catch(() => listening.viewer);
    if (!viewer) {
      listening.stream.end('signed-out');
      return;
    }
    listening.viewer = viewer;
    listening.stream.beat();
  }
}
