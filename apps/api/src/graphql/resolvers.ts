import type { Type } from '@nestjs/common';
import { TaskResolver } from '../tasks/task.resolver.js';
import { WebCheckMutations } from '../web-checks/web-check.mutations.js';
import { AccessMutations } from '../access/access.mutations.js';
import { AccountMutations } from '../accounts/account.mutations.js';
import { AccountResolver } from '../accounts/account.resolver.js';
import { AuditResolver } from '../audit/audit.resolver.js';
import { AuthorityMutations } from '../authorities/authority.mutations.js';
import { AuthorityResolver } from '../authorities/authority.resolver.js';
import { AuthorizationMutations } from '../authorizations/authorization.mutations.js';
import { AuthorizationRequestMutations } from '../authorizations/request.mutations.js';
import { AuthorizationRequestResolver } from '../authorizations/request.resolver.js';
import { CoverResolver } from '../covers/cover.resolver.js';
import { DeviceMutations } from '../devices/device.mutations.js';
import { PasskeyMutations } from '../devices/passkey.mutations.js';
import { PermitMutations } from '../devices/permit.mutations.js';
import { DeviceResolver } from '../devices/device.resolver.js';
import { EvaluationResolver } from '../evaluations/evaluation.resolver.js';
import { ExemptionMutations } from '../exemptions/exemption.mutations.js';
import { ExemptionResolver } from '../exemptions/exemption.resolver.js';
import { FindingMutations } from '../findings/finding.mutations.js';
import { FindingResolver } from '../findings/finding.resolver.js';
import { ImportRunResolver } from '../import-runs/import-run.resolver.js';
import { JobResolver } from '../jobs/job.resolver.js';
import { NotificationResolver } from '../notifications/notification.resolver.js';
import { OffboardingMutations } from '../offboarding/offboarding.mutations.js';
import { OffboardingResolver } from '../offboarding/offboarding.resolver.js';
import { OpinionMutations } from '../opinions/opinion.mutations.js';
import { OverviewResolver } from '../overview/overview.resolver.js';
import { PersonMutations } from '../people/person.mutations.js';
import { PersonResolver } from '../people/person.resolver.js';
import { PolicyMutations } from '../policies/policy.mutations.js';
import { PolicyResolver } from '../policies/policy.resolver.js';
import { ReviewMutations } from '../reviews/review.mutations.js';
import { ReviewResolver } from '../reviews/review.resolver.js';
import { RuleResolver } from '../rules/rule.resolver.js';
import { SearchResolver } from '../search/search.resolver.js';
import { TrainingMutations } from '../trainings/training.mutations.js';
import { TrainingResolver } from '../trainings/training.resolver.js';
import { ViewerResolver } from '../viewer/viewer.resolver.js';
import { WhoCouldResolver } from '../who-could/who-could.resolver.js';

/** Everything that answers root fields, one line each. */
export const RESOLVERS: Type[] = [
  TaskResolver,
  WebCheckMutations,
  AccessMutations,
  AccountMutations,
  AccountResolver,
  AuditResolver,
  AuthorityMutations,
  AuthorityResolver,
  AuthorizationMutations,
  AuthorizationRequestMutations,
  AuthorizationRequestResolver,
  CoverResolver,
  DeviceMutations,
  PasskeyMutations,
  PermitMutations,
  DeviceResolver,
  EvaluationResolver,
  ExemptionMutations,
  ExemptionResolver,
  FindingMutations,
  FindingResolver,
  ImportRunResolver,
  JobResolver,
  NotificationResolver,
  OffboardingMutations,
  OffboardingResolver,
  OpinionMutations,
  OverviewResolver,
  PersonMutations,
  PersonResolver,
  PolicyMutations,
  PolicyResolver,
  ReviewMutations,
  ReviewResolver,
  RuleResolver,
  SearchResolver,
  TrainingMutations,
  TrainingResolver,
  ViewerResolver,
  WhoCouldResolver,
];
