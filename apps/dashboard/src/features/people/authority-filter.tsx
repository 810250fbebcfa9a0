import { queryOptions, useQuery } from '@tanstack/react-query';
import { ComboField } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { execute } from '../../lib/graphql/execute.js';
import { useDebounced } from '../../lib/use-debounced.js';
import { findAuthorities } from '../authorities/authority-search.queries.js';
import { AuthorityNameDocument } from './authority-filter.graphql.js';

const authorityNameQuery = (id: string) =>
  queryOptions({
    queryKey: ['authority', 'name', id],
    queryFn: async ({ signal }) => (await execute(AuthorityNameDocument, { id }, signal)).authority,
    staleTime: 10 * 60_000,
    enabled: id !== '',
  });

/** What the authority of a filter is called, for its chip. */
export function useAuthorityName(id: string | undefined): string {
  const { t } = useTranslation('authorities');
  const { data } = useQuery(authorityNameQuery(id ?? ''));
  return data?.shortName ?? data?.name ?? t('oneAuthority');
}

interface AuthorityFilterProps {
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}

/** Filters a list by one authority, found by typing. */
export function AuthorityFilter({ value, onChange }: AuthorityFilterProps): ReactElement {
  const { t } = useTranslation('people');
  const { data: chosen } = useQuery(authorityNameQuery(value ?? ''));
  const [typed, setTyped] = useState<string | null>(null);
  const search = useDebounced(typed ?? '');
  const { data: found = [], isFetching } = useQuery(findAuthorities(search));
  // The chosen one stays among the options, else the box would take it for cleared.
  const others = found.filter(({ id }) => id !== chosen?.id);
  const options = value && chosen ? [chosen, ...others] : found;
  return (
    <ComboField
      id="filter-authority"
      label={t('authority')}
      placeholder={t('authorityPlaceholder')}
      value={value && chosen ? value : ''}
      options={options.map(({ id, name, shortName }) => ({ id, label: name, detail: shortName }))}
      text={typed ?? (value && chosen ? chosen.name : '')}
      onText={setTyped}
      searching={isFetching}
      onChange={(id) => {
        setTyped(null);
        if (id !== (value ?? '')) onChange(id || undefined);
      }}
    />
  );
}
