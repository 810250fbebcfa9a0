import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.js';
import { SimpleTable } from '../table/simple-table.js';
import type { Span } from './scale.js';
import { spell } from './spell.js';
import type { TimelineLane } from './timeline.js';

/** The time line as a table: same facts, same order. */
export function TimelineTable({ lanes }: { lanes: readonly TimelineLane[] }): ReactElement {
  const { t } = useTranslation(['ui', 'vocabulary']);
  const format = useFormat();
  const spans = (list: readonly Span[]): ReactNode =>
    list.length === 0 ? (
      <span className="va-muted">{t('ui:never')}</span>
    ) : (
      list.map((span, index) => <div key={index}>{spell(span, format)}</div>)
    );
  return (
    <SimpleTable
      caption={`${t('ui:mayColumn')}, ${t('ui:canColumn')}, ${t('ui:didColumn')}`}
      rows={lanes}
      rowId={(lane) => lane.id}
      columns={[
        {
          header: t('ui:who'),
          rowHeader: true,
          cell: (lane) => (
            <>
              {lane.label}
              <small>{lane.detail}</small>
            </>
          ),
        },
        { header: t('ui:mayColumn'), cell: (lane) => spans(lane.may) },
        {
          header: t('ui:canColumn'),
          cell: (lane) =>
            lane.can.length === 0
              ? spans([])
              : lane.can.map((span, index) => (
                  <div key={index}>
                    {spell(span, format)}
                    <small>{span.mechanism}</small>
                  </div>
                )),
        },
        {
          header: t('ui:gapColumn'),
          cell: (lane) => (
            <span className={lane.gaps.length ? 'va-text-bad' : ''}>{spans(lane.gaps)}</span>
          ),
        },
        {
          header: t('ui:didColumn'),
          cell: (lane) =>
            lane.did.length === 0 ? (
              <span className="va-muted">{t('ui:none')}</span>
            ) : (
              lane.did.map((dot) => <div key={dot.id}>{dot.label}</div>)
            ),
        },
      ]}
    />
  );
}
