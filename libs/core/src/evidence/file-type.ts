import { ExpectedError } from '@vieraugen/platform';

/** Larger files are no screenshot and no letter; the database refuses them as well. */
export const MOST_EVIDENCE_BYTES = 10 * 2 ** 20;

type Signature = readonly [mime: string, bytes: readonly number[]];

const SIGNATURES: readonly Signature[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
];

/** What the bytes are, whatever the name says; anything that is not accepted is refused. */
export function evidenceMime(content: Buffer): string {
  if (content.length === 0) throw refused('Die Datei ist leer.', 'The file is empty.');
  if (content.length > MOST_EVIDENCE_BYTES)
    throw refused('Die Datei ist größer als 10 MB.', 'The file is larger than 10 MB.');
  const known = SIGNATURES.find(([, bytes]) => bytes.every((byte, n) => content[n] === byte));
  if (known) return known[0];
  if (isText(content)) return 'text/plain';
  throw refused(
    'Als Nachweis gelten PDF, PNG, JPEG und reiner Text.',
    'PDF, PNG, JPEG and plain text count as evidence.',
  );
}

function isText(content: Buffer): boolean {
  if (content.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content);
    return true;
  } catch {
    return false;
  }
}

function refused(de: string, en: string): ExpectedError {
  return new ExpectedError('FILE_NOT_READABLE', de, en, 'file');
}
