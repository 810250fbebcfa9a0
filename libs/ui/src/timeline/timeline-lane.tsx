import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.js';
import { placeOf, positionOf, type Span } from './scale.js';
import { spell } from './spell.js';
import type { TimelineLane } from './timeline.js';

interface LaneProps {
  lane: TimelineLane;
  axis: { from: number; to: number };
  at: number | null;
  ticks: readonly number[];
}

export function TimelineLaneView({ lane, axis, at, ticks }: LaneProps): ReactElement {
  return (
    <>
      <div className="va-timeline__who">
        <strong>{lane.label}</strong>
        <small>{lane.detail}</small>
      </div>
      <div className="va-timeline__lane">
        <LaneText lane={lane} />
        {ticks.map((tick) => (
          <span
            key={tick}
            className="va-timeline__grid"
            style={{ left: `${positionOf(tick, axis)}%` }}
          />
        ))}
        <Bars kind="may" spans={lane.may} axis={axis} />
        <Bars kind="can" spans={lane.can} axis={axis} />
        <Bars kind="gap" spans={lane.gaps} axis={axis} />
        {at !== null && (
          <span className="va-timeline__at" style={{ left: `${positionOf(at, axis)}%` }} />
        )}
        {lane.did.map((dot) => (
          <span
            key={dot.id}
            className={`va-timeline__dot${dot.wrong ? ' va-timeline__dot--bad' : ''}`}
            style={{ left: `${positionOf(dot.at, axis)}%` }}
            title={dot.label}
          />
        ))}
      </div>
    </>
  );
}

function Bars(props: {
  kind: 'may' | 'can' | 'gap';
  spans: readonly Span[];
  axis: { from: number; to: number };
}): ReactElement {
  const format = useFormat();
  const { t } = useTranslation('ui');
  return (
    <>
      {props.spans.map((span, index) => {
        const place = placeOf(span, props.axis);
        if (!place) return null;
        return (
          <span
            key={index}
            className={`va-timeline__bar va-timeline__bar--${props.kind}`}
            style={{ left: `${place.left}%`, width: `${place.width}%` }}
            title={`${t(props.kind)}: ${spell(span, format)}`}
          />
        );
      })}
    </>
  );
}

/** The lane in words, for those who do not see the bars. */
function LaneText({ lane }: { lane: TimelineLane }): ReactElement {
  const format = useFormat();
  const { t } = useTranslation('ui');
  const list = (spans: readonly Span[]): string =>
    spans.map((span) => spell(span, format)).join(', ') || t('never');
  return (
    <p className="va-sr">
      {t('mayColumn')}: {list(lane.may)}. {t('canColumn')}: {list(lane.can)}.{' '}
      {lane.gaps.length > 0 && `${t('gapColumn')}: ${list(lane.gaps)}. `}
      {lane.did.map((dot) => `${t('didColumn')}: ${dot.label}. `)}
    </p>
  );
}
