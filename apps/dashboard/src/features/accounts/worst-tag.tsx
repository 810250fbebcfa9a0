import type { EnumOf } from '@vieraugen/contract';
import { StatusTag, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

interface WorstTagProps {
  worst: EnumOf<'CellState'>;
  counts: { critical: number; open: number; overdue: number; undetermined: number };
}

const COUNT = {
  OVERDUE: ['overdue', 'countOverdue'],
  CRITICAL: ['critical', 'countCritical'],
  OPEN: ['open', 'countOpen'],
  UNDETERMINED: ['undetermined', 'countUndetermined'],
} as const;

/** The worst that is open at an account, and how many of it. */
export function WorstTag({ worst, counts }: WorstTagProps): ReactElement {
  const { t } = useTranslation('overview');
  const format = useFormat();
  if (worst === 'COMPLIANT' || worst === 'NOT_APPLICABLE') {
    return <StatusTag kind="cell" value={worst} />;
  }
  const [field, key] = COUNT[worst];
  const count = Math.max(1, counts[field]);
  return (
    <StatusTag kind="cell" value={worst}>
      {t(key, { n: format.number(count) })}
    </StatusTag>
  );
}
