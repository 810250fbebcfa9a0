import type { AccountEntity, AuthorizationEntity, NewRow } from '@vieraugen/data';
import type { GrantAuthorizationInput, StatedDecision } from './authorization.inputs.js';

/** An authorization about to be granted, with what it was asked with. */
export interface Grant {
  readonly row: NewRow<AuthorizationEntity>;
  readonly account: AccountEntity;
  readonly input: GrantAuthorizationInput;
  readonly stated: StatedDecision;
}
