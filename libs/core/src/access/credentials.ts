import {
  CredentialEntity,
  CredentialEventEntity,
  holdRows,
  insertRows,
  newId,
} from '@vieraugen/data';
import { CREDENTIAL_EVENTS, CREDENTIAL_KINDS, CREDENTIAL_STORAGES } from '@vieraugen/domain';
import { found, type Viewer } from '@vieraugen/platform';
import { notAhead, oneOf, optionalText, requiredText, validInterval } from '../kernel/checks.js';
import type { Change } from '../kernel/work.js';
import { accountOf } from './access-grants.js';
import type { RecordCredentialEventInput, RegisterCredentialInput } from './access.inputs.js';

/** Records that a credential exists and where it is kept, never itself; answers the account's id. */
export async function registerCredentialIn(
  change: Change,
  _viewer: Viewer,
  input: RegisterCredentialInput,
): Promise<string> {
  const { accountId } = input;
  const { authorityId } = await accountOf(change, accountId);
  await insertRows(change, CredentialEntity, [
    {
      id: newId(change.now),
      accountId,
      authorityId,
      kind: oneOf('kind', input.kind, CREDENTIAL_KINDS),
      storage: oneOf('storage', input.storage, CREDENTIAL_STORAGES),
      valid: validInterval(input.from ?? change.now, null),
    },
  ]);
  change.judge({ accountIds: [accountId] });
  return accountId;
}

/** Records a change of the secret or the end of all sessions; answers the account's id. */
export async function recordCredentialEventIn(
  change: Change,
  _viewer: Viewer,
  input: RecordCredentialEventInput,
): Promise<string> {
  const { accountId, credentialId } = input;
  const { authorityId } = await accountOf(change, accountId);
  if (credentialId) {
    const credential = (await holdRows(change, CredentialEntity, [credentialId])).get(credentialId);
    found(
      credential?.accountId === accountId ? credential : null,
      'Das Zugangsmittel',
      'The credential',
    );
  }
  await insertRows(change, CredentialEventEntity, [
    {
      id: newId(change.now),
      credentialId: credentialId ?? null,
      accountId,
      authorityId,
      event: oneOf('event', input.event, CREDENTIAL_EVENTS),
      occurredAt: notAhead('occurredAt', input.occurredAt ?? change.now, change.now),
      cause: requiredText('cause', input.cause),
      byFunction: requiredText('byFunction', input.byFunction),
      evidence: optionalText('evidence', input.evidence, 2_000),
    },
  ]);
  change.judge({ accountIds: [accountId] });
  return accountId;
}
