import type { ReactElement } from 'react';
import { useNow } from './now.js';
import { useFormat } from './use-format.js';

/** „vor 3 Tagen“, with the exact instant as its title. */
export function RelativeTime({ value }: { value: string }): ReactElement {
  const format = useFormat();
  const now = useNow();
  return (
    <time dateTime={value} title={format.dateTime(value)}>
      {format.relative(value, now)}
    </time>
  );
}

/** „08.01.2016, 06:30 Uhr“, with how long ago it was as its title. */
export function ExactTime({ value }: { value: string }): ReactElement {
  const format = useFormat();
  const now = useNow();
  return (
    <time className="va-num" dateTime={value} title={format.relative(value, now)}>
      {format.dateTime(value)}
    </time>
  );
}

/** „seit 14.03.2013“: an interval in whole days, with the exact one as its title. */
export function Period({ value }: { value: { from: string; to?: string | null } }): ReactElement {
  const format = useFormat();
  return <span title={format.interval(value)}>{format.days(value)}</span>;
}
