import { Link } from '@tanstack/react-router';
import { buttonClass, Section } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountTab } from '../accounts/accounts.search.js';
import { useBilingual } from '../rules/rule-text.js';
import { useMay } from '../viewer/viewer.queries.js';
import type { FindingDetail } from './findings.queries.js';

/** What to do, and a way to the place where it is done. */
export function FindingFix({ finding }: { finding: FindingDetail }): ReactElement {
  const { t } = useTranslation('findings');
  const pick = useBilingual();
  const { rule } = finding;
  return (
    <Section title={t('whatToDo')}>
      <p>
        <strong>{pick(rule.remediationDe, rule.remediationEn)}</strong>
      </p>
      <p className="va-muted">{t('dueIn', { due: pick(rule.dueDe, rule.dueEn) })}</p>
      <div className="va-actions">
        <FixLink finding={finding} />
      </div>
    </Section>
  );
}

const TAB: Record<FindingDetail['rule']['area'], AccountTab> = {
  REGISTER: 'people',
  AUTHORIZATION: 'people',
  ACCESS: 'access',
  DEVICE: 'devices',
  TRAINING: 'people',
  PUBLICATION: 'actions',
  GOVERNANCE: 'history',
};

function FixLink({ finding }: { finding: FindingDetail }): ReactElement {
  const { t } = useTranslation(['findings', 'accounts']);
  const { account, authority, rule } = finding;
  const mayGrant = useMay('authorization.grant', authority.id);
  if (!account) {
    const params = { authorityId: authority.id };
    return (
      <Link to="/authorities/$authorityId" params={params} className={buttonClass()}>
        {t('findings:goAuthority')}
      </Link>
    );
  }
  const tab = TAB[rule.area];
  return (
    <>
      <Link
        to="/accounts/$accountId"
        params={{ accountId: account.id }}
        search={{ tab: tab === 'people' ? undefined : tab }}
        className={buttonClass()}
      >
        {t('findings:goFix', { tab: t(`accounts:tab_${tab}`) })}
      </Link>
      {rule.id === 'AUT-01' && mayGrant && (
        <Link
          to="/accounts/$accountId/authorize"
          params={{ accountId: account.id }}
          className={buttonClass()}
        >
          {t('findings:goAuthorize')}
        </Link>
      )}
    </>
  );
}
