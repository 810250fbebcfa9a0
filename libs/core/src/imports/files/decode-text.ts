import iconv from 'iconv-lite';

const BYTE_ORDER_MARKS: readonly {
  readonly bytes: readonly number[];
  readonly encoding: string;
}[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];
/** Of every hundred characters, so many control characters make a text doubtful. */
const MAX_CONTROL_PERCENT = 1;

/**
 * The text of a file: by its byte order mark, else UTF-8 if it is that without fault, else what
 * Excel writes on a German machine (Windows-1252). Null = this is no text.
 */
export function decodeText(bytes: Buffer): string | null {
  const mark = BYTE_ORDER_MARKS.find((candidate) =>
    candidate.bytes.every((byte, index) => bytes[index] === byte),
  );
  const text = mark
    ? iconv.decode(bytes.subarray(mark.bytes.length), mark.encoding)
    : decodeUnmarked(bytes);
  return isText(text) ? text.replace(/\r\n?/g, '\n') : null;
}

function decodeUnmarked(bytes: Buffer): string {
  const wide = utf16Without(bytes);
  if (wide) return iconv.decode(bytes, wide);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(bytes, 'windows-1252');
  }
}

/** UTF-16 without a mark: a header in Latin letters has a zero in every second byte. */
function utf16Without(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const [first, second, third, fourth] = bytes;
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  if (first && second === 0 && third && fourth === 0) return 'utf-16le';
  return first === 0 && second && third === 0 && fourth ? 'utf-16be' : null;
}

function isText(text: string): boolean {
  if (text.includes('\0')) return false;
  // Control characters other than tab, line feed and carriage return, from both ranges.
  const controls = text.match(/[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g);
  return (controls?.length ?? 0) * 100 <= text.length * MAX_CONTROL_PERCENT;
}
