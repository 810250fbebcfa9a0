import { Link } from '@tanstack/react-router';
import { EmptyState, Section, SimpleTable, StatusTag, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../rules/rule-text.js';
import { CompletedTable } from '../trainings/completed-table.js';
import { useMay } from '../viewer/viewer.queries.js';
import type { PersonDetail } from './people.queries.js';

/** What the person needs and until when it holds. No scores. */
export function PersonTrainings({ person }: { person: PersonDetail }): ReactElement | null {
  const { t } = useTranslation(['people', 'vocabulary']);
  const format = useFormat();
  const pick = useBilingual();
  const mayRecord = useMay('training.record', person.authority.id);
  if (!useMay('training.read', person.authority.id)) return null;
  return (
    <Section
      title={t('people:trainings')}
      aside={mayRecord && <Link to="/trainings">{t('people:toTrainings')}</Link>}
    >
      {person.trainings.length === 0 ? (
        <EmptyState title={t('people:trainingsEmpty')}>{t('people:trainingsEmptyText')}</EmptyState>
      ) : (
        <SimpleTable
          caption={t('people:trainingsCaption')}
          rows={person.trainings}
          rowId={({ module }) => module.id}
          columns={[
            {
              header: t('people:module'),
              rowHeader: true,
              cell: ({ module }) => pick(module.titleDe, module.titleEn),
            },
            {
              header: t('people:state'),
              cell: ({ state }) => <StatusTag kind="trainingState" value={state} />,
            },
            {
              header: t('people:validUntil'),
              cell: ({ validUntil }) => (validUntil ? format.date(validUntil) : '–'),
            },
          ]}
        />
      )}
      {mayRecord && person.trainingCompletions.length > 0 && (
        <CompletedTable
          caption={t('people:completionsCaption')}
          completions={person.trainingCompletions}
          purpose="TRAINING_PLANNING"
        />
      )}
    </Section>
  );
}
