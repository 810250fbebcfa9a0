import { Link } from '@tanstack/react-router';
import { type DataColumn, Period, StatusTag } from '@vieraugen/ui';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { AuthorityLink } from '../authorities/authority-name.js';
import type { PersonRow } from './people.queries.js';
import { worstTraining } from './worst-training.js';

interface Shown {
  /** Names were asked for. */
  readonly names: boolean;
  /** The viewer may see the training of single people. */
  readonly training: boolean;
}

/** The columns of the list of people: by function; names only on demand. */
export function usePersonColumns({ names, training }: Shown): readonly DataColumn<PersonRow>[] {
  const { t } = useTranslation(['people', 'vocabulary']);
  return useMemo(() => {
    const all: (DataColumn<PersonRow> | false)[] = [
      {
        id: 'function',
        header: t('people:function'),
        sortField: 'FUNCTION',
        rowHeader: true,
        cell: (row) => (
          <Link to="/people/$personId" params={{ personId: row.id }}>
            {row.functionLabel}
          </Link>
        ),
      },
      names && {
        id: 'name',
        header: t('people:name'),
        cell: ({ name }) =>
          name ? `${name.givenName} ${name.surname}` : <Quiet>{t('people:noName')}</Quiet>,
      },
      {
        id: 'authority',
        header: t('people:authority'),
        sortField: 'AUTHORITY',
        cell: (row) => <AuthorityLink authority={row.authority} />,
      },
      {
        id: 'manager',
        header: t('people:manager'),
        cell: ({ manager }) => manager?.functionLabel ?? <Quiet>–</Quiet>,
      },
      training && {
        id: 'training',
        header: t('people:training'),
        cell: (row) => {
          const worst = worstTraining(row.trainings);
          if (!worst) return <Quiet>{t('people:noneNeeded')}</Quiet>;
          return <StatusTag kind="trainingState" value={worst} />;
        },
      },
      {
        id: 'valid',
        header: t('people:inRegister'),
        startsHidden: true,
        cell: (row) => <Period value={row.valid} />,
      },
      {
        id: 'externalId',
        header: t('people:externalId'),
        sortField: 'EXTERNAL_ID',
        startsHidden: true,
        cell: (row) => row.externalId ?? <Quiet>–</Quiet>,
      },
    ];
    return all.filter((column) => column !== false);
  }, [t, names, training]);
}

function Quiet({ children }: { children: string }) {
  return <span className="va-muted">{children}</span>;
}
