import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** „ja“, „nein“, and what nobody has said. */
export function useYesNo(): (value: boolean | null) => string {
  const { t } = useTranslation('common');
  return useCallback(
    (value) => {
      if (value === null) return t('noEntry');
      return t(value ? 'yes' : 'no');
    },
    [t],
  );
}
