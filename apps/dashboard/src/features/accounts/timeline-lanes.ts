import type { Format, TimelineLane } from '@vieraugen/ui';
import type { AccountDetail } from './accounts.queries.js';

type Timeline = AccountDetail['timeline'];
type Lane = Timeline['lanes'][number];
type Action = Lane['actions'][number];

interface Words {
  mechanism(value: Lane['can'][number]['mechanism']): string;
  action(action: Action, at: string): string;
}

/**
 * The API's time line as the component draws it: instants as numbers, values as words. Who neither
 * may nor can nor did (such as an owner who never posts) has no lane.
 */
export function toLanes(timeline: Timeline, format: Format, words: Words): TimelineLane[] {
  const drawn = timeline.lanes.filter(
    ({ may, can, actions }) => may.length + can.length + actions.length > 0,
  );
  return drawn.map((lane, index) => ({
    id: lane.personId ?? `lane ${index}`,
    label: lane.label,
    detail: lane.detail,
    may: lane.may.map(toSpan),
    can: lane.can.map(({ interval, mechanism }) => ({
      ...toSpan(interval),
      mechanism: words.mechanism(mechanism),
    })),
    gaps: lane.gaps.map(toSpan),
    did: lane.actions.map((action) => ({
      id: action.id,
      at: Date.parse(action.occurredAt),
      label: words.action(action, format.dateTime(action.occurredAt)),
      wrong: !action.approved,
    })),
  }));
}

function toSpan({ from, to }: { from: string; to: string | null }): {
  from: number;
  to: number | null;
} {
  return { from: Date.parse(from), to: to === null ? null : Date.parse(to) };
}
