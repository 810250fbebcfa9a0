import type { ImportKind } from '@vieraugen/domain';
import { ApiError, UNREACHABLE } from '../../lib/graphql/api-error.js';
import { csrfHeader } from '../../lib/graphql/execute.js';

export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface RowChange {
  readonly line: number;
  readonly action: 'CREATE' | 'UPDATE' | 'REMOVE';
  readonly subject: string;
  readonly fields: readonly FieldChange[];
}

export interface RowRefusal {
  readonly line: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: string;
}

/** What became of a list, or would. */
export interface ImportReport {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly rejected: readonly RowRefusal[];
  readonly duplicates: readonly { readonly line: number; readonly of: number }[];
  readonly columns: readonly { readonly column: string; readonly field: string | null }[];
  readonly notes: readonly string[];
  readonly changes?: readonly RowChange[];
}

/** Column of the file → field, or null to ignore it; columns that are not named are recognised. */
export type ColumnMap = Readonly<Record<string, string | null>>;

export interface ImportRequest {
  readonly file: File;
  readonly kind: ImportKind;
  readonly map: ColumnMap;
  readonly dryRun: boolean;
}

export interface ImportAnswer {
  readonly id: string;
  readonly report: ImportReport;
  readonly evaluationId: string | null;
}

interface Refusal {
  readonly error?: { readonly code?: string; readonly message?: string; readonly field?: string };
}

/** Sends a list. Throws an ApiError with the server's sentence. */
export async function runImport({ file, kind, map, dryRun }: ImportRequest): Promise<ImportAnswer> {
  const body = new FormData();
  body.append('kind', kind);
  body.append('dryRun', String(dryRun));
  body.append('map', JSON.stringify(map));
  body.append('file', file);
  const response = await fetch('/api/imports', {
    method: 'POST',
    credentials: 'same-origin',
    headers: csrfHeader(),
    body,
  }).catch((error: unknown) => {
    throw new ApiError(UNREACHABLE, String(error));
  });
  const answer = (await response.json().catch(() => ({}))) as ImportAnswer & Refusal;
  if (response.ok) return answer;
  const { code = UNREACHABLE, message = '', field } = answer.error ?? {};
  throw new ApiError(code, message, field);
}
