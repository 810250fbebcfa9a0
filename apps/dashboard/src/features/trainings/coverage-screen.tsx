import { useQuery } from '@tanstack/react-query';
import { EmptyState, SimpleTable, StatusTag, type SimpleColumn } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../lib/query/loaded.js';
import { AuthorityLink } from '../authorities/authority-name.js';
import { useBilingual } from '../rules/rule-text.js';
import { byMinistry, type MinistryCoverage } from './by-ministry.js';
import { TrainingsPage } from './trainings-page.js';
import { coverageQuery, type CoverageRow } from './trainings.queries.js';

/** How far each ministry is, in words; shares only where they point at nobody. */
export function CoverageScreen(): ReactElement {
  const { t } = useTranslation('trainings');
  const query = useQuery(coverageQuery);
  return (
    <TrainingsPage part="tabCoverage" sub={t('coverageSub')}>
      <Loaded query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={t('coverageEmpty')}>{t('coverageEmptyText')}</EmptyState>
          ) : (
            <Coverage rows={rows} />
          )
        }
      </Loaded>
    </TrainingsPage>
  );
}

function Coverage({ rows }: { rows: readonly CoverageRow[] }): ReactElement {
  const { t } = useTranslation('trainings');
  const pick = useBilingual();
  const { ministries, modules } = byMinistry(rows);
  const columns: SimpleColumn<MinistryCoverage>[] = modules.map(({ id, titleDe, titleEn }) => ({
    header: pick(titleDe, titleEn),
    cell: ({ cells }) => <Light cell={cells.get(id)} />,
  }));
  return (
    <SimpleTable
      caption={t('coverageCaption')}
      rows={ministries}
      rowId={({ ministry }) => ministry.id}
      columns={[
        {
          header: t('ministry'),
          rowHeader: true,
          cell: ({ ministry }) => <AuthorityLink authority={ministry} />,
        },
        ...columns,
      ]}
    />
  );
}

function Light({ cell }: { cell: CoverageRow | undefined }): ReactElement {
  const { t } = useTranslation('trainings');
  if (!cell) return <span className="va-muted">{t('notNeeded')}</span>;
  return (
    <>
      <StatusTag kind="trafficLight" value={cell.light} />
      {cell.percent !== null && (
        <small className="va-muted">{t('percent', { percent: cell.percent })}</small>
      )}
    </>
  );
}
