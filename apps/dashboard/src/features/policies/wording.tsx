import { EmptyState } from '@vieraugen/ui';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface WordingProps {
  paragraphs: readonly {
    readonly number: string;
    readonly heading: string;
    readonly text: string;
  }[];
  /** What follows a paragraph, e.g. the rules that enforce it. */
  children?: (number: string) => ReactNode;
}

/** Where on its page a paragraph stands: links from rules jump to it. */
export const paragraphId = (number: string): string => `absatz-${number}`;

/** The text of a policy, paragraph by paragraph. */
export function Wording({ paragraphs, children }: WordingProps): ReactElement {
  const { t } = useTranslation('policies');
  if (paragraphs.length === 0) {
    return (
      <EmptyState icon="file" title={t('noText')}>
        {t('noTextText')}
      </EmptyState>
    );
  }
  return (
    <div className="va-prose">
      {paragraphs.map(({ number, heading, text }) => (
        <section key={number} id={paragraphId(number)}>
          <h3>
            {number} {heading}
          </h3>
          {text.split(/\n{2,}/).map((part, index) => (
            <p key={index}>{part}</p>
          ))}
          {children?.(number)}
        </section>
      ))}
    </div>
  );
}
