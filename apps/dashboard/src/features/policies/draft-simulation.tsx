import {
  Button,
  EmptyState,
  Notice,
  Progress,
  Section,
  SimpleTable,
  Tag,
  useFormat,
  type IconName,
  type Tone,
} from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../lib/query/use-change.js';
import { useSentence } from '../../lib/query/use-sentence.js';
import { useBilingual } from '../rules/rule-text.js';
import { AffectedDialog, type Shown } from './affected-dialog.js';
import { SimulatePolicyDraftDocument } from './policy-work.graphql.js';
import { isRunning, type DraftDetail, type Effect, type Simulation } from './policies.queries.js';

/** What would newly fail or pass with this draft; nothing of it becomes a finding. */
export function DraftSimulation({ draft }: { draft: DraftDetail }): ReactElement {
  const { t } = useTranslation('policies');
  const sentence = useSentence();
  const [error, setError] = useState<string | null>(null);
  const simulate = useChange(SimulatePolicyDraftDocument, {
    done: t('simulated'),
    stale: ['policy'],
  });
  const { simulation } = draft;
  const start = () => {
    setError(null);
    simulate({ draftId: draft.id }).catch((reason: unknown) => setError(sentence(reason)));
  };
  return (
    <Section
      title={t('simulation')}
      aside={
        (draft.status === 'DRAFT' || draft.status === 'PROPOSED') && (
          <Button icon="refresh" busy={isRunning(draft)} onClick={start}>
            {t(simulation ? 'simulateAgain' : 'simulate')}
          </Button>
        )
      }
    >
      <Notice tone="info" title={t('simulationBanner')}>
        {t('simulationBannerText')}
      </Notice>
      {error && (
        <Notice tone="bad" role="alert">
          {error}
        </Notice>
      )}
      {simulation ? (
        <SimulationState simulation={simulation} />
      ) : (
        <EmptyState icon="unknown" title={t('simulationNone')}>
          {t('simulationNoneText')}
        </EmptyState>
      )}
    </Section>
  );
}

function SimulationState({ simulation }: { simulation: Simulation }): ReactElement {
  const { t } = useTranslation('policies');
  const format = useFormat();
  const { status, done, total } = simulation;
  if (status === 'FAILED') return <Notice tone="bad">{t('simulationFailed')}</Notice>;
  if (status !== 'DONE') {
    const label = t('simulating', { done: format.number(done), total: format.number(total) });
    return (
      <>
        <p role="status">{label}</p>
        <Progress done={done} total={total} label={label} />
      </>
    );
  }
  return (
    <>
      <p className="va-muted">
        {t('simulationAt', { when: format.dateTime(simulation.judgedAt) })}
      </p>
      {simulation.isOutdated && <Notice tone="warn">{t('simulationOutdated')}</Notice>}
      {simulation.rules.length === 0 ? (
        <p>{t('simulationSame')}</p>
      ) : (
        <Effects simulation={simulation} />
      )}
    </>
  );
}

const LOOKS: Readonly<Record<Effect, readonly [Tone, IconName]>> = {
  NEWLY_FAILING: ['bad', 'bad'],
  NEWLY_UNDETERMINED: ['unk', 'unknown'],
  NEWLY_PASSING: ['ok', 'ok'],
};

function Effects({ simulation }: { simulation: Simulation }): ReactElement {
  const { t } = useTranslation('policies');
  const format = useFormat();
  const pick = useBilingual();
  const [shown, setShown] = useState<Shown | null>(null);
  return (
    <>
      <SimpleTable
        caption={t('effectsCaption')}
        rows={simulation.rules}
        rowId={({ ruleId, effect }) => `${ruleId} ${effect}`}
        columns={[
          {
            header: t('rule'),
            rowHeader: true,
            width: '50%',
            cell: ({ ruleId, rule }) => (
              <Link to="/rules/$ruleId" params={{ ruleId }}>
                {ruleId} {rule && pick(rule.titleDe, rule.titleEn)}
              </Link>
            ),
          },
          {
            header: t('effectWord'),
            cell: ({ effect }) => (
              <Tag tone={LOOKS[effect][0]} icon={LOOKS[effect][1]}>
                {t(`effect.${effect}`)}
              </Tag>
            ),
          },
          { header: t('count'), numeric: true, cell: ({ count }) => format.number(count) },
          {
            header: t('affectedWord'),
            cell: ({ ruleId, effect }) => (
              <Button small onClick={() => setShown({ ruleId, effect })}>
                {t('show')}
              </Button>
            ),
          },
        ]}
      />
      <AffectedDialog id={simulation.id} shown={shown} onClose={() => setShown(null)} />
    </>
  );
}
