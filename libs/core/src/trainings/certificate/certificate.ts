import { createHash } from 'node:crypto';
import type { CompletionRow, TrainingModuleRow } from '@vieraugen/data';
import type { EvidenceType, LocalDate } from '@vieraugen/domain';

/** What a certificate says, and nothing more: no score, no number, no evaluation. */
export interface Certificate {
  readonly issuedBy: string;
  readonly issuedOn: LocalDate;
  /** Null where no name is on record: then the function stands alone. */
  readonly name: string | null;
  readonly functionLabel: string;
  readonly module: string;
  readonly version: string;
  readonly deliveredBy: string | null;
  readonly completedOn: LocalDate;
  readonly validUntil: LocalDate;
  readonly evidenceType: EvidenceType;
  readonly digest: string;
}

type Digested = Pick<
  CompletionRow,
  'id' | 'personId' | 'completedOn' | 'validUntil' | 'evidenceType'
> & { readonly module: Pick<TrainingModuleRow, 'key' | 'version'> };

/**
 * SHA-256 of the entry behind a certificate. Whoever sees the entry sees the same digest, and a
 * certificate with another one does not show what is on record.
 */
export function digestOfCompletion(completion: Digested): string {
  const { id, personId, completedOn, validUntil, evidenceType, module } = completion;
  const entry = [id, personId, module.key, module.version, completedOn, validUntil, evidenceType];
  return createHash('sha256').update(JSON.stringify(entry)).digest('hex');
}
