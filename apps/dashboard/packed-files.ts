import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXTS = /\.(?:js|css|svg)$/u;
/** What is shorter goes out in one packet either way. */
const WORTH_PACKING = 1_024;

const BROTLI = {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  },
};
const GZIP = { level: constants.Z_BEST_COMPRESSION };

/** Lays each text of the build beside itself as small as it gets, for the server to send as it lies. */
export const packedFiles: Plugin = {
  name: 'packed-files',
  apply: 'build',
  async writeBundle({ dir = '' }, bundle) {
    const texts = Object.values(bundle).filter(({ fileName }) => TEXTS.test(fileName));
    await Promise.all(
      texts.map(async (file) => {
        const content = Buffer.from(file.type === 'chunk' ? file.code : file.source);
        if (content.length < WORTH_PACKING) return;
        const path = join(dir, file.fileName);
        await writeFile(`${path}.br`, await promisify(brotliCompress)(content, BROTLI));
        await writeFile(`${path}.gz`, await promisify(gzip)(content, GZIP));
      }),
    );
  },
};
