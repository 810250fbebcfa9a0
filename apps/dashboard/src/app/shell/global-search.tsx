import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { CommandSearch, Icon, type CommandHit, type IconName } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { execute } from '../../lib/graphql/execute.js';
import { useDebounced } from '../../lib/use-debounced.js';
import { SearchDocument } from './search.graphql.js';

const searchQuery = (text: string) =>
  queryOptions({
    queryKey: ['search', 'list', text],
    queryFn: async ({ signal }) => (await execute(SearchDocument, { text }, signal)).search,
    enabled: text.length > 0,
    placeholderData: keepPreviousData,
  });

const KINDS = {
  AUTHORITY: { icon: 'building', label: 'kindAuthority' },
  ACCOUNT: { icon: 'at', label: 'kindAccount' },
  PERSON: { icon: 'person', label: 'kindPerson' },
  FINDING: { icon: 'flag', label: 'kindFinding' },
  RULE: { icon: 'file', label: 'kindRule' },
} as const satisfies Record<string, { icon: IconName; label: string }>;

/** One search over everything, from anywhere with Strg+K. */
export function GlobalSearch(): ReactElement {
  const { t } = useTranslation('shell');
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const wanted = useDebounced(text.trim());
  const { data, isFetching } = useQuery(searchQuery(wanted));
  const openHit = useOpenHit();
  const hits = (wanted ? (data ?? []) : []).map((hit): CommandHit => {
    const kind = KINDS[hit.kind.toUpperCase() as keyof typeof KINDS];
    return {
      id: `${hit.kind} ${hit.id}`,
      icon: kind?.icon ?? 'dash',
      kind: t(kind?.label ?? 'kindOther'),
      title: hit.title,
      detail: hit.subtitle,
      onSelect: () => openHit(hit.kind.toUpperCase(), hit.id),
    };
  });
  return (
    <>
      <button type="button" className="va-search-button" onClick={() => setOpen(true)}>
        <span>
          <Icon name="search" />
          <span className="va-only-wide">{t('search')}</span>
          <span className="va-only-narrow">{t('searchShort')}</span>
        </span>
        <kbd>{t('shortcut')}</kbd>
      </button>
      <CommandSearch
        open={open}
        onOpen={(next) => {
          setOpen(next);
          setText('');
        }}
        label={t('search')}
        text={text}
        onText={setText}
        hits={hits}
        searching={isFetching || text.trim() !== wanted}
      />
    </>
  );
}

function useOpenHit(): (kind: string, id: string) => void {
  const navigate = useNavigate();
  return (kind, id) => {
    if (kind === 'AUTHORITY')
      void navigate({ to: '/authorities/$authorityId', params: { authorityId: id } });
    if (kind === 'ACCOUNT')
      void navigate({ to: '/accounts/$accountId', params: { accountId: id } });
    if (kind === 'FINDING')
      void navigate({ to: '/findings/$findingId', params: { findingId: id } });
    if (kind === 'RULE') void navigate({ to: '/rules/$ruleId', params: { ruleId: id } });
    if (kind === 'PERSON') void navigate({ to: '/people/$personId', params: { personId: id } });
    if (kind === 'DEVICE') void navigate({ to: '/devices/$deviceId', params: { deviceId: id } });
  };
}
