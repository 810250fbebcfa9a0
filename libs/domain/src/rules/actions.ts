import type { AccountFact, ActionFact } from '../facts/facts.js';
import type { ActionKind } from '../model/vocabulary.js';
import type { Instant } from '../time/interval.js';
import type { CommonReason } from './common-reasons.js';
import { aboutAccount, judgement, type Evidence, type Judgement } from './judgement.js';
import type { RuleContext } from './rule.js';

/** The kinds that need an approval (PUB-01); LIKE and BLOCK can be added by a policy version. */
export const PUBLISHING_KINDS: readonly ActionKind[] = [
  'POST',
  'REPLY',
  'QUOTE',
  'REPOST',
  'EDIT',
  'STORY',
  'PROFILE_CHANGE',
];

/** The parameter that all rules about actions share. */
export interface ActionParameters {
  readonly actionKinds: readonly string[];
}

export function aboutAction<const C extends string>(
  action: ActionFact,
  result: Judgement['result'],
  reason: C,
  data: Judgement['data'],
  more?: Evidence,
): Judgement<C> {
  const own: Evidence = { fact: 'actions', id: action.id };
  return judgement(result, 'ACTION', action.id, reason, more ? [own, more] : [own], data);
}

function outOfScope(
  action: ActionFact,
  kinds: readonly string[],
  context: RuleContext,
): Judgement<CommonReason> | null {
  if (!kinds.includes(action.kind))
    return aboutAction(action, 'NOT_APPLICABLE', 'KIND_NOT_JUDGED', { kind: action.kind });
  if (action.occurredAt < context.actionsFrom)
    return aboutAction(action, 'NOT_APPLICABLE', 'BEFORE_RULE', { occurredAt: action.occurredAt });
  return null;
}

/**
 * One judgement per action up to `at`, also where the rule does not apply to it: a subject that is
 * named can be resolved, one that has left the window is kept (see `reconcile`).
 */
export function judgeEachAction<C extends string>(
  actions: readonly ActionFact[],
  at: Instant,
  parameters: ActionParameters,
  context: RuleContext,
  judge: (action: ActionFact) => Judgement<C>,
): Judgement<C | CommonReason>[] {
  const judgements: Judgement<C | CommonReason>[] = [];
  for (const action of actions)
    if (action.occurredAt <= at)
      judgements.push(outOfScope(action, parameters.actionKinds, context) ?? judge(action));
  return judgements;
}

/** What a rule about actions says where there is none. */
export function orNoAction<C extends string>(
  judgements: Judgement<C | CommonReason>[],
  account: AccountFact,
): readonly Judgement<C | CommonReason>[] {
  return judgements.length > 0
    ? judgements
    : [aboutAccount(account, 'NOT_APPLICABLE', 'NO_ACTION')];
}
