import type { AccountOnRecord } from '@vieraugen/data';
import { RECOVERY_PHONE_WORDS, type RecoveryPhoneType, YES_NO_WORDS } from '@vieraugen/domain';
import type { Difference } from '../rows/difference.js';
import type { RowReader } from '../rows/row-reader.js';

/** How an account is got back (ACC-06), as a row says it. */
export interface Recovery {
  readonly recoveryMailbox: string | null;
  readonly recoveryMailboxFunctional: boolean | null;
  readonly recoveryPhoneType: RecoveryPhoneType | null;
}

export function readRecovery(row: RowReader): Recovery {
  const recoveryMailbox = row.email('recoveryMailbox');
  const functional = row.oneOf('recoveryMailboxFunctional', YES_NO_WORDS);
  return {
    recoveryMailbox,
    recoveryMailboxFunctional: functional === null ? null : functional === 'YES',
    recoveryPhoneType: row.oneOf('recoveryPhoneType', RECOVERY_PHONE_WORDS),
  };
}

/** What of it is new. */
export function noteRecovery(
  difference: Difference,
  known: AccountOnRecord,
  recovery: Recovery,
): Difference {
  const { recoveryMailboxFunctional: functional } = recovery;
  return difference
    .set('recoveryMailbox', known.recoveryMailbox, recovery.recoveryMailbox)
    .set('recoveryMailboxFunctional', answer(known.recoveryMailboxFunctional), answer(functional), {
      value: functional,
    })
    .set('recoveryPhoneType', known.recoveryPhoneType, recovery.recoveryPhoneType);
}

/** As a report shows it. */
export function recoveryShown(recovery: Recovery) {
  return { ...recovery, recoveryMailboxFunctional: answer(recovery.recoveryMailboxFunctional) };
}

function answer(value: boolean | null): string | null {
  return value === null ? null : value ? 'YES' : 'NO';
}
