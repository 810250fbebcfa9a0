import { Injectable } from '@nestjs/common';
import { MailService } from '@vieraugen/core';
import type { JobContext, JobHandler, JobPayload } from '@vieraugen/queue';

@Injectable()
export class SendMailHandler implements JobHandler<'send-mail'> {
  constructor(private readonly mails: MailService) {}

  handle({ mailId }: JobPayload<'send-mail'>, { isLastAttempt }: JobContext): Promise<void> {
    return this.mails.send(mailId, { isLastAttempt });
  }
}
