import { REVIEW_KINDS, REVIEW_STATES } from '@vieraugen/domain';
import {
  Button,
  DataTable,
  EmptyState,
  FilterBar,
  Page,
  SearchFilter,
  SelectField,
} from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection, type ListState } from '../../lib/query/connection.js';
import { LoadedList } from '../../lib/query/loaded-list.js';
import { ExportLink } from '../../lib/search/export-link.js';
import { listProps } from '../../lib/search/list-search.js';
import { OneFilter } from '../../lib/search/one-filter.js';
import { useTitle } from '../../lib/use-title.js';
import { accountName } from '../accounts/account-name.js';
import { MinistryFilter } from '../authorities/authority-field.js';
import { useMay } from '../viewer/viewer.queries.js';
import { DECISIONS, DecideRowsDialog, type Decision } from './decide-rows-dialog.js';
import { useReviewColumns } from './review-columns.js';
import { ReviewProgress } from './review-progress.js';
import { reviewsInputs, reviewsQuery, type ReviewRow } from './reviews.queries.js';
import type { ReviewsSearch } from './reviews.search.js';

interface ReviewListProps {
  search: ReviewsSearch;
  onSearch: (search: ReviewsSearch) => void;
}

/** Everything that has to be gone through, on one screen: row by row or many at once. */
export function ReviewList({ search, onSearch }: ReviewListProps): ReactElement {
  const { t } = useTranslation('reviews');
  useTitle(t('title'));
  const list = useConnection(reviewsQuery(search));
  return (
    <Page title={t('title')} sub={t('sub')}>
      <ReviewProgress />
      <LoadedList list={list}>
        <ReviewTable search={search} onSearch={onSearch} list={list} />
      </LoadedList>
    </Page>
  );
}

function ReviewTable(props: ReviewListProps & { list: ListState<ReviewRow> }): ReactElement {
  const { search, onSearch, list } = props;
  const { t } = useTranslation(['reviews']);
  const mayDecide = useMay('review.decide');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const columns = useReviewColumns();
  return (
    <DataTable
      caption={t('reviews:caption')}
      columns={columns}
      rows={list.rows}
      rowId={(row) => row.id}
      rowName={({ label, account }) =>
        [label ?? t('reviews:entry'), account && accountName(account)].filter(Boolean).join(', ')
      }
      {...list.paging}
      {...listProps<ReviewsSearch>(search, onSearch)}
      selected={selected}
      onSelected={mayDecide ? setSelected : undefined}
      selectable={(row) => row.canStrike}
      bulk={
        <BulkDecisions
          rows={list.rows.filter(({ id }) => selected.has(id))}
          onDone={() => setSelected(new Set())}
        />
      }
      filters={<ReviewFilters search={search} onSearch={onSearch} />}
      tools={<ExportLink list="reviews" inputs={reviewsInputs(search)} />}
      empty={<NothingToReview search={search} />}
    />
  );
}

function BulkDecisions(props: { rows: readonly ReviewRow[]; onDone: () => void }): ReactElement {
  const { t } = useTranslation('reviews');
  const [decision, setDecision] = useState<Decision | null>(null);
  return (
    <>
      {DECISIONS.map((one) => (
        <Button key={one} small onClick={() => setDecision(one)}>
          {t(one)}
        </Button>
      ))}
      {decision && (
        <DecideRowsDialog
          decision={decision}
          rows={props.rows}
          onClose={() => setDecision(null)}
          onDone={props.onDone}
        />
      )}
    </>
  );
}

function NothingToReview({ search }: { search: ReviewsSearch }): ReactElement {
  const { t } = useTranslation('reviews');
  const { q, ministry, account, kind, state, overdue } = search;
  const filtered = [q, ministry, account, kind, state, overdue].some(Boolean);
  return (
    <EmptyState icon="ok" title={t(filtered ? 'empty' : 'emptyAll')}>
      {t(filtered ? 'emptyText' : 'emptyAllText')}
    </EmptyState>
  );
}

function ReviewFilters({ search, onSearch }: ReviewListProps): ReactElement {
  const { t } = useTranslation(['reviews', 'vocabulary']);
  const set = (change: Partial<ReviewsSearch>): void => onSearch({ ...search, ...change });
  return (
    <FilterBar onReset={() => onSearch({ cols: search.cols })}>
      <SearchFilter
        id="filter-q"
        label={t('reviews:search')}
        placeholder={t('reviews:searchPlaceholder')}
        value={search.q ?? ''}
        onChange={(q) => set({ q: q || undefined })}
      />
      <MinistryFilter value={search.ministry} onChange={(ministry) => set({ ministry })} />
      <OneFilter
        id="filter-kind"
        label={t('reviews:kind')}
        values={REVIEW_KINDS}
        word={(value) => t(`vocabulary:reviewKind.${value}`)}
        value={search.kind}
        onChange={(kind) => set({ kind })}
      />
      <SelectField
        id="filter-state"
        label={t('reviews:state')}
        empty={t('reviews:stateOpen')}
        value={search.state?.[0] ?? ''}
        onChange={(chosen) => {
          const known = REVIEW_STATES.find((state) => state === chosen);
          set({ state: known && [known] });
        }}
        choices={REVIEW_STATES.filter((state) => state !== 'OPEN').map((state) => ({
          value: state,
          label: t(`vocabulary:reviewState.${state}`),
        }))}
      />
      <Button
        icon="clock"
        aria-pressed={Boolean(search.overdue)}
        variant={search.overdue ? 'primary' : 'secondary'}
        onClick={() => set({ overdue: search.overdue ? undefined : true })}
      >
        {t('reviews:onlyOverdue')}
      </Button>
    </FilterBar>
  );
}
