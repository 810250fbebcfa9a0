import { Injectable } from '@nestjs/common';
import { evidenceContent, type EvidenceRow, noteRead, usedEvidence } from '@vieraugen/data';
import { found, type Viewer } from '@vieraugen/platform';
import { isId } from '../kernel/list.js';
import { type Change, Work } from '../kernel/work.js';
import { mayOpen } from './evidence-reach.js';
import { keepFileIn, type KeepFileInput, type KeptFile } from './keep-evidence.js';

export interface EvidenceDownload extends EvidenceRow {
  readonly content: Buffer;
}

/** What shows that something was done. It is kept and never changed. */
@Injectable()
export class EvidenceService {
  constructor(private readonly work: Work) {}

  /** Keeps a file that a later change refers to. */
  async keepFile(viewer: Viewer, input: KeepFileInput): Promise<KeptFile> {
    const frame = { action: 'keepEvidence', permission: 'evidence.keep' } as const;
    const { value } = await this.work.change(viewer, frame, (change) =>
      keepFileIn(change, viewer, input),
    );
    return value;
  }

  /** A file, for whoever may read what it shows; that it was opened stands in the audit log. */
  async openFile(viewer: Viewer, id: string): Promise<EvidenceDownload> {
    // Everybody may have evidence about themselves: what the file shows decides, not the role.
    const frame = { action: 'openEvidence', permission: 'viewer.read', beyondReach: true } as const;
    const { value } = await this.work.change(viewer, frame, (change) =>
      openFileIn(change, viewer, id),
    );
    return value;
  }
}

async function openFileIn(change: Change, viewer: Viewer, id: string): Promise<EvidenceDownload> {
  const [row] = isId(id) ? await usedEvidence(change, [id]) : [];
  // A wrong id and one that is not for the viewer read the same.
  const open = row && row.kind === 'FILE' && mayOpen(viewer, row) ? row : null;
  const { keptBy: _keptBy, uses: _uses, ...evidence } = found(open, 'Die Datei', 'The file');
  const content = found(await evidenceContent(change, id), 'Die Datei', 'The file');
  const { authorityId, accountId } = evidence;
  await noteRead(change, { entity: 'evidence_items', id, authorityId, accountId });
  return { ...evidence, content };
}
