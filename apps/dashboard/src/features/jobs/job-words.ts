import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { jobsDe } from './jobs.texts.js';

export interface JobWords {
  queue(name: string): string;
  job(name: string): string;
}

const has = <Words extends object>(words: Words, key: string): key is keyof Words & string =>
  Object.hasOwn(words, key);

/** What queues and jobs are called; one that is newer than this page keeps its own name. */
export function useJobWords(): JobWords {
  const { t } = useTranslation('jobs');
  return useMemo(
    () => ({
      queue: (name) => (has(jobsDe.queueName, name) ? t(`queueName.${name}`) : name),
      job: (name) => (has(jobsDe.name, name) ? t(`name.${name}`) : name),
    }),
    [t],
  );
}
