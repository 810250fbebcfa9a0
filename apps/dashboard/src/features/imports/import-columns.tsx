import { IMPORT_SHAPES } from '@vieraugen/domain';
import { Section, SimpleTable, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from './run-import.js';
import type { ImportSteps } from './use-import.js';

interface ImportColumnsProps {
  steps: ImportSteps;
  report: ImportReport;
}

/** Which column of the file goes where; what was not recognised can be assigned. */
export function ImportColumns({ steps, report }: ImportColumnsProps): ReactElement | null {
  const { t } = useTranslation('imports');
  const { locale } = useFormat();
  const { fields } = IMPORT_SHAPES[steps.kind];
  return (
    <Section title={t('columns')}>
      <SimpleTable
        caption={t('columnsCaption')}
        rows={report.columns}
        rowId={({ column }) => column}
        columns={[
          { header: t('column'), rowHeader: true, width: '40%', cell: ({ column }) => column },
          {
            header: t('field'),
            cell: ({ column, field }) => (
              <select
                className="va-select"
                aria-label={t('fieldOf', { column })}
                value={field ?? ''}
                onChange={({ target }) => steps.assign(column, target.value || null)}
              >
                <option value="">{t('ignored')}</option>
                {fields.map(({ name, ...words }) => (
                  <option key={name} value={name}>
                    {words[locale]}
                  </option>
                ))}
              </select>
            ),
          },
        ]}
      />
    </Section>
  );
}
