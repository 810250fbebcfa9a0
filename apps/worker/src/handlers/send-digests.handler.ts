import { Injectable } from '@nestjs/common';
import { MailService } from '@vieraugen/core';
import type { JobHandler } from '@vieraugen/queue';

@Injectable()
export class SendDigestsHandler implements JobHandler<'send-digests'> {
  constructor(private readonly mails: MailService) {}

  async handle(): Promise<void> {
    await this.mails.requestDigests();
  }
}
