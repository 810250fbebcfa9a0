import type { FindingRow } from '@vieraugen/data';
import { type Language, renderReason } from '@vieraugen/domain';

/** Why, as one sentence; of a reason that this version no longer knows, its code. */
export function reasonOf(
  { ruleId, reason }: Pick<FindingRow, 'ruleId' | 'reason'>,
  language: Language,
): string {
  try {
    return renderReason({ ruleId, reason: reason.code, data: reason.data }, language);
  } catch (error) {
    if (error instanceof RangeError) return reason.code;
    throw error;
  }
}
