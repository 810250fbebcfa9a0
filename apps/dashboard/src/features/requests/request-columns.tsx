import { Period, Tag, useFormat, type DataColumn } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountLink } from '../accounts/account-link.js';
import { useDeviceLabel } from '../devices/device-label.js';
import { PersonLink } from '../people/person-link.js';
import type { AuthorizationRequest } from './requests.queries.js';

/** The columns of the list of requests. */
export function useRequestColumns(): readonly DataColumn<AuthorizationRequest>[] {
  const { t } = useTranslation(['requests', 'vocabulary']);
  const format = useFormat();
  const device = useDeviceLabel();
  return [
    {
      id: 'person',
      header: t('requests:person'),
      rowHeader: true,
      width: '16%',
      cell: ({ person }) => <PersonLink person={person} />,
    },
    {
      id: 'account',
      header: t('requests:account'),
      width: '14%',
      cell: ({ account }) => <AccountLink account={account} />,
    },
    {
      id: 'role',
      header: t('requests:role'),
      width: '15%',
      cell: ({ role, purpose }) => (
        <>
          {t(`vocabulary:role.${role}`)}
          {purpose && <small>{purpose}</small>}
        </>
      ),
    },
    {
      id: 'device',
      header: t('requests:device'),
      cell: (row) =>
        row.device ? (
          device(row.device)
        ) : (
          <span className="va-muted">{t('requests:noDevice')}</span>
        ),
    },
    { id: 'wanted', header: t('requests:wanted'), cell: ({ wanted }) => <Period value={wanted} /> },
    {
      id: 'requestedBy',
      header: t('requests:requestedBy'),
      cell: ({ requestedBy, requestedAt }) => (
        <>
          {requestedBy?.functionLabel}
          <small>{format.dateTime(requestedAt)}</small>
        </>
      ),
    },
    { id: 'state', header: t('requests:state'), cell: (row) => <RequestState row={row} /> },
  ];
}

const LOOKS = {
  REQUESTED: { tone: 'info', icon: 'clock' },
  MANAGER_CONFIRMED: { tone: 'info', icon: 'eye' },
  GRANTED: { tone: 'ok', icon: 'ok' },
  DENIED: { tone: 'bad', icon: 'bad' },
  WITHDRAWN: { tone: 'none', icon: 'undo' },
} as const;

function RequestState({ row }: { row: AuthorizationRequest }): ReactElement {
  const { t } = useTranslation('requests');
  const format = useFormat();
  const { status, manager, confirmedBy, confirmedAt, decisionNote } = row;
  return (
    <>
      <Tag {...LOOKS[status]}>{t(`status_${status}`)}</Tag>
      {status === 'MANAGER_CONFIRMED' && confirmedBy && confirmedAt && (
        <small title={format.dateTime(confirmedAt)}>
          {t('confirmedBy', { who: confirmedBy.functionLabel, date: format.date(confirmedAt) })}
        </small>
      )}
      {status === 'REQUESTED' && (
        <small>{manager ? t('waitsFor', { who: manager.functionLabel }) : t('noManager')}</small>
      )}
      {decisionNote && <small>{decisionNote}</small>}
    </>
  );
}
