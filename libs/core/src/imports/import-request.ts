import type { ImportKind } from '@vieraugen/domain';
import type { ColumnChoice } from './rows/column-map.js';
import type { ReportLanguage } from './reason.js';

/** A file to be taken over. */
export interface ImportRequest {
  readonly kind: ImportKind;
  /** Its bytes, or where it lies. */
  readonly file: Buffer | string;
  readonly fileName: string;
  /** Everything is done and undone again: the report says what would change, row by row. */
  readonly dryRun?: boolean;
  /** What columns mean, where their names do not say it; null leaves a column out. */
  readonly map?: ColumnChoice;
  /**
   * The file names everything that there is of its source: what it no longer names is ended, unless
   * that is more than this percentage of what is on record. Left out: nothing is ever ended.
   */
  readonly maxRemovalsPercent?: number;
  /** Keeps several lists of one kind apart; what one no longer names, another may. */
  readonly source?: string;
  /** Of the report; the viewer's if left out. */
  readonly language?: ReportLanguage;
}
