import type { ReactElement, ReactNode } from 'react';

/** Tabs as links: each has an address, so the browser's back button works. */
export function TabNav({ label, children }: { label: string; children: ReactNode }): ReactElement {
  return (
    <nav className="va-tabs" aria-label={label}>
      {children}
    </nav>
  );
}
