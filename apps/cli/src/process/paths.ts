import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The checkout (or the image's folder): what a relative data directory is relative to. */
export const HOME = fileURLToPath(new URL('../../../../', import.meta.url));

export const DASHBOARD_PAGE = fileURLToPath(
  new URL('../../../dashboard/dist/index.html', import.meta.url),
);

export function versionOf(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
