import { lazyRouteComponent } from '@tanstack/react-router';
import type { ReactElement } from 'react';

/** A screen in a file of its own, which the browser fetches when its route is pointed at or opened. */
export const lazyScreen = lazyRouteComponent;

interface LazyScreen {
  readonly preload?: () => Promise<void> | undefined;
}

/** A route's component around such a screen: the router fetches it together with the route's data. */
export function around(screen: LazyScreen, component: () => ReactElement): () => ReactElement {
  return Object.assign(component, { preload: screen.preload });
}
