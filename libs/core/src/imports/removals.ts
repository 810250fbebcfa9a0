import { importedBefore, type ImportSource } from '@vieraugen/data';
import { ExpectedError, type Viewer } from '@vieraugen/platform';
import type { ImportRequest } from './import-request.js';
import type { ImportContext, ImportKindDefinition } from './kinds/import-kind.js';
import { type Reason, reason } from './reason.js';

/** The lists that belong together: one per house, unless the caller tells several apart. */
export function sourceOf(viewer: Viewer, { kind, source }: ImportRequest): ImportSource {
  return { kind, name: source ?? viewer.authorityId ?? 'default' };
}

const KEPT = reason(
  'Weil Zeilen abgelehnt wurden, wurde nichts beendet, was in der Liste fehlt.',
  'Because rows were refused, nothing that the list is missing was ended.',
);

/**
 * Ends what a complete list no longer names. More than the caller expects is taken for a broken
 * source: then nothing at all is written.
 */
export async function endMissing(
  context: ImportContext,
  { ending }: ImportKindDefinition,
  request: ImportRequest,
): Promise<readonly Reason[]> {
  const { maxRemovalsPercent } = request;
  if (maxRemovalsPercent === undefined) return [];
  if (!ending) throw noCompleteLists();
  const before = new Set(await importedBefore(context.change, sourceOf(context.viewer, request)));
  const running = (await ending.running(context)).filter(({ id }) => before.has(id));
  const missing = running.filter(({ id }) => !context.results.seenIds.has(id));
  if (missing.length * 100 > running.length * maxRemovalsPercent) {
    throw tooMany(missing.length, running.length, maxRemovalsPercent);
  }
  if (missing.length === 0) return [];
  if (context.results.counts.rejected.length > 0) return [KEPT];
  await ending.end(
    context,
    missing.map(({ id }) => id),
  );
  for (const { id, subject } of missing) {
    context.results.done('REMOVE', { line: 0, subject, fields: [] }, id);
  }
  return [];
}

function noCompleteLists(): ExpectedError {
  return new ExpectedError(
    'INVALID_INPUT',
    'Für diese Art von Listen wird nichts beendet, was in ihnen fehlt.',
    'Nothing is ended because a list of this kind does not name it.',
    'maxRemovals',
  );
}

function tooMany(missing: number, running: number, percent: number): ExpectedError {
  return new ExpectedError(
    'TOO_MANY_REMOVALS',
    `In der Liste fehlen ${missing} von ${running} Einträgen dieser Quelle, erlaubt sind höchstens ${percent} %. Es wurde nichts geändert.`,
    `The list is missing ${missing} of ${running} records of its source; at most ${percent} % are permitted. Nothing was changed.`,
    'maxRemovals',
  );
}
