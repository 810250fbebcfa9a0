import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Breadcrumbs, Columns, Page, Skeleton } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../lib/query/loaded.js';
import { Missing } from '../../lib/query/missing.js';
import type { AsOfSearch } from '../../lib/search/as-of.js';
import { useAsOf } from '../../lib/search/use-as-of.js';
import { useTitle } from '../../lib/use-title.js';
import { AuthorityAccounts } from './authority-accounts.js';
import { AuthorityAreas } from './authority-areas.js';
import { AuthorityBelow } from './authority-below.js';
import { AuthorityFacts } from './authority-facts.js';
import { AuthorityMeasures } from './authority-measures.js';
import { AuthorityNames } from './authority-names.js';
import { AuthorityLink } from './authority-name.js';
import { NilReturnSection } from './nil-return-section.js';
import { authorityQuery, type AuthorityDetail, type AuthorityPage } from './authorities.queries.js';

interface AuthorityDetailProps {
  id: string;
  search: AsOfSearch;
  onSearch: (search: AsOfSearch) => void;
}

/** One authority: its rules, accounts, nil return, subordinates, and what it was called when. */
export function AuthorityDetailScreen(props: AuthorityDetailProps): ReactElement {
  const query = useQuery(authorityQuery(props.id, props.search));
  return (
    <Loaded query={query} skeleton={<Skeleton shape="entry" />}>
      {({ authority, accounts }) =>
        authority ? (
          <AuthorityView {...props} authority={authority} accounts={accounts} />
        ) : (
          <Missing />
        )
      }
    </Loaded>
  );
}

interface ViewProps extends AuthorityDetailProps {
  authority: AuthorityDetail;
  accounts: AuthorityPage['accounts'];
}

function AuthorityView({ authority, accounts, search, onSearch }: ViewProps): ReactElement {
  const { t } = useTranslation(['authorities', 'vocabulary']);
  const asOf = useAsOf(search, onSearch);
  const isToday = !search.validAt && !search.knownAt;
  useTitle(authority.shortName ?? authority.name, t('authorities:title'));
  return (
    <Page
      breadcrumbs={<Crumbs authority={authority} />}
      title={
        <>
          {authority.name}{' '}
          {authority.shortName && authority.shortName !== authority.name && (
            <span className="va-light">{authority.shortName}</span>
          )}
        </>
      }
      sub={`${t(`vocabulary:authorityKind.${authority.kind}`)} · ${t(`vocabulary:tier.${authority.tier}`)}`}
      actions={asOf.button}
    >
      {asOf.band}
      <AuthorityAreas authority={authority} />
      <Columns>
        <AuthorityAccounts authority={authority} accounts={accounts} />
        <NilReturnSection authority={authority} mayState={isToday} />
      </Columns>
      <Columns>
        <AuthorityBelow authority={authority} />
        <div className="va-stack">
          <AuthorityMeasures authority={authority} />
          <AuthorityNames authority={authority} />
          <AuthorityFacts authority={authority} />
        </div>
      </Columns>
    </Page>
  );
}

function Crumbs({ authority }: { authority: AuthorityDetail }): ReactElement {
  const { t } = useTranslation('authorities');
  const { ministry, parent } = authority;
  const between = ministry && ministry.id !== parent?.id && ministry.id !== authority.id;
  return (
    <Breadcrumbs>
      <Link to="/authorities">{t('title')}</Link>
      {between && <AuthorityLink authority={ministry} />}
      {parent && <AuthorityLink authority={parent} />}
      {authority.shortName ?? authority.name}
    </Breadcrumbs>
  );
}
