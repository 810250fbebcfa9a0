import { DAY } from '../../time/duration.js';
import { aboutAccount } from '../judgement.js';
import { accountRule } from '../rule.js';
import { unlessActive } from '../status.js';

export const rule = accountRule({
  id: 'REG-04',
  area: 'REGISTER',
  subject: 'ACCOUNT',
  severity: 'LOW',
  titleDe: 'Ruhender Account',
  titleEn: 'Dormant account',
  breachDe: 'Account ruht ohne Begründung',
  breachEn: 'Account dormant without a reason',
  questionDe: 'Account noch in Gebrauch?',
  questionEn: 'Account still in use?',
  conditionDe:
    'Ein Account im Betrieb hat in den letzten 180 Tagen einen Beitrag veröffentlicht, oder es ist eingetragen, wofür er in Reserve gehalten wird.',
  conditionEn:
    'An account in operation has posted within the last 180 days, or the reason for keeping it in reserve is on record.',
  source: 'CDDO/NCSC-Checkliste 1.5 (inaktive Accounts schließen); NSW Social Media Security',
  remediationDe: 'Stilllegen oder Reserve-Zweck dokumentieren.',
  remediationEn: 'Close it down or document why it is kept in reserve.',
  due: { workingDays: 20 },
  facts: ['account', 'lastPost'],
  parameters: { maxSilentDays: 180 },
  labels: {
    maxSilentDays: {
      de: 'Zeit ohne Beitrag, höchstens',
      en: 'Time without a post, at most',
      unit: 'DAYS',
    },
  },
  reasons: {
    RECENT_POST: {
      de: 'Letzter Beitrag am {postedAt:date}.',
      en: 'Last post on {postedAt:date}.',
    },
    STANDBY: {
      de: 'Der Account wird bewusst in Reserve gehalten; der Zweck ist eingetragen.',
      en: 'The account is kept in reserve on purpose; the reason is on record.',
    },
    SILENT: {
      de: 'Letzter Beitrag am {postedAt:date}, das ist länger als {days} Tage her.',
      en: 'Last post on {postedAt:date}, more than {days} days ago.',
    },
    NO_POST_ON_RECORD: {
      de: 'Im Betrieb seit {activeSince:date}; ein Beitrag ist nicht erfasst.',
      en: 'In operation since {activeSince:date}; no post is on record.',
    },
    ACTIVE_FOR_TOO_SHORT: {
      de: 'Erst seit {activeSince:date} im Betrieb.',
      en: 'In operation only since {activeSince:date}.',
    },
    START_UNKNOWN: {
      de: 'Seit wann der Account im Betrieb ist, ist nicht eingetragen.',
      en: 'It is not on record since when the account has been in operation.',
    },
  },
  judge({ account, lastPost }, at, { maxSilentDays }) {
    const exempt = unlessActive(account);
    if (exempt) return exempt;
    if (account.standbyReason) return [aboutAccount(account, 'COMPLIANT', 'STANDBY')];
    const windowStart = at - maxSilentDays * DAY;
    const { statusSince: activeSince } = account;
    const post = lastPost && lastPost.occurredAt <= at ? lastPost : null;
    const evidence = post ? ([{ fact: 'lastPost', id: post.id }] as const) : undefined;
    if (post && post.occurredAt > windowStart) {
      const data = { postedAt: post.occurredAt };
      return [aboutAccount(account, 'COMPLIANT', 'RECENT_POST', data, evidence)];
    }
    if (activeSince === null)
      return [aboutAccount(account, 'UNDETERMINED', 'START_UNKNOWN', {}, evidence)];
    if (activeSince > windowStart)
      return [aboutAccount(account, 'NOT_APPLICABLE', 'ACTIVE_FOR_TOO_SHORT', { activeSince })];
    if (!post) return [aboutAccount(account, 'UNDETERMINED', 'NO_POST_ON_RECORD', { activeSince })];
    const data = { postedAt: post.occurredAt, days: maxSilentDays };
    return [aboutAccount(account, 'VIOLATED', 'SILENT', data, evidence)];
  },
  boundaries({ account, lastPost }, visit, { maxSilentDays }) {
    if (lastPost) visit(lastPost.occurredAt + maxSilentDays * DAY);
    if (account.statusSince !== null) visit(account.statusSince + maxSilentDays * DAY);
  },
});
