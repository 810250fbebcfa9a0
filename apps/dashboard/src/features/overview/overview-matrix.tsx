import { Link } from '@tanstack/react-router';
import { RULE_AREAS, type RuleArea } from '@vieraugen/domain';
import {
  EmptyState,
  HeatCellContent,
  heatCellClass,
  HeatLegend,
  HeatMap,
  Section,
  useFormat,
} from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCellText, type MatrixCellData } from './cell-text.js';
import { MatrixDownload } from './matrix-download.js';
import { inOrder, ministryName } from './ministry-name.js';
import type { OverviewRow } from './overview.queries.js';

/** Ministries by rule areas: worst state in each cell, each cell a link to the rows behind it. */
export function OverviewMatrix({ rows }: { rows: readonly OverviewRow[] }): ReactElement {
  const { t } = useTranslation(['overview', 'vocabulary']);
  const format = useFormat();
  const ordered = inOrder(rows);
  if (rows.length === 0) {
    return (
      <EmptyState icon="building" title={t('overview:matrixEmpty')}>
        {t('overview:matrixEmptyText')}
      </EmptyState>
    );
  }
  return (
    <Section title={t('overview:matrix')} aside={<MatrixDownload rows={ordered} />}>
      <HeatMap
        caption={t('overview:matrixCaption')}
        rowTitle={t('overview:ministry')}
        countTitle={t('overview:accounts')}
        columns={RULE_AREAS.map((area) => t(`vocabulary:area.${area}`))}
        rows={ordered.map((row) => ({
          id: row.authority.id,
          header: (
            <Link to="/authorities/$authorityId" params={{ authorityId: row.authority.id }}>
              <span className="va-only-wide">{ministryName(row)}</span>
              <span className="va-only-narrow">{row.authority.shortName ?? ministryName(row)}</span>
            </Link>
          ),
          count: format.number(row.accountCount),
          cells: RULE_AREAS.map((area) => (
            <MatrixLink
              key={area}
              row={row}
              area={area}
              cell={row.cells.find((c) => c.area === area)}
            />
          )),
        }))}
      />
      <HeatLegend />
    </Section>
  );
}

interface MatrixLinkProps {
  row: OverviewRow;
  area: RuleArea;
  cell: MatrixCellData | undefined;
}

function MatrixLink({ row, area, cell }: MatrixLinkProps): ReactElement {
  const { t } = useTranslation(['overview', 'vocabulary']);
  const cellText = useCellText();
  const state = cell?.state ?? 'NOT_APPLICABLE';
  const text = cellText(cell);
  if (state === 'NOT_APPLICABLE') {
    return (
      <span className={heatCellClass(state)}>
        <HeatCellContent state={state} text={text} />
      </span>
    );
  }
  return (
    <Link
      to="/findings"
      search={{ ministry: row.authority.id, area: [area] }}
      className={heatCellClass(state)}
      aria-label={t('overview:openCell', {
        ministry: ministryName(row),
        area: t(`vocabulary:area.${area}`),
        state: text,
      })}
    >
      <HeatCellContent state={state} text={text} />
    </Link>
  );
}
