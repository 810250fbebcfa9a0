import { Section, SimpleTable, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_ROWS, ShownOf } from './shown-of.js';
import type { ImportReport, RowRefusal } from './run-import.js';

/** The rows that do not go in, each with its line and the reason. */
export function ImportRefusals({ report }: { report: ImportReport }): ReactElement | null {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const rows: readonly RowRefusal[] = [
    ...report.rejected,
    ...report.duplicates.map(({ line, of }) => ({
      line,
      column: null,
      value: null,
      reason: t('duplicateOf', { line: of }),
    })),
  ].sort((a, b) => a.line - b.line);
  if (rows.length === 0) return null;
  return (
    <Section title={t('refusals')}>
      <SimpleTable
        caption={t('refusalsCaption')}
        rows={rows.slice(0, MOST_ROWS)}
        rowId={({ line, column, reason }) => `${line} ${column} ${reason}`}
        columns={[
          {
            header: t('line'),
            rowHeader: true,
            width: '10%',
            cell: ({ line }) => format.number(line),
          },
          { header: t('column'), width: '20%', cell: ({ column }) => column ?? '–' },
          { header: t('value'), width: '25%', cell: ({ value }) => value ?? '–' },
          { header: t('reason'), cell: ({ reason }) => reason },
        ]}
      />
      <ShownOf total={rows.length} />
    </Section>
  );
}
