import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, SIGNED_OUT, UNREACHABLE } from '../graphql/api-error.js';

/** What to tell people about a failure: the server's sentence, or ours when it could not speak. */
export function useSentence(): (error: unknown) => string {
  const { t } = useTranslation('common');
  return useCallback(
    (error) => {
      if (error instanceof ApiError && error.code === SIGNED_OUT) return t('signedOut');
      if (error instanceof ApiError && error.code !== UNREACHABLE && error.message) {
        return error.message;
      }
      return t('unreachable');
    },
    [t],
  );
}
