import { useFormat } from '@vieraugen/ui';
import { useCallback } from 'react';

interface BilingualRule {
  readonly titleDe: string;
  readonly titleEn: string;
}

/** A rule's texts in the language of the page. */
export function useRuleText(): (rule: BilingualRule) => { title: string } {
  const { locale } = useFormat();
  return useCallback(
    (rule) => ({ title: locale === 'en' ? rule.titleEn : rule.titleDe }),
    [locale],
  );
}

/** Picks the German or the English one of a pair that the server sends in both languages. */
export function useBilingual(): (de: string, en: string) => string {
  const { locale } = useFormat();
  return useCallback((de, en) => (locale === 'en' ? en : de), [locale]);
}
