import { Controller, Get, Param, Res } from '@nestjs/common';
import { NotificationService } from '@vieraugen/core';
import { found } from '@vieraugen/platform';
import type { Response } from 'express';
import { Public } from '../auth/access.guard.js';

/** The calendar of one person's tasks, for programs that cannot sign in: the address is the key. */
@Public()
@Controller('calendar')
export class CalendarController {
  constructor(private readonly notifications: NotificationService) {}

  @Get(':token.ics')
  async calendar(@Param('token') token: string, @Res() response: Response): Promise<void> {
    const text = await this.notifications.calendar(token);
    response.setHeader('Cache-Control', 'no-store').setHeader('Referrer-Policy', 'no-referrer');
    response.type('text/calendar').send(found(text, 'Der Kalender', 'The calendar'));
  }
}
