import type { ErrorComponentProps } from '@tanstack/react-router';
import { Page, Skeleton } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../../lib/use-title.js';
import { WholeFailure } from '../../lib/query/failure.js';

export { Missing } from '../../lib/query/missing.js';

export function Pending(): ReactElement {
  return <Skeleton lines={8} />;
}

export function Broken({ error, reset }: ErrorComponentProps): ReactElement {
  return <WholeFailure error={error} onRetry={reset} />;
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
