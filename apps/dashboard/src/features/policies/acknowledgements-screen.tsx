import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  Button,
  EmptyState,
  Notice,
  Page,
  readClock,
  Section,
  SimpleTable,
  useFormat,
} from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../lib/query/loaded.js';
import { useChange } from '../../lib/query/use-change.js';
import { useSentence } from '../../lib/query/use-sentence.js';
import { useTitle } from '../../lib/use-title.js';
import { AcknowledgePolicyVersionDocument } from './policies.graphql.js';
import { acknowledgementsQuery, type AcknowledgementTask } from './policies.queries.js';
import { Wording } from './wording.js';

/** What the signed-in person still has to read, and what they took note of. */
export function AcknowledgementsScreen(): ReactElement {
  const { t } = useTranslation('policies');
  const query = useQuery(acknowledgementsQuery);
  useTitle(t('myTitle'));
  return (
    <Page title={t('myTitle')} sub={t('mySub')}>
      <Loaded query={query}>
        {({ acknowledgementTasks, acknowledgements }) => (
          <>
            <OpenTasks tasks={acknowledgementTasks.filter((one) => !one.acknowledgedAt)} />
            <Given rows={acknowledgements} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function OpenTasks({ tasks }: { tasks: readonly AcknowledgementTask[] }): ReactElement {
  const { t } = useTranslation('policies');
  if (tasks.length === 0) {
    return (
      <Section title={t('myOpen')}>
        <EmptyState title={t('myNone')}>{t('myNoneText')}</EmptyState>
      </Section>
    );
  }
  return (
    <>
      {tasks.map((task) => (
        <OpenTask key={task.id} task={task} />
      ))}
    </>
  );
}

function OpenTask({ task }: { task: AcknowledgementTask }): ReactElement {
  const { t } = useTranslation('policies');
  const { id, title, version, paragraphs, url } = task.policyVersion;
  return (
    <Section title={`${title}, ${t('version', { version })}`}>
      <DueNotice dueAt={task.dueAt} />
      <Wording paragraphs={paragraphs} />
      {url && (
        <p>
          <a href={url}>{url}</a>
        </p>
      )}
      <Confirm id={id} version={version} />
    </Section>
  );
}

function DueNotice({ dueAt }: Pick<AcknowledgementTask, 'dueAt'>): ReactElement | null {
  const { t } = useTranslation('policies');
  const format = useFormat();
  if (!dueAt) return null;
  // The period ends with the last day before this midnight.
  const date = format.end(dueAt);
  const isOver = Date.parse(dueAt) <= readClock();
  return (
    <Notice tone={isOver ? 'bad' : 'warn'}>{t(isOver ? 'myOverdue' : 'myDue', { date })}</Notice>
  );
}

function Confirm({ id, version }: { id: string; version: string }): ReactElement {
  const { t } = useTranslation('policies');
  const sentence = useSentence();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const acknowledge = useChange(AcknowledgePolicyVersionDocument, {
    done: t('myConfirmed'),
    stale: ['policy'],
    evaluation: ({ acknowledgePolicyVersion }) => acknowledgePolicyVersion.evaluation,
  });
  const confirm = () => {
    setBusy(true);
    acknowledge({ input: { policyVersionId: id } })
      .catch((reason: unknown) => setError(sentence(reason)))
      .finally(() => setBusy(false));
  };
  return (
    <>
      {error && (
        <Notice tone="bad" role="alert">
          {error}
        </Notice>
      )}
      <div className="va-actions">
        <Button variant="primary" busy={busy} onClick={confirm}>
          {t('myConfirm', { version })}
        </Button>
      </div>
    </>
  );
}

interface GivenRow {
  readonly id: string;
  readonly acknowledgedAt: string;
  readonly policyVersion: {
    readonly id: string;
    readonly title: string;
    readonly version: string;
    readonly valid: { readonly from: string; readonly to: string | null };
  } | null;
}

function Given({ rows }: { rows: readonly GivenRow[] }): ReactElement {
  const { t } = useTranslation('policies');
  const format = useFormat();
  if (rows.length === 0) {
    return (
      <Section title={t('myGiven')}>
        <EmptyState icon="file" title={t('myGivenNone')}>
          {t('myGivenNoneText')}
        </EmptyState>
      </Section>
    );
  }
  return (
    <Section title={t('myGiven')}>
      <SimpleTable
        caption={t('myGivenCaption')}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          {
            header: t('policy'),
            rowHeader: true,
            cell: ({ policyVersion }) =>
              policyVersion ? (
                <Link
                  to="/policies/versions/$versionId"
                  params={{ versionId: policyVersion.id }}
                >{`${policyVersion.title}, ${t('version', { version: policyVersion.version })}`}</Link>
              ) : (
                '–'
              ),
          },
          {
            header: t('since'),
            cell: ({ policyVersion }) =>
              policyVersion ? format.interval(policyVersion.valid) : '–',
          },
          { header: t('given'), cell: ({ acknowledgedAt }) => format.dateTime(acknowledgedAt) },
        ]}
      />
    </Section>
  );
}
