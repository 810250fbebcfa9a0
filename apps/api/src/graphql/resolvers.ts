import type { Type } from '@nestjs/common';
import { AccountResolver } from '../accounts/account.resolver.js';
import { AuthorityResolver } from '../authorities/authority.resolver.js';
import { ViewerResolver } from '../viewer/viewer.resolver.js';

/** Everything that answers root fields, one line each. */
export const RESOLVERS: Type[] = [ViewerResolver, AuthorityResolver, AccountResolver];
