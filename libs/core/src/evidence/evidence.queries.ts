import { evidenceByIds, evidenceContent, type EvidenceRow } from '@vieraugen/data';
import { found } from '@vieraugen/platform';
import { isId } from '../kernel/list.js';
import type { Reading } from '../kernel/reading.js';

export { evidenceByIds };
export type { EvidenceRow };

export interface EvidenceDownload extends EvidenceRow {
  readonly content: Buffer;
}

/** A file that was kept, for those who work with evidence of its authority. */
export async function evidenceFile(reading: Reading, id: string): Promise<EvidenceDownload> {
  reading.permit('evidence.read');
  const [row] = isId(id) ? await evidenceByIds(reading, [id]) : [];
  const content = row?.kind === 'FILE' ? await evidenceContent(reading, id) : null;
  return {
    ...found(row, 'Der Nachweis', 'The evidence'),
    content: found(content, 'Die Datei', 'The file'),
  };
}
