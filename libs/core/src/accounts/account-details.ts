import { ACCESS_MODELS, RECOVERY_PHONE_TYPES } from '@vieraugen/domain';
import {
  invalid,
  oneOf,
  optionalAddress,
  optionalEmail,
  optionalText,
  requiredText,
} from '../kernel/checks.js';
import type { AccountDetails } from './account.inputs.js';

const TEXT = 2_000;
const MOST_AUTHORIZED = 1_000;

/** The details as they may be stored; what was not said stays unsaid. */
export function validDetails(input: AccountDetails) {
  const { accessModel, languages, maxAuthorized, recoveryPhoneType } = input;
  return {
    displayName: optionalText('displayName', input.displayName),
    purpose: optionalText('purpose', input.purpose, TEXT),
    audience: optionalText('audience', input.audience, TEXT),
    operatingUnit: optionalText('operatingUnit', input.operatingUnit),
    languages: languages?.map((language) => requiredText('languages', language, 35)),
    accessModel: accessModel ? oneOf('accessModel', accessModel, ACCESS_MODELS) : accessModel,
    maxAuthorized: maxAuthorized ? validCount(maxAuthorized) : undefined,
    platformUserId: optionalText('platformUserId', input.platformUserId),
    externalId: optionalText('externalId', input.externalId),
    imprintUrl: optionalAddress('imprintUrl', input.imprintUrl),
    privacyUrl: optionalAddress('privacyUrl', input.privacyUrl),
    netiquetteUrl: optionalAddress('netiquetteUrl', input.netiquetteUrl),
    alternativeChannelUrl: optionalAddress('alternativeChannelUrl', input.alternativeChannelUrl),
    recoveryMailbox: optionalEmail('recoveryMailbox', input.recoveryMailbox),
    recoveryMailboxFunctional: input.recoveryMailboxFunctional,
    recoveryPhoneType: recoveryPhoneType
      ? oneOf('recoveryPhoneType', recoveryPhoneType, RECOVERY_PHONE_TYPES)
      : recoveryPhoneType,
    standbyReason: optionalText('standbyReason', input.standbyReason, TEXT),
  };
}

function validCount(count: number): number {
  if (Number.isInteger(count) && count > 0 && count <= MOST_AUTHORIZED) return count;
  throw invalid(
    'maxAuthorized',
    'Bitte geben Sie eine Anzahl zwischen 1 und 1000 an.',
    'Please enter a number between 1 and 1000.',
  );
}
