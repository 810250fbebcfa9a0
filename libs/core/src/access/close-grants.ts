import { AccessGrantEntity, updateRows } from '@vieraugen/data';
import { accessRefusal, hasEnded, type Instant } from '@vieraugen/domain';
import { ExpectedError } from '@vieraugen/platform';
import { endedAt, invalid, notAhead } from '../kernel/checks.js';
import type { Change } from '../kernel/work.js';

/** An access, when it ended, and what shows it. */
export interface GrantClosing {
  readonly grant: AccessGrantEntity;
  readonly at: Instant;
  readonly evidence: string | null;
}

const EVIDENCE = 2_000;

/**
 * Closes access: the one place that does, for a single access as for a worked-off list. The state
 * table says whether it may, and so nothing is closed without evidence, twice, or before it is over.
 */
export async function closeGrants(
  change: Change,
  closings: readonly GrantClosing[],
): Promise<void> {
  const rows = closings.map(({ grant, at, evidence }) => {
    const untilEvidence = evidence?.trim() ?? '';
    requireClosable(grant, at, untilEvidence);
    const valid = endedAt(grant.valid, notAhead('at', at, change.now));
    return { id: grant.id, valid, untilEvidence };
  });
  await updateRows(change, AccessGrantEntity, rows);
}

/** Whatever open state it is in, the same is asked for; what is closed stays closed. */
function requireClosable({ valid }: AccessGrantEntity, at: Instant, evidence: string): void {
  const from = hasEnded(valid, at) ? 'CLOSED' : 'OPEN';
  const refusal = accessRefusal(from, 'CLOSED', new Set(evidence === '' ? [] : ['EVIDENCE']));
  if (refusal && from === 'OPEN') throw invalid('evidence', refusal.de, refusal.en);
  if (refusal) throw new ExpectedError('NOT_IN_THIS_STATE', refusal.de, refusal.en, 'at');
  if (evidence.length > EVIDENCE)
    throw invalid(
      'evidence',
      `Bitte kürzen Sie den Text auf höchstens ${EVIDENCE} Zeichen.`,
      `Please shorten the text to ${EVIDENCE} characters at most.`,
    );
}
