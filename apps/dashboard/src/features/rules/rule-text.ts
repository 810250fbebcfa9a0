import { useFormat } from '@vieraugen/ui';
import { useCallback } from 'react';

/** Picks the German or the English one of a pair that the server sends in both languages. */
export function useBilingual(): (de: string, en: string) => string {
  const { locale } = useFormat();
  return useCallback((de, en) => (locale === 'en' ? en : de), [locale]);
}
