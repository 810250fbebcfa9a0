import { Injectable } from '@nestjs/common';
import { MailService } from '@vieraugen/core';
import type { JobHandler } from '@vieraugen/queue';

@Injectable()
export class SendCriticalHandler implements JobHandler<'send-critical'> {
  constructor(private readonly mails: MailService) {}

  async handle(): Promise<void> {
    await this.mails.requestCritical();
  }
}
