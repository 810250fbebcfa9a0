import { fileURLToPath } from 'node:url';

/** Where the built dashboard lies: beside this package. */
export const DASHBOARD = fileURLToPath(new URL('../../../dashboard/dist', import.meta.url));
