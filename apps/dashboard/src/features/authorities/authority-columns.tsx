import { Link } from '@tanstack/react-router';
import { StatusTag, Tag, useFormat, type DataColumn } from '@vieraugen/ui';
import { useMemo, type CSSProperties, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCellText } from '../overview/cell-text.js';
import type { AuthorityRow } from './authorities.queries.js';
import type { Placed } from './authority-tree.js';
import { worstCell } from './worst-cell.js';

type Row = Placed<AuthorityRow>;

/** The columns of the tree of authorities. */
export function useAuthorityColumns(): readonly DataColumn<Row>[] {
  const { t } = useTranslation(['authorities', 'vocabulary']);
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'authority',
        header: t('authorities:authority'),
        rowHeader: true,
        width: '44%',
        cell: (row) => <NameCell row={row} />,
      },
      { id: 'short', header: t('authorities:short'), cell: ({ node }) => node.shortName ?? '–' },
      {
        id: 'kind',
        header: t('authorities:kind'),
        cell: ({ node }) => t(`vocabulary:authorityKind.${node.kind}`),
      },
      {
        id: 'tier',
        header: t('authorities:tier'),
        startsHidden: true,
        cell: ({ node }) => t(`vocabulary:tier.${node.tier}`),
      },
      {
        id: 'accounts',
        header: t('authorities:accounts'),
        numeric: true,
        cell: ({ node }) => <AccountsCell node={node} text={format.number(node.accountCount)} />,
      },
      {
        id: 'findings',
        header: t('authorities:findings'),
        cell: ({ node }) => <FindingsCell node={node} />,
      },
    ],
    [t, format],
  );
}

function NameCell({ row }: { row: Row }): ReactElement {
  return (
    <span className="va-indent" style={{ '--depth': row.depth } as CSSProperties}>
      <Link to="/authorities/$authorityId" params={{ authorityId: row.node.id }}>
        {row.node.name}
      </Link>
    </span>
  );
}

/** The number of accounts, or the nil return that stands for "none". */
function AccountsCell({ node, text }: { node: AuthorityRow; text: string }): ReactElement {
  const { t } = useTranslation('authorities');
  if (node.accountCount > 0 || node.nilReturns.length === 0) return <>{text}</>;
  return (
    <Tag tone="none" icon="ok">
      {t('nilReturn')}
    </Tag>
  );
}

function FindingsCell({ node }: { node: AuthorityRow }): ReactElement | null {
  const cellText = useCellText();
  const worst = worstCell(node.cells);
  if (!worst) return null;
  const tag = (
    <StatusTag kind="cell" value={worst.state}>
      {cellText(worst)}
    </StatusTag>
  );
  if (worst.state === 'COMPLIANT' || worst.state === 'NOT_APPLICABLE') return tag;
  const search = node.tier === 'SUPREME' ? { ministry: node.id } : { authority: node.id };
  return (
    <Link to="/findings" search={search} className="va-bare">
      {tag}
    </Link>
  );
}
