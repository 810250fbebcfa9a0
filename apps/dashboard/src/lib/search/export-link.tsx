import { buttonClass, Icon, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { csvHref } from './list-search.js';

interface ExportLinkProps {
  list: Parameters<typeof csvHref>[0];
  inputs: Parameters<typeof csvHref>[1];
}

/** A list's CSV with the filters and the order that the screen shows. */
export function ExportLink({ list, inputs }: ExportLinkProps): ReactElement {
  const { t } = useTranslation('common');
  const { locale } = useFormat();
  return (
    <a className={buttonClass({ small: true })} href={csvHref(list, inputs, locale)} download>
      <Icon name="download" />
      {t('export')}
    </a>
  );
}
