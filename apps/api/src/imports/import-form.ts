import type { ImportRequest } from '@vieraugen/core';
import { IMPORT_KINDS } from '@vieraugen/domain';
import { ExpectedError } from '@vieraugen/platform';

/** A file as it arrives in a form; held in memory, because it is read once and never kept. */
export interface UploadedList {
  readonly buffer: Buffer;
  readonly originalname: string;
}

type Form = Readonly<Record<string, unknown>>;

/** Reads the fields of the upload form; everything in it is text that anybody may have written. */
export function importRequest(file: UploadedList | undefined, form: Form): ImportRequest {
  if (!file) throw wrong('file', 'Bitte wählen Sie eine Datei aus.', 'Please choose a file.');
  return {
    kind: kindOf(form),
    file: file.buffer,
    fileName: nameOf(file),
    dryRun: form['dryRun'] === 'true',
    map: mapOf(form['map']),
    maxRemovalsPercent: percentOf(form['maxRemovals']),
    source: textOf(form['source']),
  };
}

function kindOf(form: Form): ImportRequest['kind'] {
  const word = (textOf(form['kind']) ?? '').toUpperCase();
  const kind = IMPORT_KINDS.find((known) => known === word);
  if (kind) return kind;
  const all = IMPORT_KINDS.join(', ');
  throw wrong(
    'kind',
    `Bitte geben Sie an, was die Liste enthält: ${all}.`,
    `Please say what the list is of: ${all}.`,
  );
}

/** Browsers send the name in UTF-8; the multipart parser takes it for Latin-1. */
export function nameOf({ originalname }: UploadedList): string {
  const name = Buffer.from(originalname, 'latin1').toString('utf8');
  return name.includes('\ufffd') ? originalname : name;
}

function mapOf(value: unknown): ImportRequest['map'] {
  const text = textOf(value);
  if (text === undefined) return undefined;
  const parsed = parsedJson(text);
  const isMap =
    typeof parsed === 'object' &&
    parsed !== null &&
    !Array.isArray(parsed) &&
    Object.values(parsed).every((field) => field === null || typeof field === 'string');
  if (!isMap) {
    throw wrong('map', 'Die Zuordnung ist nicht lesbar.', 'The mapping cannot be read.');
  }
  return parsed as ImportRequest['map'];
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function percentOf(value: unknown): number | undefined {
  const text = textOf(value);
  if (text === undefined) return undefined;
  const percent = Number(text);
  if (percent >= 0 && percent <= 100) return percent;
  throw wrong(
    'maxRemovals',
    'Bitte geben Sie eine Zahl von 0 bis 100 an.',
    'Please give a number from 0 to 100.',
  );
}

/** The text of a field of a form, if there is any. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function wrong(field: string, de: string, en: string): ExpectedError {
  return new ExpectedError('INVALID_INPUT', de, en, field);
}
