import type { Instant } from '@vieraugen/domain';
import type { Queryable, Transaction } from '../../database/database.js';
import { instantText } from '../../database/values.js';
import { named } from '../paging.js';

export interface PasskeyRow {
  readonly deviceId: string;
  readonly boundSince: Instant;
  readonly lastConfirmedAt: Instant | null;
}

/** Which devices are bound by a passkey at the instant. */
export function passkeysOfDevices(
  q: Queryable,
  deviceIds: readonly string[],
  at: Instant,
): Promise<PasskeyRow[]> {
  const text = `select device_id as "deviceId", lower(valid) as "boundSince",
      last_confirmed_at as "lastConfirmedAt"
    from device_passkeys where device_id = any ($2::uuid[]) and valid @> $1::timestamptz`;
  return q.rows(named('passkeys-of-devices', text), [instantText(at), deviceIds]);
}

export interface NewChallenge {
  readonly userId: string;
  readonly deviceId: string;
  readonly challenge: string;
  readonly expiresAt: Instant;
}

/** Keeps what a device is asked to sign; a new question takes the place of the one before. */
export async function keepChallenge(
  tx: Transaction,
  { userId, deviceId, challenge, expiresAt }: NewChallenge,
): Promise<void> {
  await tx.rows(
    `insert into passkey_challenges (user_id, device_id, challenge, expires_at)
     values ($1, $2, $3, $4::timestamptz)
     on conflict on constraint uq_passkey_challenges__user_id_device_id
     do update set challenge = excluded.challenge, expires_at = excluded.expires_at`,
    [userId, deviceId, challenge, instantText(expiresAt)],
  );
}

/** Takes the question away, so that no answer counts twice; null = none, or it has expired. */
export async function takeChallenge(
  tx: Transaction,
  userId: string,
  deviceId: string,
): Promise<string | null> {
  const [row] = await tx.rows<{ challenge: string; isInTime: boolean }>(
    `delete from passkey_challenges where user_id = $1 and device_id = $2
     returning challenge, expires_at > $3::timestamptz as "isInTime"`,
    [userId, deviceId, instantText(tx.now)],
  );
  return row?.isInTime ? row.challenge : null;
}
