import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/**
 * A new screen takes the focus, so that the keyboard goes on from its top and a screen reader says
 * where one is. A changed filter or tab is no new screen, and the first one leaves the focus alone.
 */
export function useFocusOnArrival(): void {
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const before = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (before.current !== undefined && path !== before.current) {
      document.getElementById('main')?.focus({ preventScroll: true });
    }
    before.current = path;
  }, [path]);
}
