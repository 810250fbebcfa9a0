/** What a file begins with, so that spreadsheets read it as UTF-8. */
export const CSV_MARK = '\ufeff';

export type CsvCell = string | number | null | undefined;

/** One line of a file that a spreadsheet opens: semicolons, every cell quoted, none computed. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map((cell) => quoted(harmless(String(cell ?? '')))).join(';')}\r\n`;
}

/** An apostrophe in front makes a spreadsheet show the text instead of computing it. */
function harmless(text: string): string {
  // Full-width and small signs are computed as well: NFKC makes them plain.
  return /^[\t\r]|^\s*[=+\-@]/.test(text.normalize('NFKC')) ? `'${text}` : text;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
