import { type Database, instantText, type Queryable } from '@vieraugen/data';
import type { Instant } from '@vieraugen/domain';
import { playAt } from '@vieraugen/platform';
import type { ComplianceQueries } from '../../compliance/compliance.queries.js';
import { DEMO_SCOPE, DEMO_VIEWER } from './carry-out.js';

/**
 * Has everything judged as of an instant that is played, unless it was judged later than that
 * already: findings are not taken back in time. Answers whether it was judged.
 */
export async function judgeAsOf(
  database: Database,
  compliance: ComplianceQueries,
  at: Instant,
): Promise<boolean> {
  if (await database.read(DEMO_SCOPE, (q) => isJudgedAfter(q, at))) return false;
  await playAt(at, () => compliance.evaluateNow(DEMO_VIEWER));
  return true;
}

async function isJudgedAfter(q: Queryable, at: Instant): Promise<boolean> {
  const statement = 'select 1 from evaluations where created_at > $1::timestamptz limit 1';
  return (await q.rows(statement, [instantText(at)])).length > 0;
}
