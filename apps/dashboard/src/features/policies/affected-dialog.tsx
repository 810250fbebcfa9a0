import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Dialog, Notice, SimpleTable, StatusTag } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../lib/query/loaded.js';
import { AccountLink } from '../accounts/account-link.js';
import { useBilingual } from '../rules/rule-text.js';
import { simulationResultsQuery, type Effect } from './policies.queries.js';

export interface Shown {
  readonly ruleId: string;
  readonly effect: Effect;
}

interface AffectedDialogProps {
  id: string;
  shown: Shown | null;
  onClose: () => void;
}

/** The accounts and authorities behind one number of a simulation. */
export function AffectedDialog({ id, shown, onClose }: AffectedDialogProps): ReactElement | null {
  const { t } = useTranslation('policies');
  if (!shown) return null;
  const title = t('affected', { rule: shown.ruleId, effect: t(`effect.${shown.effect}`) });
  return (
    <Dialog open wide onClose={onClose} title={title}>
      <Notice tone="info">{t('simulationBanner')}</Notice>
      <Affected id={id} shown={shown} />
    </Dialog>
  );
}

function Affected({ id, shown }: { id: string; shown: Shown }): ReactElement {
  const { t } = useTranslation('policies');
  const pick = useBilingual();
  const query = useQuery(simulationResultsQuery(id, shown.ruleId, shown.effect));
  return (
    <Loaded query={query}>
      {(results) => (
        <SimpleTable
          caption={t('affectedCaption')}
          rows={results}
          rowId={(row) => row.id}
          columns={[
            {
              header: t('account'),
              rowHeader: true,
              cell: ({ account }) => (account ? <AccountLink account={account} /> : '–'),
            },
            {
              header: t('authority'),
              cell: ({ authority }) => (
                <Link to="/authorities/$authorityId" params={{ authorityId: authority.id }}>
                  {authority.shortName ?? authority.name}
                </Link>
              ),
            },
            {
              header: t('result'),
              cell: ({ result }) => <StatusTag kind="result" value={result} />,
            },
            { header: t('why'), cell: ({ reasonDe, reasonEn }) => pick(reasonDe, reasonEn) },
          ]}
        />
      )}
    </Loaded>
  );
}
