import type { Type } from '@nestjs/common';
import type { JobHandler, JobName } from '@vieraugen/queue';
import { CheckPagesHandler } from './check-pages.handler.js';
import { EvaluateDueHandler } from './evaluate-due.handler.js';
import { EvaluateSubjectsHandler } from './evaluate-subjects.handler.js';
import { OpenReviewsHandler } from './open-reviews.handler.js';
import { PlanDueHandler } from './plan-due.handler.js';
import { SendCriticalHandler } from './send-critical.handler.js';
import { SendDigestsHandler } from './send-digests.handler.js';
import { SendMailHandler } from './send-mail.handler.js';
import { SimulatePolicyHandler } from './simulate-policy.handler.js';
import { StartSweepHandler } from './start-sweep.handler.js';
import { SweepSubjectsHandler } from './sweep-subjects.handler.js';

/** Who carries out which job. The map is total: a job without a handler does not compile. */
export const HANDLERS: { readonly [N in JobName]: Type<JobHandler<N>> } = {
  'evaluate-subjects': EvaluateSubjectsHandler,
  'sweep-subjects': SweepSubjectsHandler,
  'simulate-policy': SimulatePolicyHandler,
  'evaluate-due': EvaluateDueHandler,
  'start-sweep': StartSweepHandler,
  'plan-due': PlanDueHandler,
  'check-pages': CheckPagesHandler,
  'open-reviews': OpenReviewsHandler,
  'send-digests': SendDigestsHandler,
  'send-critical': SendCriticalHandler,
  'send-mail': SendMailHandler,
};
