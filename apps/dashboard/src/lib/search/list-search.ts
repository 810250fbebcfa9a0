import type { TableSort } from '@vieraugen/ui';

/** The part of a list's address that every list has. */
export interface ListSearch {
  sort?: string;
  dir?: 'ASC' | 'DESC';
  /** Ids of the shown columns; absent = the usual ones. */
  cols?: readonly string[];
}

interface ListProps {
  readonly sort: TableSort | undefined;
  readonly onSort: (sort: TableSort) => void;
  readonly shown: readonly string[] | undefined;
  readonly onShown: (cols: readonly string[]) => void;
}

/** Ties sort and columns of a `<DataTable>` to the address bar. */
export function listProps<Search extends ListSearch>(
  search: Search,
  onSearch: (search: Search) => void,
  usual?: TableSort,
): ListProps {
  const sort = search.sort ? { field: search.sort, direction: search.dir ?? 'ASC' } : usual;
  return {
    sort,
    onSort: ({ field, direction }) => onSearch({ ...search, sort: field, dir: direction }),
    shown: search.cols,
    onShown: (cols) => onSearch({ ...search, cols }),
  };
}

/** The address of a list's CSV: the same inputs as the list itself, so that it has the same rows. */
export function csvHref(
  list:
    | 'accounts'
    | 'authorities'
    | 'findings'
    | 'exemptions'
    | 'reviews'
    | 'people'
    | 'devices'
    | 'trainings',
  inputs: { filter?: object | null; orderBy?: object | null; asOf?: object | null },
  lang: string,
): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(inputs)) {
    if (value) params.set(name, JSON.stringify(value));
  }
  params.set('lang', lang);
  return `/api/lists/${list}.csv?${params.toString()}`;
}
