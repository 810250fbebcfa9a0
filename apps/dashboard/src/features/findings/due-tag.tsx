import { Tag, useFormat, useNow, type IconName, type Tone } from '@vieraugen/ui';
import type { ReactElement } from 'react';

const LOOK: Record<'overdue' | 'soon' | 'later', [Tone, IconName]> = {
  overdue: ['worst', 'bad'],
  soon: ['warn', 'clock'],
  later: ['none', 'clock'],
};

/** A deadline in words, with the exact instant as its title. */
export function DueTag({ dueAt }: { dueAt: string | null }): ReactElement | null {
  const format = useFormat();
  const now = useNow();
  if (!dueAt) return <span className="va-muted">–</span>;
  const due = format.due(dueAt, now);
  const [tone, icon] = LOOK[due.urgency];
  return (
    <Tag tone={tone} icon={icon} title={format.dateTime(dueAt)}>
      {due.text}
    </Tag>
  );
}
