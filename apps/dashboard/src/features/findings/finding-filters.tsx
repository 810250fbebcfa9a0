import { FINDING_STATES, RULE_AREAS, RULE_RESULTS, SEVERITIES } from '@vieraugen/domain';
import {
  Button,
  FilterBar,
  SearchFilter,
  SelectField,
  useFormat,
  type ActiveFilter,
} from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { OneFilter } from '../../lib/search/one-filter.js';
import { MinistryFilter } from '../authorities/authority-field.js';
import type { FindingsSearch } from './findings.search.js';

interface FiltersProps {
  search: FindingsSearch;
  onSearch: (search: FindingsSearch) => void;
}

/** Everything that narrows the list, in the address bar. */
export function FindingFilters({ search, onSearch }: FiltersProps): ReactElement {
  const { t } = useTranslation(['findings', 'vocabulary']);
  const set = (change: Partial<FindingsSearch>): void => onSearch({ ...search, ...change });
  return (
    <FilterBar active={useActive(search, set)} onReset={() => onSearch({ cols: search.cols })}>
      <SearchFilter
        id="filter-q"
        label={t('findings:search')}
        placeholder={t('findings:searchPlaceholder')}
        value={search.q ?? ''}
        onChange={(q) => set({ q: q || undefined })}
      />
      <MinistryFilter value={search.ministry} onChange={(ministry) => set({ ministry })} />
      <OneFilter
        id="filter-area"
        label={t('findings:area')}
        values={RULE_AREAS}
        word={(value) => t(`vocabulary:area.${value}`)}
        value={search.area}
        onChange={(area) => set({ area })}
      />
      <OneFilter
        id="filter-severity"
        label={t('findings:severity')}
        values={SEVERITIES}
        word={(value) => t(`vocabulary:severity.${value}`)}
        value={search.severity}
        onChange={(severity) => set({ severity })}
      />
      <StateFilter value={search.state} onChange={(state) => set({ state })} />
      <OneFilter
        id="filter-result"
        label={t('findings:result')}
        values={RULE_RESULTS.filter((result) => result === 'VIOLATED' || result === 'UNDETERMINED')}
        word={(value) => t(`vocabulary:result.${value}`)}
        value={search.result}
        onChange={(result) => set({ result })}
      />
      <Button
        icon="clock"
        aria-pressed={Boolean(search.overdue)}
        variant={search.overdue ? 'primary' : 'secondary'}
        onClick={() => set({ overdue: search.overdue ? undefined : true })}
      >
        {t('findings:onlyOverdue')}
      </Button>
    </FilterBar>
  );
}

interface StateFilterProps {
  value: FindingsSearch['state'];
  onChange: (value: FindingsSearch['state']) => void;
}

/** Open ones by default; all; or one state. */
function StateFilter({ value, onChange }: StateFilterProps): ReactElement {
  const { t } = useTranslation(['findings', 'vocabulary']);
  const all = value?.length === FINDING_STATES.length;
  return (
    <SelectField
      id="filter-state"
      label={t('findings:state')}
      empty={t('findings:stateOpen')}
      value={all ? 'ALL' : value?.length === 1 ? (value[0] ?? '') : ''}
      onChange={(chosen) => {
        const known = FINDING_STATES.find((state) => state === chosen);
        onChange(chosen === 'ALL' ? FINDING_STATES : known && [known]);
      }}
      choices={[
        { value: 'ALL', label: t('findings:stateAll') },
        ...FINDING_STATES.map((state) => ({
          value: state,
          label: t(`vocabulary:findingState.${state}`),
        })),
      ]}
    />
  );
}

/** What is on, as chips; each can be taken off. */
function useActive(
  search: FindingsSearch,
  set: (change: Partial<FindingsSearch>) => void,
): readonly ActiveFilter[] {
  const { t } = useTranslation(['findings', 'vocabulary', 'authorities']);
  const format = useFormat();
  const labels: Partial<Record<keyof FindingsSearch, string | undefined>> = {
    ministry: search.ministry && t('authorities:oneMinistry'),
    authority: search.authority && t('authorities:oneAuthority'),
    account: search.account && t('findings:oneAccount'),
    rule: search.rule && t('findings:ruleIs', { rules: search.rule.join(', ') }),
    area: search.area?.map((value) => t(`vocabulary:area.${value}`)).join(', '),
    severity: search.severity?.map((value) => t(`vocabulary:severity.${value}`)).join(', '),
    state:
      search.state?.length === FINDING_STATES.length
        ? t('findings:stateAll')
        : search.state?.map((value) => t(`vocabulary:findingState.${value}`)).join(', '),
    result: search.result?.map((value) => t(`vocabulary:result.${value}`)).join(', '),
    overdue: search.overdue && t('findings:onlyOverdue'),
    since: search.since && t('findings:openedSince', { date: format.date(search.since) }),
    resolvedSince:
      search.resolvedSince &&
      t('findings:resolvedSince', { date: format.date(search.resolvedSince) }),
  };
  return Object.entries(labels).flatMap(([key, label]) =>
    label ? [{ key, label, onRemove: () => set({ [key]: undefined }) }] : [],
  );
}
