import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { auditDe } from './audit.texts.js';

/** The words for an entry of the audit log; an unknown action keeps its own name. */
export function useActionText(): (action: string) => string {
  const { t, i18n } = useTranslation('audit');
  return useCallback(
    (action) => {
      const key = action.replaceAll(/[.\-]/gu, '_') as keyof typeof auditDe;
      return i18n.exists(`audit:${key}`) ? t(key) : action;
    },
    [t, i18n],
  );
}
