import { statfs } from 'node:fs/promises';
import { EmbeddedServerError } from './server-error.js';

/** Below this, the server would start and then stop in the middle of something. */
const NEEDED_BYTES = 64_000_000;
/** The files of a new cluster, its first log and the demo. */
export const NEW_CLUSTER_BYTES = 200_000_000;

/** Throws DISK_FULL where there is less room than `bytes`. */
export async function refuseFullDisk(directory: string, bytes = NEEDED_BYTES): Promise<void> {
  const { bavail, bsize } = await statfs(directory);
  if (bavail * bsize >= bytes) return;
  throw new EmbeddedServerError('DISK_FULL', `${bavail * bsize} bytes left in ${directory}`);
}
