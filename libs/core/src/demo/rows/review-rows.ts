import { ReviewCampaignEntity, ReviewRowEntity } from '@vieraugen/data';
import { DAY, type Instant, type ReviewKind } from '@vieraugen/domain';
import { demoId } from '../kernel/demo-id.js';
import type { AccountPlan } from '../plan/account-plan.js';
import type { World } from '../plan/world.js';
import { accountId } from './people-rows.js';
import type { Register } from './register.js';
import { authorityId } from './tree-rows.js';

/** Days before loading on which each house went through its list, never more than 183 apart. */
const REVIEWED_DAYS_AGO = [390, 215, 40] as const;
/** The ministry of the reference case did so earlier: its next review is open now. */
const OWN_RHYTHM: Readonly<Record<string, readonly number[]>> = {
  sms: [390, 350, 173],
  lua: [390, 365, 190],
};
/** Of these the list lies open, opened a fortnight before it was due. */
const OPEN_NOW = ['sms', 'lua'];
const PERIOD = 183;
const WARNING = 14;

interface Campaign {
  readonly key: string;
  readonly kind: ReviewKind;
  readonly authority: string;
  readonly at: Instant;
}

/** That every house went through its authorizations and apps, and where that is going on. */
export function recordReviews(register: Register, world: World): void {
  const byAuthority = new Map<string, AccountPlan[]>();
  for (const plan of world.accounts.values()) {
    const { authority } = plan.datum;
    byAuthority.set(authority, [...(byAuthority.get(authority) ?? []), plan]);
  }
  for (const [authority, plans] of byAuthority) {
    const rhythm = OWN_RHYTHM[authority] ?? REVIEWED_DAYS_AGO;
    for (const ago of rhythm) recordDone(register, authority, plans, ago);
    const last = rhythm.at(-1);
    if (last !== undefined && OPEN_NOW.includes(authority))
      recordOpen(register, authority, plans, last);
  }
}

function recordDone(
  register: Register,
  authority: string,
  plans: readonly AccountPlan[],
  ago: number,
): void {
  for (const kind of ['AUTHORIZATIONS', 'CONNECTED_APPS'] as const) {
    const at = register.days.ago(ago, '15:00');
    const campaign = { key: `${authority}/${kind}/${ago}`, kind, authority, at };
    const subjects = plans.flatMap((plan) => subjectsOf(plan, kind, at));
    if (subjects.length === 0) continue;
    const occasion = register.occasion('confirmReviewRows', at);
    register.recordings.insert(occasion, ReviewCampaignEntity, {
      ...campaignRow(campaign),
      openedAt: at - 10 * DAY,
      dueAt: at + 4 * DAY,
      closedAt: at,
    });
    const decided = {
      state: 'CONFIRMED' as const,
      decidedByFunction: 'Accountverantwortliche/r',
      decidedAt: at,
    };
    const rows = subjects.map((subject) => ({ ...reviewRow(campaign, subject), ...decided }));
    register.recordings.insert(occasion, ReviewRowEntity, ...rows);
  }
}

/** The list as a job opens it: a fortnight before the last confirmation is too old. */
function recordOpen(
  register: Register,
  authority: string,
  plans: readonly AccountPlan[],
  last: number,
): void {
  const kind = 'AUTHORIZATIONS';
  const openedAt = Math.min(
    register.days.ago(last, '15:00') + (PERIOD - WARNING) * DAY,
    register.days.now,
  );
  const campaign = { key: `${authority}/${kind}/open`, kind, authority, at: openedAt } as const;
  const occasion = {
    at: openedAt,
    action: 'openReviews',
    reason: `Durchsicht (Demo) ${authority}`,
  };
  register.recordings.insert(occasion, ReviewCampaignEntity, {
    ...campaignRow(campaign),
    openedAt,
    dueAt: openedAt + WARNING * DAY,
  });
  const subjects = plans.flatMap((plan) => subjectsOf(plan, kind, openedAt));
  const rows = subjects.map((subject) => ({
    ...reviewRow(campaign, subject),
    state: 'OPEN' as const,
  }));
  register.recordings.insert(occasion, ReviewRowEntity, ...rows);
}

interface Subject {
  readonly id: string;
  readonly account: string;
}

/** What was in force then and on record already. */
function subjectsOf(plan: AccountPlan, kind: ReviewKind, at: Instant): Subject[] {
  const account = plan.datum.key;
  const lasting = kind === 'AUTHORIZATIONS' ? activated(plan, at) : plan.apps;
  const prefix = kind === 'AUTHORIZATIONS' ? 'authorization' : 'app';
  return lasting
    .filter(({ from, to, recordedAt }) => (recordedAt ?? from) <= at && (to === null || to > at))
    .map(({ key }) => ({ id: demoId(`${prefix}/${key}`), account }));
}

const activated = ({ authorizations }: AccountPlan, at: Instant) =>
  authorizations.filter(({ activatedAt }) => activatedAt !== null && activatedAt <= at);

const campaignRow = ({ key, kind, authority }: Campaign) => ({
  id: demoId(`review/${key}`),
  kind,
  authorityId: authorityId(authority),
});

const reviewRow = ({ key, authority }: Campaign, { id, account }: Subject) => ({
  id: demoId(`review-row/${key}/${id}`),
  campaignId: demoId(`review/${key}`),
  authorityId: authorityId(authority),
  accountId: accountId(account),
  subjectId: id,
});
