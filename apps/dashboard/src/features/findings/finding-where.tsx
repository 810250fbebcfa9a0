import { ExactTime, Facts, Section } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountLink } from '../accounts/account-link.js';
import { AuthorityLink } from '../authorities/authority-name.js';
import type { FindingDetail } from './findings.queries.js';

/** Where and since when. */
export function FindingWhere({ finding }: { finding: FindingDetail }): ReactElement {
  const { t } = useTranslation(['findings', 'vocabulary']);
  const { account } = finding;
  return (
    <Section title={t('findings:where')}>
      <Facts
        facts={[
          {
            term: t('findings:account'),
            value: account && <AccountLink account={account} />,
          },
          {
            term: t('findings:authority'),
            value: <AuthorityLink authority={finding.authority} />,
          },
          {
            term: t('findings:subject'),
            value: `${t(`vocabulary:subject.${finding.subjectType}`)}: ${finding.subjectLabel}`,
          },
          { term: t('findings:detected'), value: <ExactTime value={finding.firstDetectedAt} /> },
          { term: t('findings:reopened'), value: <ExactTime value={finding.lastOpenedAt} /> },
          {
            term: t('findings:resolvedAt'),
            value: finding.resolvedAt && <ExactTime value={finding.resolvedAt} />,
          },
        ]}
      />
    </Section>
  );
}
