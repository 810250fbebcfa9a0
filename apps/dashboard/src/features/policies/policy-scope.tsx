import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

interface Scoped {
  readonly authority: {
    readonly id: string;
    readonly shortName: string | null;
    readonly name: string;
  } | null;
}

/** Whom a policy binds: everybody, or one house with what is below it. */
export function PolicyScope({ authority }: Scoped): ReactElement {
  const { t } = useTranslation('policies');
  if (!authority) return <>{t('stateWide')}</>;
  return (
    <Link to="/authorities/$authorityId" params={{ authorityId: authority.id }}>
      {authority.shortName ?? authority.name}
    </Link>
  );
}
