import type { ResultOf } from '@vieraugen/contract';
import { Tag, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpinionFields } from '../policies/policies.graphql.js';

export type Opinion = ResultOf<typeof OpinionFields>;

interface OpinionListProps {
  opinions: readonly Opinion[];
  /** `sha256` of what is to be decided on: opinions on anything else are marked. */
  about?: string;
  /** What to say where there is none. */
  empty: string;
}

/** What the data-protection officer said, word by word. */
export function OpinionList({ opinions, about, empty }: OpinionListProps): ReactElement {
  const { t } = useTranslation('opinions');
  const format = useFormat();
  if (opinions.length === 0) return <p className="va-muted">{empty}</p>;
  return (
    <>
      {opinions.map((one) => (
        <div key={one.id}>
          <blockquote className="va-quote va-prose">{one.opinion}</blockquote>
          <p className="va-muted">
            {t('by', {
              who: one.givenByFunction ?? t('unknownPerson'),
              when: format.dateTime(one.givenAt),
            })}{' '}
            {about !== undefined && one.about !== about && (
              <Tag tone="warn" icon="warn">
                {t('outdated')}
              </Tag>
            )}
          </p>
        </div>
      ))}
    </>
  );
}
