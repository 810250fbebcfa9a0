import { Button, EmptyState, Progress, SimpleTable, StatusTag, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../lib/query/use-change.js';
import { useMay } from '../viewer/viewer.queries.js';
import { useJobWords } from './job-words.js';
import { RetryJobDocument } from './jobs.graphql.js';
import type { JobRow } from './jobs.queries.js';

/** Jobs, each with its state, how far it is, when, and what went wrong. */
export function JobTable({ jobs }: { jobs: readonly JobRow[] }): ReactElement {
  const { t } = useTranslation('jobs');
  const words = useJobWords();
  if (jobs.length === 0) {
    return (
      <EmptyState icon="refresh" title={t('empty')}>
        {t('emptyText')}
      </EmptyState>
    );
  }
  return (
    <SimpleTable
      caption={t('caption')}
      rows={jobs}
      rowId={(job) => `${job.queue} ${job.id}`}
      columns={[
        { header: t('job'), rowHeader: true, width: '30%', cell: ({ name }) => words.job(name) },
        { header: t('state'), width: '16%', cell: (job) => <StateOf job={job} /> },
        { header: t('when'), width: '24%', cell: (job) => <TimeOf job={job} /> },
        { header: t('reason'), cell: (job) => <ReasonOf job={job} /> },
      ]}
    />
  );
}

function StateOf({ job }: { job: JobRow }): ReactElement {
  const { t } = useTranslation('jobs');
  const { state, progress } = job;
  return (
    <>
      <StatusTag kind="jobState" value={state} />
      {state === 'ACTIVE' && progress !== null && (
        <>
          <Progress done={progress} total={100} label={t('progress')} />
          <small className="va-muted">{t('progressOf', { share: progress })}</small>
        </>
      )}
    </>
  );
}

function TimeOf({ job }: { job: JobRow }): ReactElement {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  const at = (instant: string) => format.dateTime(instant);
  if (job.finishedAt) return <>{t('finished', { at: at(job.finishedAt) })}</>;
  if (job.startedAt) return <>{t('started', { at: at(job.startedAt) })}</>;
  if (job.runAt) return <>{t('due', { at: at(job.runAt) })}</>;
  return <>{t('enqueued', { at: at(job.enqueuedAt) })}</>;
}

function ReasonOf({ job }: { job: JobRow }): ReactElement | null {
  const { t } = useTranslation('jobs');
  const words = useJobWords();
  const mayRetry = useMay('jobs.retry');
  const retry = useChange(RetryJobDocument, { done: t('retryDone'), stale: ['job'] });
  if (job.state !== 'FAILED') return null;
  return (
    <div className="va-stack va-stack--tight">
      <span>{job.failedReason}</span>
      {mayRetry && (
        <span>
          <Button
            small
            icon="refresh"
            aria-label={t('retryLabel', { job: words.job(job.name) })}
            onClick={() => void retry({ queue: job.queue, id: job.id })}
          >
            {t('retry')}
          </Button>
        </span>
      )}
    </div>
  );
}
