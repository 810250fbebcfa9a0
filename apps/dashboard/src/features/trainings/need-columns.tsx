import { Link } from '@tanstack/react-router';
import { StatusTag, useFormat, type DataColumn } from '@vieraugen/ui';
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AuthorityLink } from '../authorities/authority-name.js';
import { useBilingual } from '../rules/rule-text.js';
import type { NeedRow } from './trainings.queries.js';

/** The columns of the list of needs. */
export function useNeedColumns(): readonly DataColumn<NeedRow>[] {
  const { t } = useTranslation('trainings');
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'person',
        header: t('person'),
        rowHeader: true,
        width: '24%',
        cell: ({ person }) => (
          <Link to="/people/$personId" params={{ personId: person.id }}>
            {person.functionLabel}
          </Link>
        ),
      },
      {
        id: 'authority',
        header: t('authority'),
        cell: ({ person }) => <AuthorityLink authority={person.authority} />,
      },
      {
        id: 'state',
        header: t('state'),
        cell: ({ worst }) => <StatusTag kind="trainingState" value={worst} />,
      },
      {
        id: 'trainings',
        header: t('trainings'),
        width: '40%',
        cell: (row) => <Statuses row={row} />,
      },
      {
        id: 'due',
        header: t('due'),
        cell: ({ dueOn }) => (dueOn ? format.date(dueOn) : t('dueNow')),
      },
    ],
    [t, format],
  );
}

function Statuses({ row }: { row: NeedRow }): ReactElement {
  const { t } = useTranslation(['trainings', 'vocabulary']);
  const format = useFormat();
  const pick = useBilingual();
  return (
    <>
      {row.statuses.map(({ module, state, validUntil }) => (
        <small key={module.id}>
          {pick(module.titleDe, module.titleEn)}: {t(`vocabulary:trainingState.${state}`)}
          {validUntil && `, ${t('trainings:until', { date: format.date(validUntil) })}`}
        </small>
      ))}
    </>
  );
}
