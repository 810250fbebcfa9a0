import type { Instant } from '@vieraugen/domain';
import { composeDemo } from './compose-demo.js';
import { entered, namedIn } from './kernel/in-order.js';

/** Around midnight and the end of a week, on a holiday, and where the clock is put forward. */
const LOADED_AT = [
  '2026-11-20T17:30:00Z',
  '2026-11-22T00:07:00Z',
  '2026-11-23T23:07:00Z',
  '2026-12-25T22:59:00Z',
  '2027-03-28T01:30:00Z',
  '2029-06-01T03:00:00Z',
];

/** What is referred to before it is there, loaded at an instant. */
function tooEarly(now: Instant): readonly string[] {
  const recordings = composeDemo(now);
  const later = new Set(recordings.flatMap(entered));
  return recordings.flatMap((recording) => {
    for (const id of entered(recording)) later.delete(id);
    return namedIn(recording)
      .filter((text) => later.has(text))
      .map((id) => `${recording.action} at ${new Date(recording.at).toISOString()} names ${id}`);
  });
}

describe('the demo', () => {
  it.each(LOADED_AT)('refers to nothing that is not there yet, loaded at %s', (now) => {
    expect(tooEarly(Date.parse(now))).toEqual([]);
  });
});
