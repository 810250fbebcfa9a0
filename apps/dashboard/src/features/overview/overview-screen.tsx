import { useQuery } from '@tanstack/react-query';
import { Columns, DateField, Page, Skeleton, toLocalDay, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../lib/query/loaded.js';
import { useAsOf } from '../../lib/search/use-as-of.js';
import { useTitle } from '../../lib/use-title.js';
import { OverviewDeadlines, OverviewSince } from './overview-lists.js';
import { OverviewMatrix } from './overview-matrix.js';
import { OverviewOldest } from './overview-oldest.js';
import { overviewQuery, type OverviewData } from './overview.queries.js';
import type { OverviewSearch } from './overview.search.js';
import { OverviewTiles } from './overview-tiles.js';

interface ScreenProps {
  search: OverviewSearch;
  onSearch: (search: OverviewSearch) => void;
}

/** „Wo stehen wir?“: one screen, no click. */
export function OverviewScreen({ search, onSearch }: ScreenProps): ReactElement {
  const { t } = useTranslation('overview');
  const query = useQuery(overviewQuery(search));
  const asOf = useAsOf(search, (next) => onSearch({ since: search.since, ...next }));
  useTitle(t('screen'));
  const since = search.since ?? (query.data ? toLocalDay(query.data.since) : '');
  return (
    <Page
      title={t('title')}
      sub={query.data ? <OverviewStand data={query.data} /> : ' '}
      actions={
        <>
          {asOf.button}
          <span className="va-inline">
            <span aria-hidden="true">{t('compareWith')}</span>
            <DateField
              id="since"
              label={t('compareWith')}
              quietLabel
              value={since}
              onChange={(day) => onSearch({ ...search, since: day || undefined })}
            />
          </span>
        </>
      }
    >
      {asOf.band}
      <Loaded query={query} skeleton={<Skeleton shape="figures" />}>
        {(data) => <OverviewContent data={data} />}
      </Loaded>
    </Page>
  );
}

function OverviewStand({ data }: { data: OverviewData }): ReactElement {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const at = format.dateTime(data.asOf.validAt);
  return (
    <>
      {t('asOf', { at })} · {t('comparedWith', { since: format.date(data.since) })}
    </>
  );
}

function OverviewContent({ data }: { data: OverviewData }): ReactElement {
  return (
    <>
      <OverviewTiles data={data} />
      <OverviewMatrix rows={data.rows} />
      <Columns>
        <OverviewOldest findings={data.oldestCritical} total={data.critical.value} />
        <div className="va-stack">
          <OverviewSince data={data} />
          <OverviewDeadlines deadlines={data.deadlines} />
        </div>
      </Columns>
    </>
  );
}
