import { Button, Notice, Section, SimpleTable, Tag, useFormat, useNow } from '@vieraugen/ui';
import { HOUR, ruleOf } from '@vieraugen/domain';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountLink } from '../people/account-link.js';
import { DeviceSecureDialog } from './device-secure-dialog.js';
import type { DeviceDetail } from './devices.queries.js';

const HOURS = Number(ruleOf('DEV-05').parameters.graceHours);

/** What the last loss left open: which accounts, what has been done, and until when. */
export function DeviceLoss({ device }: { device: DeviceDetail }): ReactElement | null {
  const { t } = useTranslation('devices');
  const format = useFormat();
  const [securing, setSecuring] = useState(false);
  const now = useNow();
  const [first] = device.lostAccess;
  if (!first) return null;
  const isOpen = device.lostAccess.some((one) => !one.sessionsRevokedAt || !one.rotatedAt);
  if (!isOpen && device.status !== 'LOST') return null;
  const until = Date.parse(first.lostAt) + HOURS * HOUR;
  const open = now <= until ? 'lossOpen' : 'lossOverdue';
  const at = {
    lostAt: format.dateTime(first.lostAt),
    until: format.dateTime(new Date(until).toISOString()),
  };
  return (
    <Section
      title={t('loss')}
      aside={
        isOpen &&
        device.canSecure && (
          <Button variant="primary" onClick={() => setSecuring(true)}>
            {t('secure')}
          </Button>
        )
      }
    >
      <Notice tone={isOpen ? 'bad' : 'ok'}>{t(isOpen ? open : 'lossHandled', at)}</Notice>
      <SimpleTable
        caption={t('lossCaption')}
        rows={device.lostAccess}
        rowId={({ account }) => account?.id ?? ''}
        columns={[
          {
            header: t('account'),
            rowHeader: true,
            cell: ({ account }) => account && <AccountLink account={account} />,
          },
          { header: t('sessions'), cell: (row) => <Done at={row.sessionsRevokedAt} /> },
          { header: t('secret'), cell: (row) => <Done at={row.rotatedAt} /> },
        ]}
      />
      {securing && <DeviceSecureDialog device={device} onClose={() => setSecuring(false)} />}
    </Section>
  );
}

function Done({ at }: { at: string | null }): ReactElement {
  const { t } = useTranslation('devices');
  const format = useFormat();
  return at ? (
    <Tag tone="ok" icon="ok">
      {format.dateTime(at)}
    </Tag>
  ) : (
    <Tag tone="warn" icon="warn">
      {t('stillToDo')}
    </Tag>
  );
}
