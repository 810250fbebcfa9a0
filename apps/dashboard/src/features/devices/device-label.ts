import type { EnumOf } from '@vieraugen/contract';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

export interface DeviceNames {
  readonly ownership: EnumOf<'DeviceOwnership'>;
  readonly category: EnumOf<'DeviceCategory'>;
  readonly assetTag?: string | null;
  readonly nickname?: string | null;
}

/** What a device is called: „Dienstgerät, Laptop SMS-4711“. */
export function useDeviceLabel(): (device: DeviceNames) => string {
  const { t } = useTranslation('vocabulary');
  return useCallback(
    ({ ownership, category, assetTag, nickname }) =>
      [`${t(`ownership.${ownership}`)},`, t(`deviceCategory.${category}`), assetTag ?? nickname]
        .filter(Boolean)
        .join(' '),
    [t],
  );
}
