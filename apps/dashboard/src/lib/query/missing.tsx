import { Link } from '@tanstack/react-router';
import { buttonClass, Page } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../use-title.js';

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
