import type { Transaction } from '../database/database.js';

/**
 * Lets the rest of this transaction see the names of these authorities' persons: an entry can only
 * be changed by somebody who may see it. What is shown to people goes through Work.readNames.
 */
export async function openNames(tx: Transaction, reach: '*' | readonly string[]): Promise<void> {
  await tx.rows(`select set_config('app.names', $1, true)`, [
    reach === '*' ? '*' : reach.join(','),
  ]);
}
