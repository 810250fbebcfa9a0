import { Facts, Section, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonLink } from '../people/person-link.js';
import type { DeviceDetail } from './devices.queries.js';
import { useYesNo } from './use-yes-no.js';

/** What is kept about a device; of a private one the nickname and declarations only. */
export function DeviceFacts({ device }: { device: DeviceDetail }): ReactElement {
  const { t } = useTranslation(['devices', 'vocabulary']);
  const format = useFormat();
  const yesNo = useYesNo();
  const none = <span className="va-muted">{t('devices:notRecorded')}</span>;
  const date = (value: string | null) => (value ? format.date(value) : none);
  const { custodian, mdmState } = device;
  const official = [
    { term: t('devices:assetTag'), value: device.assetTag ?? none },
    { term: t('devices:osFamily'), value: device.osFamily ?? none },
    { term: t('devices:osSupportedUntil'), value: date(device.osSupportedUntil) },
    { term: t('devices:mdm'), value: mdmState ? t(`vocabulary:mdm.${mdmState}`) : none },
    { term: t('devices:lastCheck'), value: date(device.lastPostureCheckAt) },
  ];
  const owned = [
    { term: t('devices:nickname'), value: device.nickname ?? none },
    { term: t('devices:osFamily'), value: device.osFamily ?? none },
  ];
  return (
    <Section title={t('devices:facts')}>
      <Facts
        facts={[
          {
            term: t('devices:custodian'),
            value: custodian ? <PersonLink person={custodian} /> : none,
          },
          ...(device.ownership === 'OFFICIAL' ? official : owned),
          { term: t('devices:encryption'), value: yesNo(device.encryption) },
          { term: t('devices:screenLock'), value: yesNo(device.screenLock) },
        ]}
      />
    </Section>
  );
}
