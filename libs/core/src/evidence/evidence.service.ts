import { Injectable } from '@nestjs/common';
import type { Viewer } from '@vieraugen/platform';
import { Work } from '../kernel/work.js';
import { keepFileIn, type KeepFileInput, type KeptFile } from './keep-evidence.js';

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
}
