import { performance } from 'node:perf_hooks';
import { Inject, Injectable } from '@nestjs/common';
import { JobBoardService } from '@vieraugen/core';
import { systemViewer } from '@vieraugen/platform';
import type { NextFunction, Request, Response } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { EventHub } from '../events/event-hub.js';
import { API_SETTINGS, type ApiSettings } from '../settings.js';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const STATES = ['waiting', 'delayed', 'active', 'failed', 'completed'] as const;

/** What is measured. Nothing in it tells who did something. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly durations = new Histogram({
    name: 'vieraugen_http_request_duration_seconds',
    help: 'How long requests took, by first path segment',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [this.registry],
  });

  constructor(
    private readonly board: JobBoardService,
    private readonly hub: EventHub,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {
    collectDefaultMetrics({ register: this.registry });
    this.gauges();
  }

  readonly measure = (request: Request, response: Response, next: NextFunction): void => {
    const began = performance.now();
    const labels = { method: request.method, route: routeOf(request.path) };
    response.once('close', () => {
      const seconds = (performance.now() - began) / 1000;
      this.durations.observe({ ...labels, status: response.statusCode }, seconds);
    });
    next();
  };

  text(): Promise<string> {
    return this.registry.metrics();
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  private gauges(): void {
    const { board, hub, settings, registry } = this;
    new Gauge({
      name: 'vieraugen_event_streams',
      help: 'Browsers that listen to changes on this process',
      registers: [registry],
      collect() {
        this.set(hub.size);
      },
    });
    new Gauge({
      name: 'vieraugen_jobs',
      help: 'Jobs by queue and state',
      labelNames: ['queue', 'state'],
      registers: [registry],
      async collect() {
        try {
          for (const counts of await board.counts(systemViewer('API'))) {
            for (const state of STATES) this.set({ queue: counts.queue, state }, counts[state]);
          }
        } catch (error) {
          settings.logger.warn({ err: error }, 'job counts');
        }
      },
    });
  }
}

const ROUTES: ReadonlySet<string> = new Set([
  'graphql',
  'auth',
  'oidc',
  'events',
  'health',
  'metrics',
  'assets',
  'api',
  'verify',
  'exports',
  'imports',
]);

/** A closed list: paths that people type must not become labels. */
function routeOf(path: string): string {
  const first = path.split('/', 2)[1] ?? '';
  return ROUTES.has(first) ? `/${first}` : '/';
}
