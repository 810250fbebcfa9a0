import { Injectable } from '@nestjs/common';
import { AuthorityEntity, lockRows, updateRows } from '@vieraugen/data';
import { found, type Viewer } from '@vieraugen/platform';
import type { ItemOutcome } from '../kernel/batch.js';
import { changeMany, changeOne } from '../kernel/carry.js';
import { endedAt } from '../kernel/checks.js';
import { type Changed, Work } from '../kernel/work.js';
import type {
  ChangeAuthorityInput,
  ChangeAuthorityNameInput,
  DissolveAuthorityInput,
  MoveAuthorityInput,
  RegisterAuthorityInput,
  StateNilReturnInput,
} from './authority.inputs.js';
import { changeAuthoritiesIn } from './change-authorities.js';
import { stateNilReturnIn } from './nil-return.js';
import { registerAuthoritiesIn } from './register-authorities.js';

const frame = (action: string) => ({ action, permission: 'authority.write' }) as const;

/** The tree of the administration by date: names, parents, and who has no accounts. */
@Injectable()
export class AuthorityService {
  constructor(private readonly work: Work) {}

  registerAuthority(viewer: Viewer, input: RegisterAuthorityInput): Promise<Changed<string>> {
    return changeOne(this.work, viewer, frame('registerAuthority'), input, registerAuthoritiesIn);
  }

  registerAuthorities(
    viewer: Viewer,
    inputs: readonly RegisterAuthorityInput[],
  ): Promise<Changed<readonly ItemOutcome[]>> {
    return changeMany(this.work, viewer, frame('registerAuthority'), inputs, registerAuthoritiesIn);
  }

  changeAuthority(viewer: Viewer, input: ChangeAuthorityInput): Promise<Changed<string>> {
    return changeOne(this.work, viewer, frame('changeAuthority'), input, changeAuthoritiesIn);
  }

  changeAuthorities(
    viewer: Viewer,
    inputs: readonly ChangeAuthorityInput[],
  ): Promise<Changed<readonly ItemOutcome[]>> {
    return changeMany(this.work, viewer, frame('changeAuthority'), inputs, changeAuthoritiesIn);
  }

  /** The name from `from` on; earlier ones stay on record. */
  changeAuthorityName(viewer: Viewer, input: ChangeAuthorityNameInput): Promise<Changed<string>> {
    return changeOne(this.work, viewer, frame('changeAuthorityName'), input, changeAuthoritiesIn);
  }

  /** Whom the authority is below from `from` on. */
  moveAuthority(viewer: Viewer, input: MoveAuthorityInput): Promise<Changed<string>> {
    return changeOne(this.work, viewer, frame('moveAuthority'), input, changeAuthoritiesIn);
  }

  dissolveAuthority(viewer: Viewer, input: DissolveAuthorityInput): Promise<Changed<string>> {
    const { id, reason } = input;
    return this.work.change(viewer, { ...frame('dissolveAuthority'), reason }, async (change) => {
      const authority = (await lockRows(change, AuthorityEntity, [id])).get(id);
      const { valid } = found(authority, 'Die Behörde', 'The authority');
      await updateRows(change, AuthorityEntity, [
        { id, valid: endedAt(valid, input.at ?? change.now) },
      ]);
      change.judge({ authorityIds: [id] });
      return id;
    });
  }

  stateNilReturn(viewer: Viewer, input: StateNilReturnInput): Promise<Changed<string>> {
    const { reason } = input;
    return this.work.change(
      viewer,
      { action: 'stateNilReturn', permission: 'nilreturn.state', reason },
      (change) => stateNilReturnIn(change, viewer, input),
    );
  }
}
