import { ACCESS_MODELS, ACCOUNT_KINDS, PLATFORM_KEYS } from '@vieraugen/domain';
import type { VariablesOf } from '@vieraugen/contract';
import { given } from '../../lib/forms/values.js';
import type { FieldErrors } from '../../lib/forms/use-change-form.js';
import type { ChangeAccountDocument, RegisterAccountDocument } from './account-changes.graphql.js';

export const EMPTY_REGISTRATION = {
  url: '',
  platform: '',
  handle: '',
  authorityId: '',
  kind: 'INSTITUTIONAL',
  purpose: '',
  operatingUnit: '',
  accessModel: '',
  platformUserId: '',
  reason: '',
};
export type Registration = typeof EMPTY_REGISTRATION;

type RegisterInput = VariablesOf<typeof RegisterAccountDocument>['input'];
type ChangeInput = VariablesOf<typeof ChangeAccountDocument>['input'];

interface Sentences {
  required: string;
  urlWrong: string;
  urlOrHandle: string;
}

/** What can be said before the server is asked. */
export function checkRegistration(values: Registration, say: Sentences): FieldErrors<Registration> {
  const named = given(values.platform) && given(values.handle);
  return {
    url: urlProblem(values.url, Boolean(named), say),
    authorityId: values.authorityId ? undefined : say.required,
  };
}

function urlProblem(url: string, named: boolean, say: Sentences): string | undefined {
  if (!given(url)) return named ? undefined : say.urlOrHandle;
  return /^https?:\/\/[^\s/]+\.[^\s/]+/u.test(url.trim()) ? undefined : say.urlWrong;
}

export function toRegisterInput(values: Registration): RegisterInput {
  return {
    url: given(values.url),
    platform: PLATFORM_KEYS.find((key) => key === values.platform),
    handle: given(values.handle),
    authorityId: values.authorityId,
    kind: ACCOUNT_KINDS.find((kind) => kind === values.kind),
    purpose: given(values.purpose),
    operatingUnit: given(values.operatingUnit),
    accessModel: ACCESS_MODELS.find((model) => model === values.accessModel),
    platformUserId: given(values.platformUserId),
    reason: given(values.reason),
  };
}

interface Current {
  readonly id: string;
  readonly handle: string | null;
  readonly url: string | null;
  readonly displayName: string | null;
  readonly purpose: string | null;
  readonly operatingUnit: string | null;
  readonly accessModel: (typeof ACCESS_MODELS)[number] | null;
  readonly platformUserId: string | null;
  readonly standbyReason: string | null;
  readonly imprintUrl: string | null;
  readonly privacyUrl: string | null;
  readonly netiquetteUrl: string | null;
  readonly alternativeChannelUrl: string | null;
  readonly maxAuthorized: number;
}

export type Change = Record<Exclude<keyof Current, 'id'> | 'reason', string>;

export function toChangeValues(account: Current): Change {
  return {
    handle: account.handle ?? '',
    url: account.url ?? '',
    displayName: account.displayName ?? '',
    purpose: account.purpose ?? '',
    operatingUnit: account.operatingUnit ?? '',
    accessModel: account.accessModel ?? '',
    platformUserId: account.platformUserId ?? '',
    standbyReason: account.standbyReason ?? '',
    imprintUrl: account.imprintUrl ?? '',
    privacyUrl: account.privacyUrl ?? '',
    netiquetteUrl: account.netiquetteUrl ?? '',
    alternativeChannelUrl: account.alternativeChannelUrl ?? '',
    maxAuthorized: String(account.maxAuthorized),
    reason: '',
  };
}

/** Only what was changed: what was not touched cannot overwrite what somebody else did meanwhile. */
export function toChangeInput(account: Current, values: Change): ChangeInput {
  const before = toChangeValues(account);
  const changed = (field: keyof Change): string | undefined =>
    values[field].trim() === before[field] ? undefined : values[field].trim();
  const max = changed('maxAuthorized');
  return {
    id: account.id,
    handle: changed('handle'),
    url: changed('url'),
    displayName: changed('displayName'),
    purpose: changed('purpose'),
    operatingUnit: changed('operatingUnit'),
    accessModel: ACCESS_MODELS.find((model) => model === changed('accessModel')),
    platformUserId: changed('platformUserId'),
    standbyReason: changed('standbyReason'),
    imprintUrl: changed('imprintUrl'),
    privacyUrl: changed('privacyUrl'),
    netiquetteUrl: changed('netiquetteUrl'),
    alternativeChannelUrl: changed('alternativeChannelUrl'),
    maxAuthorized: max === undefined ? undefined : Number(max),
    reason: given(values.reason),
  };
}
