import { useQuery } from '@tanstack/react-query';
import { Button, EmptyState, Section, SimpleTable, StatusTag, useFormat } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../lib/query/loaded.js';
import { useBilingual } from '../rules/rule-text.js';
import { useMay } from '../viewer/viewer.queries.js';
import { CompletedTable } from './completed-table.js';
import { DeclareDialog } from './declare-dialog.js';
import { TrainingsPage } from './trainings-page.js';
import { ownTrainingQuery, type OwnTraining } from './trainings.queries.js';

/** Everything about the viewer's own trainings, and a way to declare one. */
export function OwnScreen(): ReactElement {
  const { t } = useTranslation('trainings');
  const query = useQuery(ownTrainingQuery);
  const [declaring, setDeclaring] = useState(false);
  const mayDeclare = useMay('training.declare');
  const declare = (
    <Button variant="primary" icon="plus" onClick={() => setDeclaring(true)}>
      {t('declare')}
    </Button>
  );
  return (
    <TrainingsPage part="tabOwn" sub={t('ownSub')} actions={mayDeclare && declare}>
      <Loaded query={query}>
        {(own) => (
          <>
            <Section title={t('ownNeeds')}>
              <OwnNeeds own={own} />
            </Section>
            <Section title={t('ownCompleted')}>
              <OwnCompleted own={own} />
            </Section>
            {own.declarations.length > 0 && (
              <Section title={t('ownDeclared')}>
                <OwnDeclared own={own} />
              </Section>
            )}
            {declaring && (
              <DeclareDialog
                accountId={own.evidenceAccountId}
                onClose={() => setDeclaring(false)}
              />
            )}
          </>
        )}
      </Loaded>
    </TrainingsPage>
  );
}

function OwnNeeds({ own }: { own: OwnTraining }): ReactElement {
  const { t } = useTranslation('trainings');
  const pick = useBilingual();
  const format = useFormat();
  if (own.statuses.length === 0)
    return <EmptyState title={t('ownNeedsEmpty')}>{t('ownNeedsEmptyText')}</EmptyState>;
  return (
    <SimpleTable
      caption={t('ownNeedsCaption')}
      rows={own.statuses}
      rowId={({ module }) => module.id}
      columns={[
        {
          header: t('module'),
          rowHeader: true,
          cell: ({ module }) => pick(module.titleDe, module.titleEn),
        },
        {
          header: t('state'),
          cell: ({ state }) => <StatusTag kind="trainingState" value={state} />,
        },
        {
          header: t('validUntil'),
          cell: ({ validUntil }) => (validUntil ? format.date(validUntil) : t('never')),
        },
      ]}
    />
  );
}

function OwnCompleted({ own }: { own: OwnTraining }): ReactElement {
  const { t } = useTranslation('trainings');
  if (own.completions.length === 0)
    return <EmptyState title={t('ownCompletedEmpty')}>{t('ownCompletedEmptyText')}</EmptyState>;
  return <CompletedTable caption={t('ownCompletedCaption')} completions={own.completions} />;
}

function OwnDeclared({ own }: { own: OwnTraining }): ReactElement {
  const { t } = useTranslation('trainings');
  const pick = useBilingual();
  const format = useFormat();
  return (
    <SimpleTable
      caption={t('ownDeclaredCaption')}
      rows={own.declarations}
      rowId={({ id }) => id}
      columns={[
        {
          header: t('module'),
          rowHeader: true,
          cell: ({ module }) => pick(module.titleDe, module.titleEn),
        },
        { header: t('completedOn'), cell: ({ completedOn }) => format.date(completedOn) },
        {
          header: t('decision'),
          cell: ({ decision, note }) => (
            <>
              {t(`decision_${decision ?? 'WAITING'}`)}
              {note && <small>{note}</small>}
            </>
          ),
        },
      ]}
    />
  );
}
