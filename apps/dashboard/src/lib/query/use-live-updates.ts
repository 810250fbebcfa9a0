import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { staleNouns } from './topics.js';

/** Listens to the server's events and asks again for what changed. The browser reconnects by itself. */
export function useLiveUpdates(): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const events = new EventSource('/events');
    events.addEventListener('changed', ({ data }: MessageEvent<string>) => {
      for (const noun of staleNouns(topicsOf(data))) {
        void queryClient.invalidateQueries({ queryKey: [noun] });
      }
    });
    return () => events.close();
  }, [queryClient]);
}

function topicsOf(data: string): readonly string[] {
  try {
    const { topics } = JSON.parse(data) as { topics?: unknown };
    return Array.isArray(topics) ? topics.filter((topic) => typeof topic === 'string') : [];
  } catch {
    return [];
  }
}
