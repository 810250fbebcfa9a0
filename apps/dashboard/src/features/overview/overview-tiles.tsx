import { Link } from '@tanstack/react-router';
import { Tile, Tiles, Trend, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OverviewData } from './overview.queries.js';

/** Four figures; those that mean work are links to it. */
export function OverviewTiles({ data }: { data: OverviewData }): ReactElement {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const where = [
    t('inAuthorities', { count: data.authorities }),
    data.nilReturns > 0 && t('nilReturns', { count: data.nilReturns }),
  ];
  return (
    <Tiles>
      <Tile
        label={t('accounts')}
        value={<Link to="/accounts">{format.number(data.accounts)}</Link>}
        note={where.filter(Boolean).join(' · ')}
      />
      <Tile
        label={t('critical')}
        value={
          <Link to="/findings" search={{ severity: ['CRITICAL'] }}>
            {format.number(data.critical.value)}
          </Link>
        }
        note={<Compared trend={data.critical} since={data.since} />}
      />
      <Tile
        label={t('overdue')}
        value={
          <Link to="/findings" search={{ overdue: true }}>
            {format.number(data.overdue.value)}
          </Link>
        }
        note={<Compared trend={data.overdue} since={data.since} />}
      />
      <Tile
        label={t('trained')}
        value={t('trainedValue', { full: data.ministriesFullyTrained, all: data.ministries })}
        note={t(data.ministriesPartlyTrained > 0 ? 'trainedPartly' : 'trainedMinistries', {
          partly: data.ministriesPartlyTrained,
        })}
      />
    </Tiles>
  );
}

function Compared(props: { trend: OverviewData['critical']; since: string }): ReactElement | null {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const { value, before } = props.trend;
  if (before === null || before === undefined) return null;
  const change = value - before;
  const key = change > 0 ? 'more' : change < 0 ? 'less' : 'same';
  const n = format.number(Math.abs(change));
  return (
    <Trend change={change} moreIs="bad">
      {t(key, { n, since: format.dayMonth(props.since) })}
    </Trend>
  );
}
