import { Link } from '@tanstack/react-router';
import { StatusTag, useFormat, type DataColumn } from '@vieraugen/ui';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { accountName } from '../accounts/account-name.js';
import { AuthorityLink } from '../authorities/authority-name.js';
import { useBilingual } from '../rules/rule-text.js';
import type { ExemptionRow } from './exemptions.queries.js';

/** The columns of the list of exemptions. */
export function useExemptionColumns(): readonly DataColumn<ExemptionRow>[] {
  const { t } = useTranslation('exemptions');
  const format = useFormat();
  const pick = useBilingual();
  return useMemo(
    () => [
      {
        id: 'rule',
        header: t('rule'),
        rowHeader: true,
        cell: ({ id, rule }) => (
          <Link to="/exemptions/$exemptionId" params={{ exemptionId: id }}>
            {rule.id} {pick(rule.titleDe, rule.titleEn)}
          </Link>
        ),
      },
      {
        id: 'where',
        header: t('where'),
        cell: ({ account, subjectLabel }) => (account ? accountName(account) : subjectLabel),
      },
      {
        id: 'authority',
        header: t('authority'),
        cell: ({ authority }) => <AuthorityLink authority={authority} />,
      },
      {
        id: 'state',
        header: t('state'),
        cell: ({ state }) => <StatusTag kind="exemptionState" value={state} />,
      },
      {
        id: 'until',
        header: t('until'),
        cell: ({ valid }) => (valid.to ? format.end(valid.to) : t('noEnd')),
      },
      {
        id: 'requested',
        header: t('requested'),
        cell: ({ requestedAt }) => format.date(requestedAt),
      },
      {
        id: 'review',
        header: t('reviewOn'),
        startsHidden: true,
        cell: ({ reviewOn }) => (reviewOn ? format.date(reviewOn) : '–'),
      },
    ],
    [t, format, pick],
  );
}
