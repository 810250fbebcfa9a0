import { createRoute } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { peopleQuery, personQuery } from '../../features/people/people.queries.js';
import { readPeopleSearch } from '../../features/people/people.search.js';
import { readAsOf } from '../../lib/search/as-of.js';
import { around, lazyScreen } from './lazy-screen.js';
import { rootRoute } from './root.route.js';

const PersonDetailScreen = lazyScreen(
  () => import('../../features/people/person-detail.js'),
  'PersonDetailScreen',
);
const PersonList = lazyScreen(() => import('../../features/people/person-list.js'), 'PersonList');

export const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people',
  validateSearch: readPeopleSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchInfiniteQuery(peopleQuery(deps));
  },
  component: around(PersonList, PeopleRoute),
});

function PeopleRoute(): ReactElement {
  const search = peopleRoute.useSearch();
  const navigate = peopleRoute.useNavigate();
  return (
    <PersonList
      search={search}
      onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
    />
  );
}

export const personRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/$personId',
  validateSearch: readAsOf,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) => {
    void context.queryClient.prefetchQuery(personQuery(params.personId, deps));
  },
  component: around(PersonDetailScreen, PersonRoute),
});

function PersonRoute(): ReactElement {
  const { personId } = personRoute.useParams();
  const navigate = personRoute.useNavigate();
  return (
    <PersonDetailScreen
      key={personId}
      id={personId}
      search={personRoute.useSearch()}
      onSearch={(next) => void navigate({ search: next, resetScroll: false })}
    />
  );
}
