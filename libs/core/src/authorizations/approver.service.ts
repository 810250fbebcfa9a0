import { Injectable } from '@nestjs/common';
import {
  AccountEntity,
  accountsTouched,
  ApproverMandateEntity,
  AuthorityEntity,
  holdRows,
  insertRows,
  lockRows,
  lockWhere,
  newId,
  PersonEntity,
  updateRows,
} from '@vieraugen/data';
import { type Interval, MANDATE_KINDS, overlaps } from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { endedAt, oneOf, requiredText, validInterval } from '../kernel/checks.js';
import { type Change, type Changed, Work } from '../kernel/work.js';
import type { AppointApproverInput, EndMandateInput } from './authorization.inputs.js';

const frame = (action: string) => ({ action, permission: 'mandate.appoint' }) as const;

/** Who approves before something is published: a mandate by date. Answers the authority's id. */
@Injectable()
export class ApproverService {
  constructor(private readonly work: Work) {}

  appointApprover(viewer: Viewer, input: AppointApproverInput): Promise<Changed<string>> {
    const { authorityId, personId, reason } = input;
    return this.work.change(viewer, { ...frame('appointApprover'), reason }, async (change) => {
      found(
        (await holdRows(change, AuthorityEntity, [authorityId])).get(authorityId),
        'Die Behörde',
        'The authority',
      );
      found(
        (await holdRows(change, PersonEntity, [personId])).get(personId),
        'Die Person',
        'The person',
      );
      const accountIds = await accountsOf(change, input);
      const valid = validInterval(input.from ?? change.now, input.to);
      await requireFree(change, input, accountIds, valid);
      await insertRows(change, ApproverMandateEntity, [
        {
          id: newId(change.now),
          personId,
          authorityId,
          accountIds,
          kind: oneOf('kind', input.kind, MANDATE_KINDS),
          appointedByFunction: requiredText('appointedByFunction', input.appointedByFunction),
          valid,
        },
      ]);
      await judge(change, authorityId, accountIds);
      return authorityId;
    });
  }

  endMandate(viewer: Viewer, input: EndMandateInput): Promise<Changed<string>> {
    const { id, reason } = input;
    return this.work.change(viewer, { ...frame('endMandate'), reason }, async (change) => {
      const row = (await lockRows(change, ApproverMandateEntity, [id])).get(id);
      const mandate = found(row, 'Die Freigabebefugnis', 'The mandate');
      const valid = endedAt(mandate.valid, input.at ?? change.now);
      await updateRows(change, ApproverMandateEntity, [{ id, valid }]);
      await judge(change, mandate.authorityId, mandate.accountIds);
      return mandate.authorityId;
    });
  }
}

async function accountsOf(
  change: Change,
  { accountIds, authorityId }: AppointApproverInput,
): Promise<readonly string[] | null> {
  if (!accountIds || accountIds.length === 0) return null;
  const accounts = await holdRows(change, AccountEntity, accountIds);
  for (const id of accountIds) {
    const own = accounts.get(id)?.authorityId === authorityId ? id : null;
    found(own, 'Der Account dieser Behörde', 'The account of this authority');
  }
  return accountIds;
}

/** One person holds one mandate for an account at a time: first and second approver are two people. */
async function requireFree(
  change: Change,
  { authorityId, personId }: AppointApproverInput,
  accountIds: readonly string[] | null,
  valid: Interval,
): Promise<void> {
  const held = await lockWhere(
    change,
    ApproverMandateEntity,
    't.authority_id = $1 and t.person_id = $2 and ($3::uuid[] is null or t.account_ids is null or t.account_ids && $3::uuid[])',
    [authorityId, personId, accountIds],
  );
  if (![...held.values()].some((mandate) => overlaps(mandate.valid, valid))) return;
  throw new ExpectedError(
    'CONFLICT',
    'Diese Person ist in dem Zeitraum bereits zur Freigabe befugt.',
    'This person holds a mandate to approve in that time already.',
    'personId',
  );
}

async function judge(
  change: Change,
  authorityId: string,
  accountIds: readonly string[] | null,
): Promise<void> {
  const touched = accountIds ?? (await accountsTouched(change, { authorityIds: [authorityId] }));
  change.judge({ accountIds: touched });
}
