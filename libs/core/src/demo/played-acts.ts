import type { Database } from '@vieraugen/data';
import { type FindingState, type Instant, type RuleId } from '@vieraugen/domain';
import { playAt } from '@vieraugen/platform';
import type { FindingService } from '../findings/finding.service.js';
import { DEMO_SCOPE } from './kernel/carry-out.js';
import { Days } from './kernel/days.js';
import { demoHolidays } from './kernel/holidays.js';
import { accountId } from './rows/people-rows.js';
import { demoViewer } from './users.js';

/** What somebody did about a finding: so that its states and its history can be seen. */
interface PlayedAct {
  readonly account: string;
  readonly ruleId: RuleId;
  readonly daysAgo: number;
  readonly time: string;
  /** The demo's user who acts. */
  readonly by: 'account-owner' | 'ministry-coordinator' | 'press-spokesperson';
  readonly action: FindingState;
  readonly note?: string;
}

/** All of them in the ministry of the reference case, about what was found weeks before. */
const ACTS: readonly PlayedAct[] = [
  {
    account: 'sms-fb',
    ruleId: 'REG-07',
    daysAgo: 6,
    time: '09:20',
    by: 'account-owner',
    action: 'ACKNOWLEDGED',
    note: 'Die Datenschutzerklärung fehlt seit dem Umbau der Website. Die Internetredaktion weiß Bescheid.',
  },
  {
    account: 'lua-masto',
    ruleId: 'AUT-07',
    daysAgo: 6,
    time: '10:30',
    by: 'ministry-coordinator',
    action: 'IN_REMEDIATION',
    note: 'Die Behörde benennt bis Ende des Monats eine Stellvertretung.',
  },
  {
    account: 'sms-fb',
    ruleId: 'DEV-04',
    daysAgo: 5,
    time: '14:10',
    by: 'account-owner',
    action: 'IN_REMEDIATION',
    note: 'Ein neues Tablet ist bestellt. Bis dahin bleibt das alte ausgeschaltet.',
  },
  {
    account: 'sms-insta',
    ruleId: 'ACC-05',
    daysAgo: 6,
    time: '11:15',
    by: 'account-owner',
    action: 'DISMISSED',
    note: 'Der Sicherheitsschlüssel liegt im Tresor der Pressestelle. Eingetragen ist nur, wer ihn verwahrt.',
  },
  {
    account: 'sms-insta',
    ruleId: 'ACC-05',
    daysAgo: 5,
    time: '09:05',
    by: 'ministry-coordinator',
    action: 'DISMISSED',
    note: 'Tresor angesehen, die Verwahrung ist geregelt.',
  },
  {
    account: 'sms-insta',
    ruleId: 'ACC-08',
    daysAgo: 2,
    time: '15:40',
    by: 'press-spokesperson',
    action: 'DISMISSED',
    note: 'Die Anwendung ist genehmigt, der Vermerk liegt in der Pressestelle.',
  },
];

/** Carries out by the real use case what was done within a window of the demo's history. */
export async function playActs(
  database: Database,
  findings: FindingService,
  now: Instant,
  window: { readonly from: Instant; readonly to: Instant },
): Promise<void> {
  const days = new Days(now, demoHolidays());
  for (const act of ACTS) {
    const at = days.ago(act.daysAgo, act.time);
    if (at <= window.from || at > window.to) continue;
    const ids = await openFindings(database, act);
    const { action, note } = act;
    if (ids.length === 0) continue;
    await playAt(at, () => findings.actOnFindings(demoViewer(act.by), { ids, action, note }));
  }
}

async function openFindings(database: Database, act: PlayedAct): Promise<readonly string[]> {
  const rows = await database.read(DEMO_SCOPE, (q) =>
    q.rows<{ id: string }>(
      `select id from findings
       where account_id = $1 and rule_id = $2 and state not in ('RESOLVED', 'DISMISSED', 'EXEMPTED')`,
      [accountId(act.account), act.ruleId],
    ),
  );
  return rows.map(({ id }) => id);
}
