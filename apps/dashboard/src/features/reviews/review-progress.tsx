import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Notice, Tile, Tiles, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { type OpenNilReturn, reviewProgressQuery } from './reviews.queries.js';

/** How far what is under review has got, and which houses are asked for their nil return. */
export function ReviewProgress(): ReactElement | null {
  const { t } = useTranslation(['reviews', 'vocabulary']);
  const format = useFormat();
  const { data } = useQuery(reviewProgressQuery);
  if (!data) return null;
  return (
    <>
      {data.reviewProgress.length > 0 && (
        <Tiles>
          {data.reviewProgress.map(({ kind, total, confirmed, struck, overdue, dueAt }) => (
            <Tile
              key={kind}
              label={t(`vocabulary:reviewKind.${kind}`)}
              value={t('reviews:progress', { done: confirmed + struck, total })}
              note={[
                t('reviews:progressNote', { confirmed, struck }),
                overdue > 0
                  ? t('reviews:progressLate', { count: overdue })
                  : t('reviews:progressDue', { on: format.date(dueAt) }),
              ].join(' · ')}
            />
          ))}
        </Tiles>
      )}
      {data.openNilReturns.length > 0 && <NilReturns houses={data.openNilReturns} />}
    </>
  );
}

/** A house without accounts says so once a year. */
function NilReturns({ houses }: { houses: readonly OpenNilReturn[] }): ReactElement {
  const { t } = useTranslation('reviews');
  const format = useFormat();
  return (
    <Notice tone="info" title={t('nilTitle', { count: houses.length })}>
      <ul>
        {houses.map(({ authorityId, name, endsAt }) => (
          <li key={authorityId}>
            <Link to="/authorities/$authorityId" params={{ authorityId }}>
              {name ?? t('nilUnnamed')}
            </Link>
            {', '}
            {endsAt ? t('nilEnds', { on: format.date(endsAt) }) : t('nilNone')}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
