import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Page, Section, SimpleTable, StatusTag, TabNav, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../lib/query/loaded.js';
import { useTitle } from '../../lib/use-title.js';
import { EvaluateAll } from './evaluate-all.js';
import { JobTable } from './job-table.js';
import { useJobWords } from './job-words.js';
import { jobsQuery, type QueueRow } from './jobs.queries.js';
import { JOB_STATES, type JobsSearch } from './jobs.search.js';

/** What the background does: queues in figures, jobs with their reasons. */
export function JobBoardScreen({ search }: { search: JobsSearch }): ReactElement {
  const { t } = useTranslation('jobs');
  const query = useQuery(jobsQuery(search));
  useTitle(t('title'));
  return (
    <Page title={t('title')} sub={t('sub')} actions={<EvaluateAll />}>
      <Loaded query={query}>
        {({ queues, jobs }) => (
          <>
            <Section title={t('queues')}>
              <Queues queues={queues} />
            </Section>
            <Section title={t('jobs')}>
              <StateTabs />
              <JobTable jobs={jobs} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function StateTabs(): ReactElement {
  const { t } = useTranslation(['jobs', 'vocabulary']);
  return (
    <TabNav label={t('jobs:states')}>
      <Link to="/jobs" search={{}} activeOptions={{ exact: true, includeSearch: true }}>
        {t('jobs:all')}
      </Link>
      {JOB_STATES.map((state) => (
        <Link key={state} to="/jobs" search={{ state }} activeOptions={{ includeSearch: true }}>
          {t(`vocabulary:jobState.${state}`)}
        </Link>
      ))}
    </TabNav>
  );
}

const COUNTED = {
  WAITING: 'waiting',
  DELAYED: 'delayed',
  ACTIVE: 'active',
  FAILED: 'failed',
} as const;

function Queues({ queues }: { queues: readonly QueueRow[] }): ReactElement {
  const { t } = useTranslation(['jobs', 'vocabulary']);
  const format = useFormat();
  const words = useJobWords();
  return (
    <SimpleTable
      caption={t('jobs:queuesCaption')}
      rows={queues}
      rowId={({ name }) => name}
      columns={[
        {
          header: t('jobs:queue'),
          rowHeader: true,
          width: '34%',
          cell: ({ name }) => words.queue(name),
        },
        ...(Object.keys(COUNTED) as (keyof typeof COUNTED)[]).map((state) => ({
          header: t(`vocabulary:jobState.${state}`),
          numeric: true,
          cell: (row: QueueRow) =>
            state === 'FAILED' && row.failed > 0 ? (
              <StatusTag kind="jobState" value="FAILED">
                {format.number(row.failed)}
              </StatusTag>
            ) : (
              format.number(row[COUNTED[state]])
            ),
        })),
      ]}
    />
  );
}
