import { announce, ImportRunEntity, insertRows, newId } from '@vieraugen/data';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, requirePermission, type Viewer, viewerFor } from '@vieraugen/platform';
import { type Change, type ChangeFrame, Work } from '../kernel/work.js';
import { readTable } from './files/read-table.js';
import type { Table } from './files/table.js';
import { bytesOf } from './files/file-bytes.js';
import { IMPORT_DEFINITIONS } from './import-kinds.js';
import type { ImportRequest } from './import-request.js';
import type { ImportReport } from './report.js';
import { mapColumns } from './rows/column-map.js';
import { forStorage } from './stored-report.js';
import { takeOver } from './take-over.js';

export interface ImportRun {
  readonly id: string;
  readonly report: ImportReport;
  /** The evaluation that the import causes; null where nothing is judged by it. */
  readonly evaluationId: string | null;
}

/** Ends the transaction of a dry run, with the report that it was for. */
class Undo extends Error {
  constructor(readonly report: ImportReport) {
    super('dry run');
  }
}

/** Takes lists over into the record: one file, one transaction, good rows in, bad rows reported. */
@Injectable()
export class ImportService {
  constructor(
    private readonly work: Work,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, request: ImportRequest): Promise<ImportRun> {
    const definition = IMPORT_DEFINITIONS[request.kind];
    // One role has to permit both: to take lists over, and what these lists change.
    const importing = viewerFor(viewerFor(viewer, 'import.run'), definition.permission);
    requirePermission(importing, 'import.run');
    requirePermission(importing, definition.permission);
    const table = await readTable(await bytesOf(request.file));
    // Said before the transaction begins: a file without the columns is not touched at all.
    mapColumns(table.header, definition.shape, request.map);
    const importer: Viewer = { ...importing, via: 'IMPORT' };
    return request.dryRun
      ? this.tryOut(importer, request, table)
      : this.takeOver(importer, request, table);
  }

  private async takeOver(viewer: Viewer, request: ImportRequest, table: Table): Promise<ImportRun> {
    const startedAt = this.clock.now();
    const { value, evaluationId } = await this.work.change(
      viewer,
      frameOf(request),
      async (change) => {
        const id = newId(startedAt);
        const report = await takeOver(change, viewer, request, table, id);
        await store(change, viewer, request, {
          id,
          report,
          startedAt,
          finishedAt: this.clock.now(),
        });
        return { id, report };
      },
    );
    return { ...value, evaluationId };
  }

  private async tryOut(viewer: Viewer, request: ImportRequest, table: Table): Promise<ImportRun> {
    const startedAt = this.clock.now();
    const id = newId(startedAt);
    const report = await this.undone(viewer, request, table, id);
    await this.work.change(viewer, frameOf(request), (change) =>
      store(change, viewer, request, { id, report, startedAt, finishedAt: this.clock.now() }),
    );
    return { id, report, evaluationId: null };
  }

  private async undone(
    viewer: Viewer,
    request: ImportRequest,
    table: Table,
    id: string,
  ): Promise<ImportReport> {
    try {
      await this.work.change(viewer, frameOf(request), async (change) => {
        throw new Undo(await takeOver(change, viewer, request, table, id));
      });
    } catch (error) {
      if (error instanceof Undo) return error.report;
      throw error;
    }
    throw new Error('A dry run that was not undone.');
  }
}

function frameOf({ kind, fileName }: ImportRequest): ChangeFrame {
  return {
    action: `import${kind[0]}${kind.slice(1).toLowerCase()}`,
    permission: 'import.run',
    reason: fileName.slice(0, 300),
  };
}

interface Finished {
  readonly id: string;
  readonly report: ImportReport;
  readonly startedAt: number;
  readonly finishedAt: number;
}

async function store(
  change: Change,
  viewer: Viewer,
  { kind, fileName, dryRun = false }: ImportRequest,
  { id, report, startedAt, finishedAt }: Finished,
): Promise<void> {
  await insertRows(change, ImportRunEntity, [
    {
      ...{ id, kind, dryRun, startedAt, finishedAt },
      fileName: fileName.slice(0, 300),
      authorityId: viewer.authorityId,
      startedBy: viewer.userId,
      startedByLabel: viewer.label,
      report: forStorage(report, IMPORT_DEFINITIONS[kind].personal),
    },
  ]);
  await announce(change, dryRun ? ['imports'] : ['imports', kind.toLowerCase()], null);
}
