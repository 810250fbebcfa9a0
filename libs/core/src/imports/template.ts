import { IMPORT_SHAPES, type ImportKind } from '@vieraugen/domain';
import type { ReportLanguage } from './reason.js';

/** An empty list with the columns that a kind understands, for a spreadsheet to open. */
export function importTemplate(kind: ImportKind, language: ReportLanguage): string {
  const columns = IMPORT_SHAPES[kind].fields.map((field) => field[language]);
  return `\ufeff${columns.join(';')}\r\n`;
}
