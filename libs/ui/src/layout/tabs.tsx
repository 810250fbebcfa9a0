import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';

/** Tabs as links: each has an address, so the browser's back button works. */
export function TabNav({ label, children }: { label: string; children: ReactNode }): ReactElement {
  const nav = useRef<HTMLElement>(null);
  const shown = useRef<Element | null>(null);
  // On a phone they do not fit beside each other: the one that is open comes into sight once.
  useEffect(() => {
    const current = nav.current?.querySelector('[aria-current="page"]') ?? null;
    if (nav.current && current && current !== shown.current) bringIntoSight(nav.current, current);
    shown.current = current;
  });
  return (
    <nav ref={nav} className="va-tabs" aria-label={label}>
      {children}
    </nav>
  );
}

/** Scrolls sideways alone; the page stays where it is. */
function bringIntoSight(nav: HTMLElement, tab: Element): void {
  const [outer, inner] = [nav.getBoundingClientRect(), tab.getBoundingClientRect()];
  nav.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2;
}
