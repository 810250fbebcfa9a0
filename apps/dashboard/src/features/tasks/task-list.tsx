import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { countsThings, taskCount } from '@vieraugen/domain';
import { EmptyState, Page, SimpleTable, StatusTag } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../lib/query/loaded.js';
import { useTitle } from '../../lib/use-title.js';
import { DueTag } from '../findings/due-tag.js';
import { tasksQuery, type Task } from './tasks.queries.js';

/** All that waits for the viewer, across the modules. */
export function TaskList(): ReactElement {
  const { t } = useTranslation('tasks');
  const query = useQuery(tasksQuery);
  useTitle(t('title'));
  return (
    <Page title={t('title')} sub={t('sub')}>
      <Loaded query={query}>
        {(tasks) => (tasks.length === 0 ? <NothingWaits /> : <Tasks tasks={tasks} />)}
      </Loaded>
    </Page>
  );
}

function NothingWaits(): ReactElement {
  const { t } = useTranslation('tasks');
  return (
    <EmptyState icon="ok" title={t('empty')}>
      {t('emptyText')}
    </EmptyState>
  );
}

function Tasks({ tasks }: { tasks: readonly Task[] }): ReactElement {
  const { t } = useTranslation('tasks');
  return (
    <SimpleTable
      caption={t('caption')}
      rows={tasks}
      rowId={(task) => task.id}
      columns={[
        { header: t('what'), rowHeader: true, cell: (task) => <TaskLink task={task} /> },
        { header: t('about'), cell: (task) => <About task={task} /> },
        {
          header: t('weight'),
          cell: ({ severity }) => severity && <StatusTag kind="severity" value={severity} />,
        },
        { header: t('due'), cell: ({ dueAt }) => <DueTag dueAt={dueAt} /> },
      ]}
    />
  );
}

/** The server names the place; the router goes there without a reload. */
function TaskLink({ task }: { task: Task }): ReactElement {
  const { t } = useTranslation('tasks');
  const router = useRouter();
  return (
    <a
      href={task.path}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        router.history.push(task.path);
      }}
    >
      {t(`kind.${task.kind}`)}
    </a>
  );
}

function About({ task }: { task: Task }): ReactElement {
  const { t, i18n } = useTranslation('tasks');
  const { kind, subject, detail, reviewKind, count } = task;
  const what = reviewKind ? t(`review.${reviewKind}`) : subject;
  const locale = i18n.resolvedLanguage === 'en' ? 'en' : 'de';
  // One thing that is named already needs no number.
  const many = countsThings(kind) && (count > 1 || !subject) && taskCount(kind, count, locale);
  return <>{[detail, what, many].filter(Boolean).join(' · ')}</>;
}
