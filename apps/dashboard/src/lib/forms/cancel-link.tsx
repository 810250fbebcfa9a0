import { createLink } from '@tanstack/react-router';
import { buttonClass } from '@vieraugen/ui';
import type { AnchorHTMLAttributes, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** The way out of a form without saving: back to what it is about. */
export const CancelLink = createLink(function Cancel(
  props: AnchorHTMLAttributes<HTMLAnchorElement>,
): ReactElement {
  const { t } = useTranslation('common');
  return (
    <a {...props} className={buttonClass()}>
      {t('cancel')}
    </a>
  );
});
