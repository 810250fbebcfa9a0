import { Button, Period, SimpleTable, Tag } from '@vieraugen/ui';
import { PERMIT_CONDITIONS } from '@vieraugen/domain';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountNames } from '../people/account-link.js';
import type { DeviceDetail, PermitRequest } from './devices.queries.js';
import { ConfirmDialog, DecideDialog, NoteDialog } from './permit-request-dialogs.js';

const LOOKS = {
  REQUESTED: { tone: 'info', icon: 'clock' },
  NOTED: { tone: 'info', icon: 'clock' },
  VETOED: { tone: 'warn', icon: 'warn' },
  GRANTED: { tone: 'ok', icon: 'ok' },
  DENIED: { tone: 'none', icon: 'dash' },
} as const;

/** What has been asked for the device, where it stands, and what waits for the viewer. */
export function PermitRequests({ device }: { device: DeviceDetail }): ReactElement | null {
  const { t } = useTranslation('devices');
  if (device.permitRequests.length === 0) return null;
  return (
    <SimpleTable
      caption={t('requestsCaption')}
      rows={device.permitRequests}
      rowId={(row) => row.id}
      columns={[
        { header: t('request'), rowHeader: true, cell: (row) => <Request request={row} /> },
        { header: t('accounts'), cell: ({ accounts }) => <AccountNames accounts={accounts} /> },
        { header: t('period'), cell: ({ valid }) => <Period value={valid} /> },
        {
          header: t('state'),
          cell: ({ state }) => <Tag {...LOOKS[state]}>{t(`request_${state}`)}</Tag>,
        },
        { header: t('waiting'), cell: (row) => <Acts request={row} /> },
      ]}
    />
  );
}

function Request({ request }: { request: PermitRequest }): ReactElement {
  const { t } = useTranslation('devices');
  const confirmed = request.confirmedConditions?.length ?? 0;
  const all = PERMIT_CONDITIONS.length;
  return (
    <>
      {request.ground}
      <small>{t('confirmedOf', { confirmed, all })}</small>
      {request.allowedWindow && <small>{t('window', { window: request.allowedWindow })}</small>}
      {request.securityNote && <small>{t('securityNote', { note: request.securityNote })}</small>}
      {request.decisionReason && (
        <small>{t('decisionNote', { note: request.decisionReason })}</small>
      )}
    </>
  );
}

type Act = 'confirm' | 'note' | 'decide';

function Acts({ request }: { request: PermitRequest }): ReactElement {
  const { t } = useTranslation('devices');
  const [act, setAct] = useState<Act | null>(null);
  const close = (): void => setAct(null);
  const isComplete = request.confirmedConditions?.length === PERMIT_CONDITIONS.length;
  return (
    <div className="va-actions">
      {request.canConfirm && !isComplete && (
        <Button small onClick={() => setAct('confirm')}>
          {t('confirmConditions')}
        </Button>
      )}
      {request.canNote && (
        <Button small onClick={() => setAct('note')}>
          {t('giveNote')}
        </Button>
      )}
      {request.canDecide && (
        <Button small onClick={() => setAct('decide')}>
          {t('decide')}
        </Button>
      )}
      {act === 'confirm' && <ConfirmDialog request={request} onClose={close} />}
      {act === 'note' && <NoteDialog request={request} onClose={close} />}
      {act === 'decide' && <DecideDialog request={request} onClose={close} />}
    </div>
  );
}
