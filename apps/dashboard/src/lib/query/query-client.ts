import { QueryClient } from '@tanstack/react-query';
import { ApiError, UNREACHABLE } from '../graphql/api-error.js';

const RETRIES = 2;

/** Fresh data stays fresh until the server says otherwise (see use-live-updates). */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: true,
        retry: (failures, error) => isPassing(error) && failures < RETRIES,
      },
      mutations: { retry: false },
    },
  });
}

/** What the server refused, it will refuse again. */
function isPassing(error: unknown): boolean {
  return !(error instanceof ApiError) || error.code === UNREACHABLE;
}
