import type { EnumOf } from '@vieraugen/contract';
import { useFormat } from '@vieraugen/ui';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

export interface MatrixCellData {
  readonly area: EnumOf<'RuleArea'>;
  readonly state: EnumOf<'CellState'>;
  readonly count: number;
  readonly light: EnumOf<'TrafficLight'> | null;
}

const COUNTED = {
  OVERDUE: 'countOverdue',
  CRITICAL: 'countCritical',
  OPEN: 'countOpen',
  UNDETERMINED: 'countUndetermined',
} as const;

/** The words of a cell: how many of what, or alle/teilweise/keine where the numbers are small. */
export function useCellText(): (cell: MatrixCellData | undefined) => string {
  const { t } = useTranslation(['overview', 'vocabulary']);
  const format = useFormat();
  return useCallback(
    (cell) => {
      const state = cell?.state ?? 'NOT_APPLICABLE';
      if (!cell || state === 'NOT_APPLICABLE' || state === 'COMPLIANT') {
        return t(`vocabulary:cell.${state}`);
      }
      if (cell.light) return t(`vocabulary:trafficLight.${cell.light}`);
      return t(`overview:${COUNTED[state]}`, { n: format.number(cell.count) });
    },
    [t, format],
  );
}
