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
  onChange: (id: string) => void;
}

/** Filters a list by one authority, found by typing; the chip below says which. */
export function AuthorityFilter({ onChange }: AuthorityFilterProps): ReactElement {
  const { t } = useTranslation('people');
  const [text, setText] = useState('');
  const search = useDebounced(text);
  const { data = [], isFetching } = useQuery(findAuthorities(search));
  return (
    <ComboField
      id="filter-authority"
      label={t('authority')}
      placeholder={t('authorityPlaceholder')}
      value=""
      options={data.map(({ id, name, shortName }) => ({ id, label: name, detail: shortName }))}
      text={text}
      onText={setText}
      searching={isFetching}
      onChange={(id) => {
        if (!id) return;
        setText('');
        onChange(id);
      }}
    />
  );
}
