import { createRoute } from '@tanstack/react-router';
import { AccountChange } from '../../features/accounts/account-change.js';
import { AccountRegister } from '../../features/accounts/account-register.js';
import { AuthorizationGrant } from '../../features/accounts/authorization-grant.js';
import { WhoCouldScreen } from '../../features/accounts/who-could-screen.js';
import { readAsOf } from '../../lib/search/as-of.js';
import { text, type RawSearch } from '../../lib/search/params.js';
import { rootRoute } from './root.route.js';

export const accountNewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accounts/new',
  validateSearch: (raw: RawSearch): { authority?: string } => ({ authority: text(raw.authority) }),
  component: () => <AccountRegister authorityId={accountNewRoute.useSearch().authority} />,
});

export const accountChangeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accounts/$accountId/change',
  component: () => <AccountChange id={accountChangeRoute.useParams().accountId} />,
});

export const accountAuthorizeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accounts/$accountId/authorize',
  component: () => <AuthorizationGrant id={accountAuthorizeRoute.useParams().accountId} />,
});

export const whoCouldRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accounts/$accountId/who-could',
  validateSearch: readAsOf,
  component: function WhoCouldRoute() {
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
  },
});
