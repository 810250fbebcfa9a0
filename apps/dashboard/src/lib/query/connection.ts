import {
  infiniteQueryOptions,
  keepPreviousData,
  useInfiniteQuery,
  type UseInfiniteQueryOptions,
  type InfiniteData,
  type QueryKey,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query';
import { useMemo } from 'react';

/** What the API calls a connection. */
export interface Connection<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

type Cursor = string | undefined;
type Pages<Node> = InfiniteData<Connection<Node>, Cursor>;

interface ConnectionQuery<Node> {
  queryKey: QueryKey;
  fetchPage: (after: Cursor, signal: AbortSignal) => Promise<Connection<Node>>;
}

/** The query of a list that grows on demand. */
export function connectionOptions<Node>({ queryKey, fetchPage }: ConnectionQuery<Node>) {
  return infiniteQueryOptions<Connection<Node>, Error, Pages<Node>, QueryKey, Cursor>({
    queryKey,
    queryFn: ({ pageParam, signal }) => fetchPage(pageParam, signal),
    initialPageParam: undefined,
    getNextPageParam: ({ pageInfo }) =>
      pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined,
    placeholderData: keepPreviousData,
  });
}

export interface ListState<Node> {
  readonly query: UseInfiniteQueryResult<Pages<Node>>;
  readonly rows: readonly Node[];
  /** Spread it into `<DataTable>`. */
  readonly paging: {
    readonly total: number | undefined;
    readonly hasMore: boolean;
    readonly onMore: () => void;
    readonly busy: boolean;
  };
}

/** Runs a list's query: rows of all pages so far, and what the table needs to ask for more. */
export function useConnection<Node>(
  options: UseInfiniteQueryOptions<Connection<Node>, Error, Pages<Node>, QueryKey, Cursor>,
): ListState<Node> {
  const query = useInfiniteQuery(options);
  const { data } = query;
  const rows = useMemo(
    () => data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [],
    [data],
  );
  return {
    query,
    rows,
    paging: {
      total: data?.pages[0]?.totalCount,
      hasMore: query.hasNextPage,
      onMore: () => void query.fetchNextPage(),
      busy: query.isFetchingNextPage || query.isPlaceholderData,
    },
  };
}
