import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, EmptyState, SimpleTable, useFormat } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../lib/query/loaded.js';
import { useBilingual } from '../rules/rule-text.js';
import { DeclineDialog } from './decline-dialog.js';
import { Evidence } from './evidence.js';
import { TrainingsPage } from './trainings-page.js';
import { declarationsQuery, type DeclarationRow } from './trainings.queries.js';
import { useDecide } from './use-decide.js';

/** What others said of their trainings, to be confirmed or declined. */
export function DecideScreen(): ReactElement {
  const { t } = useTranslation('trainings');
  const query = useQuery(declarationsQuery);
  return (
    <TrainingsPage part="tabDecide" sub={t('decideSub')}>
      <Loaded query={query}>{(rows) => <Declarations rows={rows} />}</Loaded>
    </TrainingsPage>
  );
}

function Declarations({ rows }: { rows: readonly DeclarationRow[] }): ReactElement {
  const { t } = useTranslation('trainings');
  const pick = useBilingual();
  const format = useFormat();
  const [declining, setDeclining] = useState<string>();
  if (rows.length === 0)
    return <EmptyState title={t('decideEmpty')}>{t('decideEmptyText')}</EmptyState>;
  return (
    <>
      <SimpleTable
        caption={t('decideCaption')}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          {
            header: t('person'),
            rowHeader: true,
            cell: ({ person }) => (
              <Link to="/people/$personId" params={{ personId: person.id }}>
                {person.functionLabel}
              </Link>
            ),
          },
          {
            header: t('module'),
            cell: ({ module }) => (
              <>
                {pick(module.titleDe, module.titleEn)}
                <small>{t('version', { version: module.version })}</small>
              </>
            ),
          },
          { header: t('completedOn'), cell: ({ completedOn }) => format.date(completedOn) },
          { header: t('evidenceShort'), cell: ({ evidence }) => <Evidence evidence={evidence} /> },
          { header: t('declaredOn'), cell: ({ declaredAt }) => format.date(declaredAt) },
          {
            header: t('decideHere'),
            cell: ({ id }) => <Decide id={id} onDecline={() => setDeclining(id)} />,
          },
        ]}
      />
      {declining && <DeclineDialog ids={[declining]} onClose={() => setDeclining(undefined)} />}
    </>
  );
}

function Decide({ id, onDecline }: { id: string; onDecline: () => void }): ReactElement {
  const { t } = useTranslation('trainings');
  const decide = useDecide();
  const [busy, setBusy] = useState(false);
  const confirm = () => {
    setBusy(true);
    void decide({ ids: [id], confirm: true }).finally(() => setBusy(false));
  };
  return (
    <div className="va-actions">
      <Button small variant="primary" busy={busy} onClick={confirm}>
        {t('confirm')}
      </Button>
      <Button small onClick={onDecline}>
        {t('decline')}
      </Button>
    </div>
  );
}
