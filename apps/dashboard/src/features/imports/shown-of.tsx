import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** As many rows as one reads on a screen; the download has them all. */
export const MOST_ROWS = 200;

/** Says when a table does not show everything, so that nothing is cut off in silence. */
export function ShownOf({ total }: { total: number }): ReactElement | null {
  const { t } = useTranslation('imports');
  if (total <= MOST_ROWS) return null;
  return <p className="va-muted">{t('shownOf', { shown: MOST_ROWS, total })}</p>;
}
