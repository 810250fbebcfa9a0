import {
  ACCESS_PURPOSES,
  ACTION_KINDS,
  AUTHORIZATION_ROLES,
  DEVICE_CATEGORIES,
} from '@vieraugen/domain';
import type { VariablesOf } from '@vieraugen/contract';
import { endOfDay, given, instantOf } from '../../lib/forms/values.js';
import type { FieldErrors } from '../../lib/forms/use-change-form.js';
import type {
  GrantAuthorizationDocument,
  RequestAuthorizationDocument,
} from './account-changes.graphql.js';

/** What a deputy may be limited to; the rest follows from the role. */
export const DEPUTY_SCOPE = ['POST', 'REPLY', 'REPOST', 'STORY', 'EDIT', 'DELETE'] as const;

export const EMPTY_GRANT = {
  personId: '',
  role: 'AUTHOR',
  accessPurpose: 'CONTENT',
  purpose: '',
  principalId: '',
  scope: ['POST', 'REPLY'] as readonly string[],
  from: '',
  to: '',
  deviceChoice: 'existing',
  deviceId: '',
  ownership: 'OFFICIAL',
  category: 'SMARTPHONE',
  assetTag: '',
  nickname: '',
  requestedById: '',
  managerConfirmed: false,
  reason: '',
};
export type Grant = typeof EMPTY_GRANT;
type GrantInput = VariablesOf<typeof GrantAuthorizationDocument>['input'];
type RequestInput = VariablesOf<typeof RequestAuthorizationDocument>['input'];

interface Sentences {
  required: string;
  toBeforeFrom: string;
  scopeMissing: string;
  notConfirmed: string;
}

/** What can be said before the server is asked; who `decides` also says who asked and confirmed. */
export function checkGrant(values: Grant, say: Sentences, decides: boolean): FieldErrors<Grant> {
  const missing = (present: unknown): string | undefined => (present ? undefined : say.required);
  const isDeputy = values.role === 'DEPUTY';
  const isNew = values.deviceChoice === 'new';
  const isOfficial = values.ownership === 'OFFICIAL';
  return {
    personId: missing(values.personId),
    principalId: isDeputy ? missing(values.principalId) : undefined,
    scope: isDeputy && values.scope.length === 0 ? say.scopeMissing : undefined,
    to: values.to && values.from && values.to < values.from ? say.toBeforeFrom : undefined,
    deviceId: values.deviceChoice === 'existing' ? missing(values.deviceId) : undefined,
    assetTag: isNew && isOfficial ? missing(given(values.assetTag)) : undefined,
    nickname: isNew && !isOfficial ? missing(given(values.nickname)) : undefined,
    requestedById: decides ? missing(values.requestedById) : undefined,
    managerConfirmed: decides && !values.managerConfirmed ? say.notConfirmed : undefined,
  };
}

/** One form, one change: the authorization with the device it will be used on. */
export function toGrantInput(
  accountId: string,
  authorityId: string,
  values: Grant,
  today: string,
): GrantInput {
  const isDeputy = values.role === 'DEPUTY';
  return {
    accountId,
    personId: values.personId,
    role: AUTHORIZATION_ROLES.find((role) => role === values.role) ?? 'AUTHOR',
    accessPurpose: ACCESS_PURPOSES.find((known) => known === values.accessPurpose) ?? 'CONTENT',
    purpose: given(values.purpose),
    principalId: isDeputy ? given(values.principalId) : undefined,
    scope: isDeputy ? ACTION_KINDS.filter((kind) => values.scope.includes(kind)) : undefined,
    from: values.from === today ? undefined : instantOf(values.from),
    to: endOfDay(values.to),
    deviceId: values.deviceChoice === 'existing' ? given(values.deviceId) : undefined,
    newDevice: values.deviceChoice === 'new' ? newDevice(authorityId, values) : undefined,
    requestedById: given(values.requestedById),
    managerConfirmed: values.managerConfirmed,
    reason: given(values.reason),
  };
}

/** The same where it is asked for: who confirms and who asks, the server knows. */
export function toRequestInput(input: GrantInput): RequestInput {
  const { requestedById: _by, managerConfirmed: _confirmed, ...request } = input;
  return request;
}

function newDevice(authorityId: string, values: Grant): NonNullable<GrantInput['newDevice']> {
  const isOfficial = values.ownership === 'OFFICIAL';
  return {
    authorityId,
    custodianId: values.personId,
    ownership: isOfficial ? 'OFFICIAL' : 'PRIVATE',
    category: DEVICE_CATEGORIES.find((known) => known === values.category) ?? 'SMARTPHONE',
    assetTag: isOfficial ? given(values.assetTag) : undefined,
    nickname: given(values.nickname),
  };
}
