import { Tag } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Offboarding } from './offboarding.queries.js';

/** „offen“, „erledigt“ or „nicht mehr nötig“, with its symbol. */
export function OffboardingState({ row }: { row: Pick<Offboarding, 'outcome'> }): ReactElement {
  const { t } = useTranslation('offboarding');
  if (row.outcome === 'DONE')
    return (
      <Tag tone="ok" icon="ok">
        {t('done')}
      </Tag>
    );
  if (row.outcome === 'NOT_NEEDED')
    return (
      <Tag tone="none" icon="dash">
        {t('notNeeded')}
      </Tag>
    );
  return (
    <Tag tone="warn" icon="circle">
      {t('open')}
    </Tag>
  );
}
