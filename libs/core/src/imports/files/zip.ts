import { createInflateRaw } from 'node:zlib';
import { Readable } from 'node:stream';
import { REFUSALS } from './refusals.js';

/** One file inside a ZIP archive, still packed. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: Buffer;
  readonly unpackedBytes: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const STORED = 0;
const DEFLATED = 8;
const MAX_COMMENT = 0xffff;

/** The archive's own list of its files. Encrypted and 64-bit archives are refused. */
export function zipEntries(archive: Buffer): ReadonlyMap<string, ZipEntry> {
  try {
    return readDirectory(archive);
  } catch (error) {
    if (error instanceof RangeError) throw REFUSALS.brokenWorkbook();
    throw error;
  }
}

function readDirectory(archive: Buffer): ReadonlyMap<string, ZipEntry> {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  const entries = new Map<string, ZipEntry>();
  for (let index = 0; index < count; index++) {
    if (archive.readUInt32LE(at) !== CENTRAL) throw REFUSALS.brokenWorkbook();
    const nameBytes = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameBytes);
    entries.set(name.replaceAll('\\', '/'), entryAt(archive, at, name));
    at += 46 + nameBytes + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(archive: Buffer): number {
  const earliest = Math.max(0, archive.length - END_BYTES - MAX_COMMENT);
  for (let at = archive.length - END_BYTES; at >= earliest; at--) {
    if (archive.readUInt32LE(at) === END) return at;
  }
  throw REFUSALS.brokenWorkbook();
}

function entryAt(archive: Buffer, at: number, name: string): ZipEntry {
  const isEncrypted = (archive.readUInt16LE(at + 8) & 1) === 1;
  const method = archive.readUInt16LE(at + 10);
  const packedBytes = archive.readUInt32LE(at + 20);
  const local = archive.readUInt32LE(at + 42);
  if (isEncrypted || (method !== STORED && method !== DEFLATED)) throw REFUSALS.brokenWorkbook();
  if (archive.readUInt32LE(local) !== LOCAL) throw REFUSALS.brokenWorkbook();
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  if (start + packedBytes > archive.length) throw REFUSALS.brokenWorkbook();
  return {
    name,
    method,
    crc: archive.readUInt32LE(at + 16),
    packed: archive.subarray(start, start + packedBytes),
    unpackedBytes: archive.readUInt32LE(at + 24),
  };
}

/** Unpacks one file; more than `budget` bytes end it, whatever the archive says about the size. */
export async function unpack(entry: ZipEntry, budget: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  await eachChunk(entry, budget, (chunk) => chunks.push(chunk));
  return Buffer.concat(chunks);
}

/** How many bytes a file really unpacks to; throws as soon as it is more than `budget`. */
export async function measure(entry: ZipEntry, budget: number): Promise<number> {
  let bytes = 0;
  await eachChunk(entry, budget, (chunk) => (bytes += chunk.length));
  return bytes;
}

async function eachChunk(
  entry: ZipEntry,
  budget: number,
  use: (chunk: Buffer) => void,
): Promise<void> {
  const packed = Readable.from([entry.packed]);
  const source = entry.method === STORED ? packed : packed.pipe(createInflateRaw());
  let bytes = 0;
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > budget) throw REFUSALS.unpacksTooLarge();
      use(chunk);
    }
  } catch (error) {
    // zlib's own errors carry a code; everything else is ours.
    if (/^Z_/.test(String((error as { code?: unknown }).code))) throw REFUSALS.brokenWorkbook();
    throw error;
  }
}

/** A new archive of these files in this order, still packed: what a streaming reader can rely on. */
export function rezip(entries: readonly ZipEntry[]): Buffer {
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END, 0);
  return Buffer.concat([...entries.flatMap((entry) => [localHeader(entry), entry.packed]), end]);
}

function localHeader(entry: ZipEntry): Buffer {
  const name = Buffer.from(entry.name, 'utf8');
  const header = Buffer.alloc(30);
  header.writeUInt32LE(LOCAL, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(entry.method, 8);
  header.writeUInt32LE(entry.crc, 14);
  header.writeUInt32LE(entry.packed.length, 18);
  header.writeUInt32LE(entry.unpackedBytes, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}
