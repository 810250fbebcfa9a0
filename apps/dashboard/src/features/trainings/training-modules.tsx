import { useQuery } from '@tanstack/react-query';
import { SimpleTable } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../lib/query/loaded.js';
import { useBilingual } from '../rules/rule-text.js';
import { modulesQuery } from './trainings.queries.js';

/** What is on offer, for whom it is a duty, and how long it holds. */
export function TrainingModules(): ReactElement {
  const { t } = useTranslation(['trainings', 'vocabulary']);
  const pick = useBilingual();
  const query = useQuery(modulesQuery);
  return (
    <Loaded query={query}>
      {(modules) => (
        <SimpleTable
          caption={t('trainings:modulesCaption')}
          rows={modules}
          rowId={({ id }) => id}
          columns={[
            {
              header: t('trainings:module'),
              rowHeader: true,
              width: '40%',
              cell: ({ titleDe, titleEn, version }) => (
                <>
                  {pick(titleDe, titleEn)}
                  <small>{t('trainings:version', { version })}</small>
                </>
              ),
            },
            {
              header: t('trainings:mandatoryFor'),
              cell: ({ mandatoryForRoles }) =>
                mandatoryForRoles.map((role) => t(`vocabulary:role.${role}`)).join(', ') ||
                t('trainings:nobody'),
            },
            {
              header: t('trainings:validity'),
              cell: ({ validityMonths }) => t('trainings:months', { count: validityMonths }),
            },
            { header: t('trainings:deliveredBy'), cell: ({ deliveredBy }) => deliveredBy ?? '–' },
          ]}
        />
      )}
    </Loaded>
  );
}
