import { Controller, Get, Res } from '@nestjs/common';
import { HealthService } from '@vieraugen/core';
import type { Response } from 'express';
import { Public } from '../auth/access.guard.js';

/** For load balancers and people: does it live, and may it be sent requests. */
@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get('live')
  live(@Res() response: Response): void {
    response.setHeader('Cache-Control', 'no-store').json({ status: 'ok' });
  }

  /** Says what is missing, not why: the reason may name hosts, and stays in `doctor`. */
  @Get('ready')
  async ready(@Res() response: Response): Promise<void> {
    const checks = await this.health.check();
    const ok = checks.every((check) => check.ok);
    response
      .status(ok ? 200 : 503)
      .setHeader('Cache-Control', 'no-store')
      .json({
        status: ok ? 'ok' : 'unavailable',
        checks: Object.fromEntries(checks.map((check) => [check.name, check.ok])),
      });
  }
}
