import { Injectable } from '@nestjs/common';
import { MailDelivery } from '@vieraugen/core';
import type { JobContext, JobHandler, JobPayload } from '@vieraugen/queue';

@Injectable()
export class SendMailHandler implements JobHandler<'send-mail'> {
  constructor(private readonly mails: MailDelivery) {}

  handle({ mailId }: JobPayload<'send-mail'>, { retryInMs }: JobContext): Promise<void> {
    return this.mails.send(mailId, { retryInMs });
  }
}
