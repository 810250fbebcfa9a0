import type { AccessMechanism, AccessModel } from './vocabulary.js';

/** By what means somebody who is authorized gets onto an account that is run in this way. */
export const MECHANISM_OF_MODEL: Readonly<Record<AccessModel, AccessMechanism>> = {
  SHARED_SECRET: 'PASSWORD_KNOWN',
  MIXED: 'PASSWORD_KNOWN',
  DELEGATED: 'DELEGATE_ROLE',
  TOOL_ONLY: 'TOOL_SEAT',
};
