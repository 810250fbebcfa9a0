import type { ReactElement, ReactNode } from 'react';
import { Icon } from '../icon/icon.js';
import type { Tone } from '../status/looks.js';

interface TileProps {
  label: string;
  value: ReactNode;
  note?: ReactNode;
}

/** One figure of the strip. */
export function Tile({ label, value, note }: TileProps): ReactElement {
  return (
    <div className="va-tile">
      <dt>{label}</dt>
      <dd>
        <span className="va-tile__value">{value}</span>
        {note && <span className="va-tile__note">{note}</span>}
      </dd>
    </div>
  );
}

/** A quiet strip of figures. */
export function Tiles({ children }: { children: ReactNode }): ReactElement {
  return <dl className="va-tiles">{children}</dl>;
}

interface TrendProps {
  /** Positive = more than before. */
  change: number;
  moreIs: 'good' | 'bad';
  children: ReactNode;
}

/** More or less than before, with arrow, word and colour. */
export function Trend({ change, moreIs, children }: TrendProps): ReactElement {
  if (change === 0) return <span className="va-muted">{children}</span>;
  const better = change > 0 === (moreIs === 'good');
  const tone: Tone = better ? 'ok' : 'bad';
  return (
    <span className={`va-tile__note va-text-${tone}`} style={{ margin: 0 }}>
      <Icon name={change > 0 ? 'up' : 'down'} />
      {children}
    </span>
  );
}
