import { Injectable } from '@nestjs/common';
import { closeAndInsert, UsageConceptEntity } from '@vieraugen/data';
import { DPIA_STATUSES, localDateOf, plusMonths, startOfLocalDay } from '@vieraugen/domain';
import type { Viewer } from '@vieraugen/platform';
import { accountOf } from '../access/access-grants.js';
import { registerAccountsIn } from '../accounts/register-accounts.js';
import { changeOne } from '../kernel/carry.js';
import {
  invalid,
  oneOf,
  optionalAddress,
  optionalText,
  requiredText,
  validDate,
} from '../kernel/checks.js';
import { type Change, type Changed, Work } from '../kernel/work.js';
import type { RecordUsageConceptInput, ReportAccountInput } from './web-check.inputs.js';

/** REG-07: a concept is brought up to date every two years unless it says otherwise. */
const REVIEW_AFTER_MONTHS = 24;

/** What people say of an account's presence: its usage concept, and accounts that nobody registered. */
@Injectable()
export class PresenceService {
  constructor(private readonly work: Work) {}

  /** Enters the concept of an account; it takes the place of the one before. */
  recordUsageConcept(viewer: Viewer, input: RecordUsageConceptInput): Promise<Changed<string>> {
    const { reason } = input;
    const frame = { action: 'recordUsageConcept', permission: 'account.write', reason } as const;
    return this.work.change(viewer, frame, (change) => recordUsageConceptIn(change, input));
  }

  /** Anybody may report an account that the register does not know; it waits to be dealt with (REG-05). */
  reportAccount(viewer: Viewer, input: ReportAccountInput): Promise<Changed<string>> {
    const { authorityId, url, note } = input;
    const frame = { action: 'reportAccount', permission: 'account.report' } as const;
    return changeOne(
      this.work,
      viewer,
      { ...frame, beyondReach: true },
      {
        authorityId,
        url: requiredText('url', url),
        status: 'DISCOVERED',
        statusReason: optionalText('note', note, 1_000),
        reason: null,
      } as const,
      registerAccountsIn,
    );
  }
}

async function recordUsageConceptIn(
  change: Change,
  input: RecordUsageConceptInput,
): Promise<string> {
  const { accountId } = input;
  const { authorityId } = await accountOf(change, accountId);
  const { approvedOn, reviewBy } = datesOf(input);
  await closeAndInsert(
    change,
    UsageConceptEntity,
    ['accountId'],
    [
      {
        accountId,
        authorityId,
        title: requiredText('title', input.title),
        url: optionalAddress('url', input.url) ?? null,
        dpiaStatus: oneOf('dpiaStatus', input.dpiaStatus, DPIA_STATUSES),
        approvedOn,
        reviewBy,
        from: change.now,
      },
    ],
  );
  change.judge({ accountIds: [accountId] });
  return accountId;
}

function datesOf(input: RecordUsageConceptInput) {
  const approvedOn = input.approvedOn ? validDate('approvedOn', input.approvedOn) : null;
  const said = input.reviewBy ? validDate('reviewBy', input.reviewBy) : null;
  const reviewBy = said ?? (approvedOn && reviewOf(approvedOn));
  if (approvedOn && reviewBy && reviewBy <= approvedOn)
    throw invalid(
      'reviewBy',
      'Die Fortschreibung muss nach der Genehmigung liegen.',
      'The review must come after the approval.',
    );
  return { approvedOn, reviewBy };
}

function reviewOf(approvedOn: string): string {
  return localDateOf(plusMonths(startOfLocalDay(approvedOn), REVIEW_AFTER_MONTHS));
}
