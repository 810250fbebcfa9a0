import { DataTable, EmptyState, useFormat, type DataColumn } from '@vieraugen/ui';
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../lib/query/connection.js';
import { LoadedList } from '../../lib/query/loaded-list.js';
import { importsQuery, type ImportRow } from './imports.queries.js';

/** Earlier imports, the newest first, each with its result to take away. */
export function ImportHistory(): ReactElement {
  const { t } = useTranslation('imports');
  const list = useConnection(importsQuery);
  const columns = useHistoryColumns();
  return (
    <LoadedList list={list}>
      <DataTable
        caption={t('historyCaption')}
        columns={columns}
        rows={list.rows}
        rowId={({ id }) => id}
        rowName={({ fileName }) => fileName}
        {...list.paging}
        empty={
          <EmptyState icon="file" title={t('historyEmpty')}>
            {t('historyEmptyText')}
          </EmptyState>
        }
      />
    </LoadedList>
  );
}

function useHistoryColumns(): readonly DataColumn<ImportRow>[] {
  const { t } = useTranslation(['imports', 'vocabulary']);
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'file',
        header: t('imports:file'),
        rowHeader: true,
        cell: (row) => (
          <>
            {row.fileName}
            {row.dryRun && <small>{t('imports:trial')}</small>}
          </>
        ),
      },
      {
        id: 'kind',
        header: t('imports:kind'),
        cell: ({ kind }) => t(`vocabulary:importKind.${kind}`),
      },
      {
        id: 'started',
        header: t('imports:started'),
        cell: ({ startedAt, startedByLabel }) => (
          <>
            {format.dateTime(startedAt)}
            <small>{startedByLabel}</small>
          </>
        ),
      },
      {
        id: 'outcome',
        header: t('imports:outcome'),
        cell: ({ report }) => report && <Outcome report={report} />,
      },
      {
        id: 'result',
        header: t('imports:result'),
        cell: ({ id, fileName, report }) =>
          report && (
            <a
              href={`/api/imports/${id}/result.csv`}
              aria-label={t('imports:downloadOf', { file: fileName })}
              download
            >
              {t('imports:download')}
            </a>
          ),
      },
    ],
    [t, format],
  );
}

function Outcome({ report }: { report: NonNullable<ImportRow['report']> }): ReactElement {
  const { t } = useTranslation('imports');
  const { created, updated, unchanged, rejected } = report;
  return <>{t('outcomeText', { created, updated, unchanged, refused: rejected.length })}</>;
}
