import { createRoute } from '@tanstack/react-router';
import { readAsOf } from '../../lib/search/as-of.js';
import { text, type RawSearch } from '../../lib/search/params.js';
import { around, lazyScreen } from './lazy-screen.js';
import { rootRoute } from './root.route.js';

const AccountChange = lazyScreen(
  () => import('../../features/accounts/account-change.js'),
  'AccountChange',
);
const AccountRegister = lazyScreen(
  () => import('../../features/accounts/account-register.js'),
  'AccountRegister',
);
const AuthorizationGrant = lazyScreen(
  () => import('../../features/accounts/authorization-grant.js'),
  'AuthorizationGrant',
);
const WhoCouldScreen = lazyScreen(
  () => import('../../features/accounts/who-could-screen.js'),
  'WhoCouldScreen',
);

export const accountNewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accounts/new',
  validateSearch: (raw: RawSearch): { authority?: string } => ({ authority: text(raw.authority) }),
  component: around(AccountRegister, () => (
    <AccountRegister authorityId={accountNewRoute.useSearch().authority} />
  )),
});

export const accountChangeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accounts/$accountId/change',
  component: around(AccountChange, () => (
    <AccountChange id={accountChangeRoute.useParams().accountId} />
  )),
});

export const accountAuthorizeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accounts/$accountId/authorize',
  component: around(AuthorizationGrant, () => (
    <AuthorizationGrant id={accountAuthorizeRoute.useParams().accountId} />
  )),
});

export const whoCouldRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accounts/$accountId/who-could',
  validateSearch: readAsOf,
  component: around(WhoCouldScreen, function WhoCouldRoute() {
    const { accountId } = whoCouldRoute.useParams();
    const navigate = whoCouldRoute.useNavigate();
    const onSearch = (search: object): void => void navigate({ search });
    return (
      <WhoCouldScreen
        accountId={accountId}
        search={whoCouldRoute.useSearch()}
        onSearch={onSearch}
      />
    );
  }),
});
