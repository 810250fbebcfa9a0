import { Facts, Section } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuthorityDetail } from './authorities.queries.js';

/** Website and official domains. */
export function AuthorityFacts({ authority }: { authority: AuthorityDetail }): ReactElement | null {
  const { t } = useTranslation('authorities');
  const { url, officialDomains } = authority;
  if (!url && officialDomains.length === 0) return null;
  return (
    <Section title={t('facts')}>
      <Facts
        facts={[
          { term: t('website'), value: url && <a href={url}>{url}</a> },
          { term: t('domains'), value: officialDomains.join(', ') },
        ]}
      />
    </Section>
  );
}
