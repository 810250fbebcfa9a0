import type { Type } from '@nestjs/common';
import { AccountResolver } from '../accounts/account.resolver.js';
import { AuditResolver } from '../audit/audit.resolver.js';
import { AuthorityResolver } from '../authorities/authority.resolver.js';
import { DeviceResolver } from '../devices/device.resolver.js';
import { FindingResolver } from '../findings/finding.resolver.js';
import { OverviewResolver } from '../overview/overview.resolver.js';
import { PersonResolver } from '../people/person.resolver.js';
import { RuleResolver } from '../rules/rule.resolver.js';
import { SearchResolver } from '../search/search.resolver.js';
import { TrainingResolver } from '../trainings/training.resolver.js';
import { ViewerResolver } from '../viewer/viewer.resolver.js';

/** Everything that answers root fields, one line each. */
export const RESOLVERS: Type[] = [
  AccountResolver,
  AuditResolver,
  AuthorityResolver,
  DeviceResolver,
  FindingResolver,
  OverviewResolver,
  PersonResolver,
  RuleResolver,
  SearchResolver,
  TrainingResolver,
  ViewerResolver,
];
