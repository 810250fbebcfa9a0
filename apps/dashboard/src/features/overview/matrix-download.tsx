import { RULE_AREAS } from '@vieraugen/domain';
import { Icon } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { csvText, saveText } from '../../lib/csv.js';
import { useCellText } from './cell-text.js';
import { ministryName } from './ministry-name.js';
import type { OverviewRow } from './overview.queries.js';

/** The matrix as it is shown, small numbers masked as on the screen, for a spreadsheet. */
export function MatrixDownload({ rows }: { rows: readonly OverviewRow[] }): ReactElement {
  const { t } = useTranslation(['overview', 'vocabulary']);
  const cellText = useCellText();
  const save = (): void => {
    const areas = RULE_AREAS.map((area) => t(`vocabulary:area.${area}`));
    const lines = rows.map((row) => [
      ministryName(row),
      String(row.accountCount),
      ...RULE_AREAS.map((area) => cellText(row.cells.find((cell) => cell.area === area))),
    ]);
    const head = [t('overview:ministry'), t('overview:accounts'), ...areas];
    saveText(`${t('overview:matrix')}.csv`, csvText([head, ...lines]));
  };
  return (
    <button type="button" className="va-link va-row" onClick={save}>
      <Icon name="download" />
      {t('overview:matrixExport')}
    </button>
  );
}
