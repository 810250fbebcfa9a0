import type { EnumOf } from '@vieraugen/contract';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

export interface DeviceNames {
  readonly ownership: EnumOf<'DeviceOwnership'>;
  readonly category: EnumOf<'DeviceCategory'>;
  readonly assetTag?: string | null;
  readonly nickname?: string | null;
}

/** A name begins with a capital, in whatever language. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a device is called: „Dienstgerät, Laptop SMS-4711“. */
export function useDeviceLabel(): (device: DeviceNames) => string {
  const { t } = useTranslation('vocabulary');
  return useCallback(
    ({ ownership, category, assetTag, nickname }) =>
      [
        `${capital(t(`ownership.${ownership}`))},`,
        t(`deviceCategory.${category}`),
        assetTag ?? nickname,
      ]
        .filter(Boolean)
        .join(' '),
    [t],
  );
}
