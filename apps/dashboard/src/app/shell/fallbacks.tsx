import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { buttonClass, EmptyState, ErrorState, Skeleton } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../lib/query/use-sentence.js';

export function Pending(): ReactElement {
  return <Skeleton lines={8} />;
}

export function Broken({ error, reset }: ErrorComponentProps): ReactElement {
  const sentence = useSentence();
  return <ErrorState message={sentence(error)} onRetry={reset} />;
}

/** For addresses and for objects that are not there, or not for this viewer. */
export function Missing(): ReactElement {
  const { t } = useTranslation('common');
  return (
    <EmptyState
      icon="unknown"
      title={t('notFoundTitle')}
      action={
        <Link to="/" className={buttonClass()}>
          {t('toStart')}
        </Link>
      }
    >
      {t('notFoundText')}
    </EmptyState>
  );
}
