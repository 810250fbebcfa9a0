import type { DatabaseScope } from '@vieraugen/data';
import type { Viewer } from '@vieraugen/platform';

/** The settings of row-level security for a viewer. Names stay closed unless `withNames`. */
export function scopeOf(viewer: Viewer, withNames = false): DatabaseScope {
  return {
    reads: viewer.reads,
    writes: viewer.readOnly ? [] : viewer.writes,
    accountIds: viewer.accountIds,
    unlimitedIn: viewer.unlimitedIn ?? [],
    names: withNames ? viewer.names : [],
    actorId: viewer.userId,
    actorLabel: viewer.label,
    via: viewer.via,
  };
}
