import { Link } from '@tanstack/react-router';
import { EmptyState, Section, Tag, toLocalDay, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OverviewData } from './overview.queries.js';

/** What opened and what closed since the day of comparison. */
export function OverviewSince({ data }: { data: OverviewData }): ReactElement {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const since = toLocalDay(data.since);
  return (
    <Section title={t('sinceTitle', { since: format.date(data.since) })}>
      <ul className="va-lines">
        <li>
          <Tag tone={data.opened > 0 ? 'bad' : 'none'}>+ {format.number(data.opened)}</Tag>
          <p>
            {t('opened', { count: data.opened })}
            <small>{t('openedNote')}</small>
          </p>
          <Link to="/findings" search={{ since }} aria-label={t('viewOpened')}>
            {t('view')}
          </Link>
        </li>
        <li>
          <Tag tone={data.resolved > 0 ? 'ok' : 'none'}>− {format.number(data.resolved)}</Tag>
          <p>
            {t('resolved', { count: data.resolved })}
            <small>{t('resolvedNote')}</small>
          </p>
          <Link
            to="/findings"
            search={{ resolvedSince: since, state: ['RESOLVED'] }}
            aria-label={t('viewResolved')}
          >
            {t('view')}
          </Link>
        </li>
      </ul>
    </Section>
  );
}

const KINDS = [
  'PERMIT',
  'AUTHORIZATION',
  'TRAINING',
  'NIL_RETURN',
  'ATTESTATION',
  'FINDING',
] as const;
const SHOWN_AUTHORITIES = 4;

/** What ends within 30 days. */
export function OverviewDeadlines(props: { deadlines: OverviewData['deadlines'] }): ReactElement {
  const { t } = useTranslation('overview');
  const format = useFormat();
  return (
    <Section title={t('deadlines')}>
      {props.deadlines.length === 0 ? (
        <EmptyState title={t('deadlinesEmpty')}>{t('deadlinesEmptyText')}</EmptyState>
      ) : (
        <ul className="va-lines">
          {props.deadlines.map((deadline) => (
            <li key={`${deadline.kind} ${deadline.at}`}>
              <Tag tone="warn">{format.number(deadline.count)}</Tag>
              <p>
                {t(KINDS.find((kind) => kind === deadline.kind) ?? 'OTHER', {
                  count: deadline.count,
                })}
                <Houses authorities={deadline.authorities} />
              </p>
              <time className="va-num va-muted" dateTime={deadline.at}>
                {deadline.count > 1
                  ? t('firstOn', { date: format.date(deadline.at) })
                  : format.date(deadline.at)}
              </time>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Houses(props: {
  authorities: OverviewData['deadlines'][number]['authorities'];
}): ReactElement {
  const { t } = useTranslation('overview');
  const names = props.authorities.map(({ shortName, name }) => shortName ?? name);
  const rest = names.length - SHOWN_AUTHORITIES;
  return (
    <small>
      {names.slice(0, SHOWN_AUTHORITIES).join(', ')}
      {rest > 0 && ` ${t('andMore', { n: rest })}`}
    </small>
  );
}
