import {
  closeDoneCampaigns,
  fillCampaigns,
  insertRows,
  newId,
  readRuleset,
  readSharedFacts,
  ReviewCampaignEntity,
  type ReviewStanding,
  reviewStandings,
  type SharedFacts,
  strikeEnded,
} from '@vieraugen/data';
import { DAY, type Instant, REVIEW_KINDS, type ReviewKind, type Ruleset } from '@vieraugen/domain';
import type { Change } from '../kernel/work.js';

/** Which rule asks for each kind of review; its policy sets the period and the warning. */
const RULE_OF = { ACCOUNTS: 'REG-03', AUTHORIZATIONS: 'AUT-06', CONNECTED_APPS: 'ACC-08' } as const;
const ENDED = {
  byFunction: 'Vieraugen',
  note: 'Vor der Durchsicht beendet.',
} as const;

interface DueReview {
  readonly authorityId: string;
  readonly dueAt: Instant;
}

/**
 * Opens the reviews that are due within the warning period, counted from the last one and not by the
 * calendar, and closes what has come to its end. Run again, it opens nothing again.
 */
export async function openReviewsIn(change: Change): Promise<number> {
  const [ruleset, shared] = await Promise.all([
    readRuleset(change),
    readSharedFacts(change, change.now),
  ]);
  let opened = 0;
  for (const kind of REVIEW_KINDS) {
    await strikeEnded(change, kind, change.now, ENDED);
    const standings = await reviewStandings(change, kind, change.now);
    const due = standings.flatMap((one) => dueReview(kind, one, ruleset, shared, change.now));
    opened += await openCampaigns(change, kind, due);
  }
  await closeDoneCampaigns(change, change.now);
  return opened;
}

/** When the oldest of an authority's subjects has to be reviewed again, if that is near or past. */
function dueReview(
  kind: ReviewKind,
  { authorityId, oldestReview, oldestUnreviewed }: ReviewStanding,
  ruleset: Ruleset,
  shared: SharedFacts,
  now: Instant,
): DueReview[] {
  const scope = { authorityId, ministryId: shared.ministryOf(authorityId) };
  const bound = ruleset
    .boundFor(scope, { at: now, mode: 'LIVE' })
    .find(({ rule }) => rule.id === RULE_OF[kind]);
  if (bound?.binding !== 'BINDING') return [];
  const first =
    oldestUnreviewed === null ? Infinity : Math.max(oldestUnreviewed, bound.context.bindsFrom);
  const period = Number(bound.parameters['maxAgeDays']) * DAY;
  const warning = Number(bound.parameters['warnDays']) * DAY;
  const dueAt = Math.min(oldestReview ?? Infinity, first) + period;
  if (dueAt - warning > now) return [];
  // What is late already gets the time of a warning, too: nobody could have done it before.
  return [{ authorityId, dueAt: dueAt > now ? dueAt : now + warning }];
}

async function openCampaigns(
  change: Change,
  kind: ReviewKind,
  due: readonly DueReview[],
): Promise<number> {
  const rows = due.map(({ authorityId, dueAt }) => ({
    id: newId(change.now),
    kind,
    authorityId,
    openedAt: change.now,
    dueAt,
  }));
  const opened = await insertRows(change, ReviewCampaignEntity, rows, { skipConflicts: true });
  await fillCampaigns(change, kind, [...opened], change.now);
  return opened.size;
}
