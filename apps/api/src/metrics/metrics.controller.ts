import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ExpectedError } from '@vieraugen/platform';
import type { Response } from 'express';
import { Public } from '../auth/access.guard.js';
import { type ApiRequest, bearerOf } from '../http/request.js';
import { API_SETTINGS, type ApiSettings } from '../settings.js';
import { Metrics } from './metrics.js';

const LOOPBACK = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;

/** `/metrics` for Prometheus: from this machine, or with METRICS_TOKEN. */
@Public()
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get()
  async read(@Req() request: ApiRequest, @Res() response: Response): Promise<void> {
    if (!this.mayRead(request)) throw closed();
    const text = await this.metrics.text();
    response.setHeader('Cache-Control', 'no-store').type(this.metrics.contentType).send(text);
  }

  private mayRead(request: ApiRequest): boolean {
    const { metricsToken } = this.settings;
    if (metricsToken !== null) return sameText(bearerOf(request) ?? '', metricsToken);
    // What a proxy hands on comes from elsewhere, even if the proxy is on this machine.
    const isForwarded = request.header('x-forwarded-for') !== undefined;
    return !isForwarded && LOOPBACK.test(request.socket.remoteAddress ?? '');
  }
}

function sameText(left: string, right: string): boolean {
  const [a, b] = [left, right].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

const closed = (): ExpectedError =>
  new ExpectedError(
    'NOT_ALLOWED',
    'Messwerte gibt es nur auf diesem Rechner oder mit METRICS_TOKEN.',
    'Metrics are for this machine, or with METRICS_TOKEN.',
  );
