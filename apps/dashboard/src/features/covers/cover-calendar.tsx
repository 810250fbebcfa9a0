import { useQuery } from '@tanstack/react-query';
import {
  Button,
  EmptyState,
  FilterBar,
  Page,
  SelectField,
  SimpleTable,
  toInstant,
  useFormat,
} from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../lib/query/loaded.js';
import { useTitle } from '../../lib/use-title.js';
import { AccountLink } from '../accounts/account-link.js';
import { AuthorityFilter } from '../people/authority-filter.js';
import { columnsOf, coversQuery, shownDay, type Cover } from './covers.queries.js';
import type { CoversSearch } from './covers.search.js';
import { addDays, nextMonth, type Column } from './periods.js';
import { rowsOf, type CoverLine } from './cover-rows.js';

interface CalendarProps {
  search: CoversSearch;
  onSearch: (search: CoversSearch) => void;
}

/** Who covers when: a week by days or a month by weeks; on a phone a list. */
export function CoverCalendar({ search, onSearch }: CalendarProps): ReactElement {
  const { t } = useTranslation('covers');
  const query = useQuery(coversQuery(search));
  useTitle(t('title'));
  return (
    <Page title={t('title')} sub={t('sub')}>
      <Controls search={search} onSearch={onSearch} />
      <Loaded query={query}>
        {(covers) => <Calendar covers={covers} columns={columnsOf(search)} />}
      </Loaded>
    </Page>
  );
}

function Controls({ search, onSearch }: CalendarProps): ReactElement {
  const { t } = useTranslation('covers');
  const format = useFormat();
  const columns = columnsOf(search);
  const move = (by: number): void => {
    const day = shownDay(search);
    onSearch({
      ...search,
      day: search.span === 'month' ? nextMonth(day, by) : addDays(day, 7 * by),
    });
  };
  return (
    <>
      <FilterBar>
        <AuthorityFilter
          value={search.authority}
          onChange={(authority) => onSearch({ ...search, authority })}
        />
        <SelectField
          id="filter-span"
          label={t('span')}
          empty={false}
          value={search.span ?? 'week'}
          onChange={(span) => onSearch({ ...search, span: span === 'month' ? 'month' : undefined })}
          choices={[
            { value: 'week', label: t('week') },
            { value: 'month', label: t('month') },
          ]}
        />
      </FilterBar>
      <div className="va-row">
        <Button onClick={() => move(-1)}>{t('before')}</Button>
        <Button onClick={() => onSearch({ ...search, day: undefined })}>{t('today')}</Button>
        <Button onClick={() => move(1)}>{t('after')}</Button>
        <strong aria-live="polite">
          {t('shown', {
            from: format.date(columns[0]?.from ?? ''),
            to: format.date(addDays(columns.at(-1)?.to ?? '', -1)),
          })}
        </strong>
      </div>
    </>
  );
}

interface TableProps {
  covers: readonly Cover[];
  columns: readonly Column[];
}

function Calendar({ covers, columns }: TableProps): ReactElement {
  const { t } = useTranslation('covers');
  const format = useFormat();
  if (covers.length === 0)
    return (
      <EmptyState icon="calendar" title={t('empty')}>
        {t('emptyText')}
      </EmptyState>
    );
  const isWeek = columns.length === 7 && addDays(columns[0]?.from ?? '', 1) === columns[0]?.to;
  const heading = ({ from }: Column): string =>
    isWeek ? weekday(from, format.locale) : t('weekOf', { day: format.date(from) });
  return (
    <SimpleTable
      caption={t('caption')}
      rows={rowsOf(covers)}
      rowId={(row) => row.id}
      columns={[
        { header: t('what'), rowHeader: true, cell: (row) => <For row={row} /> },
        ...columns.map((column) => ({
          header: heading(column),
          cell: (row: CoverLine) => <Cell row={row} column={column} />,
        })),
      ]}
    />
  );
}

function weekday(day: string, locale: string): string {
  const options = { weekday: 'short', day: '2-digit', month: '2-digit', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, options).format(new Date(`${day}T12:00:00Z`));
}

function For({ row }: { row: CoverLine }): ReactElement {
  const { t } = useTranslation('covers');
  return row.account ? (
    <AccountLink account={row.account} />
  ) : (
    <>
      {row.authority.shortName ?? row.authority.name}
      <small>{t('allAccounts')}</small>
    </>
  );
}

function Cell({ row, column }: { row: CoverLine; column: Column }): ReactElement {
  const { t } = useTranslation('covers');
  const from = Date.parse(toInstant(column.from));
  const to = Date.parse(toInstant(column.to));
  const inside = row.covers.filter(
    ({ valid }) =>
      Date.parse(valid.from) < to && (valid.to === null || Date.parse(valid.to) > from),
  );
  if (inside.length === 0) return <span className="va-muted">{t('nobody')}</span>;
  return (
    <ul className="va-plain">
      {inside.map((cover) => (
        <li key={cover.id}>{sentence(cover, t)}</li>
      ))}
    </ul>
  );
}

type Say = (
  key: 'deputy' | 'deputyOnly' | 'primary' | 'second',
  words: Record<string, string | undefined>,
) => string;

function sentence({ kind, mandateKind, person, principal }: Cover, t: Say): string {
  const words = { person: person.functionLabel, principal: principal?.functionLabel };
  if (kind === 'DEPUTY') return t(principal ? 'deputy' : 'deputyOnly', words);
  return t(mandateKind === 'PRIMARY' ? 'primary' : 'second', words);
}
