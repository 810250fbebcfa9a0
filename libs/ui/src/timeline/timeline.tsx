import { useState, type CSSProperties, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../button/button.js';
import { useFormat } from '../format/use-format.js';
import { positionOf, ticksOf, unitOf, type Span } from './scale.js';
import { TimelineLaneView } from './timeline-lane.js';
import { TimelineTable } from './timeline-table.js';

export interface TimelineDot {
  readonly id: string;
  readonly at: number;
  readonly label: string;
  /** Something is wrong with it, e.g. not approved. */
  readonly wrong: boolean;
}

export interface TimelineLane {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly may: readonly Span[];
  readonly can: readonly (Span & { readonly mechanism: string })[];
  readonly gaps: readonly Span[];
  readonly did: readonly TimelineDot[];
}

export interface TimelineProps {
  axis: { from: number; to: number };
  /** The instant in view; null = today, which is the axis' end. */
  at: number | null;
  lanes: readonly TimelineLane[];
}

/** Who may, who can, who did: one lane per function on one time axis; or the same as a table. */
export function Timeline(props: TimelineProps): ReactElement {
  const { t } = useTranslation('ui');
  const [asTable, setAsTable] = useState(false);
  return (
    <div className="va-section">
      <div className="va-section__head">
        <TimelineLegend />
        <Button variant="quiet" small aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? t('asChart') : t('asTable')}
        </Button>
      </div>
      {asTable ? <TimelineTable lanes={props.lanes} /> : <TimelineChart {...props} />}
    </div>
  );
}

function TimelineChart({ axis, at, lanes }: TimelineProps): ReactElement {
  const ticks = ticksOf(axis);
  return (
    <div className="va-timeline">
      {lanes.map((lane) => (
        <TimelineLaneView key={lane.id} lane={lane} axis={axis} at={at} ticks={ticks} />
      ))}
      <div className="va-timeline__axis-pad" />
      <TimelineAxis axis={axis} at={at} ticks={ticks} />
    </div>
  );
}

const TOO_CLOSE = 9;

/** Centres a label under its place, but never lets it leave the axis. */
function inside(place: number, halfWidth: string): CSSProperties {
  return { left: `clamp(${halfWidth}, ${place}%, calc(100% - ${halfWidth}))` };
}

const HALF_WIDTHS = { day: '1.6em', month: '2.4em', year: '1.2em' } as const;

function TimelineAxis(props: {
  axis: { from: number; to: number };
  at: number | null;
  ticks: readonly number[];
}): ReactElement {
  const format = useFormat();
  const atPlace = props.at === null ? null : positionOf(props.at, props.axis);
  const iso = (at: number): string => new Date(at).toISOString();
  const unit = unitOf(props.axis);
  const yearOf = (value: string) => format.date(value).slice(-4);
  const words = { day: format.dayMonth, month: format.month, year: yearOf };
  return (
    <div className="va-timeline__axis" aria-hidden="true">
      {props.ticks.map((tick) => {
        const left = positionOf(tick, props.axis);
        if (atPlace !== null && Math.abs(atPlace - left) < TOO_CLOSE) return null;
        return (
          <span key={tick} style={inside(left, HALF_WIDTHS[unit])}>
            {words[unit](iso(tick))}
          </span>
        );
      })}
      {atPlace !== null && props.at !== null && (
        <span className="va-timeline__axis-at" style={inside(atPlace, '5.6em')}>
          {format.dateTime(iso(props.at))}
        </span>
      )}
    </div>
  );
}

const SWATCHES = ['may', 'can', 'gap', 'did'] as const;

function TimelineLegend(): ReactNode {
  const { t } = useTranslation('ui');
  return (
    <ul className="va-legend" aria-label={t('legend')}>
      {SWATCHES.map((swatch) => (
        <li key={swatch}>
          <span className={`va-swatch va-swatch--${swatch}`} />
          {t(swatch)}
        </li>
      ))}
    </ul>
  );
}
