import type { AccountFact } from '../../facts/facts.js';
import { account, brief, judgeWith } from '../spec-facts.js';
import { rule } from './shared-secret.rule.js';

const judge = (change: Partial<AccountFact>) =>
  brief(
    judgeWith(rule, { account: account({ platformSupportsDelegation: true, ...change }) }),
  )[0]?.replace('ACCOUNT account ', '');

describe('ACC-07', () => {
  it.each<[string, Partial<AccountFact>, string]>([
    ['delegated', { accessModel: 'DELEGATED' }, 'COMPLIANT ACCESS_BY_ROLE'],
    ['by a tool', { accessModel: 'TOOL_ONLY' }, 'COMPLIANT ACCESS_BY_ROLE'],
    ['shared', { accessModel: 'SHARED_SECRET' }, 'VIOLATED SECRET_SHARED'],
    ['mixed', { accessModel: 'MIXED' }, 'VIOLATED SECRET_SHARED'],
    ['model unknown', { accessModel: null }, 'UNDETERMINED MODEL_UNKNOWN'],
    ['platform unknown', { platformSupportsDelegation: null }, 'UNDETERMINED DELEGATION_UNKNOWN'],
    ['platform cannot', { platformSupportsDelegation: false }, 'NOT_APPLICABLE NO_DELEGATION'],
    [
      'platform cannot, model unknown',
      { platformSupportsDelegation: false, accessModel: null },
      'NOT_APPLICABLE NO_DELEGATION',
    ],
    ['closed', { status: 'CLOSED' }, 'NOT_APPLICABLE ACCOUNT_NOT_ACTIVE'],
    ['no status', { status: null }, 'UNDETERMINED STATUS_UNKNOWN'],
    ['suspended', { status: 'SUSPENDED' }, 'VIOLATED SECRET_SHARED'],
  ])('%s', (_, change, expected) => expect(judge(change)).toBe(expected));
});
