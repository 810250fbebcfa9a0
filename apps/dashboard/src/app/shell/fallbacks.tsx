import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { buttonClass, ErrorState, Page, Skeleton } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../../lib/use-title.js';
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
  useTitle(t('notFoundTitle'));
  return (
    <Page title={t('notFoundTitle')}>
      <p>{t('notFoundText')}</p>
      <p>
        <Link to="/" className={buttonClass()}>
          {t('toStart')}
        </Link>
      </p>
    </Page>
  );
}

/** For roles that have no screen of their own here. */
export function NothingHere(): ReactElement {
  const { t } = useTranslation('common');
  useTitle(t('nothingHereTitle'));
  return (
    <Page title={t('nothingHereTitle')}>
      <p>{t('nothingHereText')}</p>
    </Page>
  );
}
