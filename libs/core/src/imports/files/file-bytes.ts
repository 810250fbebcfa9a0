import { readFile, stat } from 'node:fs/promises';
import { ExpectedError } from '@vieraugen/platform';
import { REFUSALS } from './refusals.js';
import { TABLE_LIMITS } from './table.js';

/** The bytes of a file that is given or lies somewhere; one that is too large is not even read. */
export async function bytesOf(file: Buffer | string): Promise<Buffer> {
  if (typeof file !== 'string') return file;
  try {
    const { size } = await stat(file);
    if (size > TABLE_LIMITS.bytes) throw REFUSALS.tooLarge(TABLE_LIMITS);
    return await readFile(file);
  } catch (error) {
    if (error instanceof ExpectedError) throw error;
    throw REFUSALS.noSuchFile(file);
  }
}
