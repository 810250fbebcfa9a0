import { Injectable } from '@nestjs/common';
import {
  AccountEntity,
  AttestationEntity,
  confirmAttested,
  holdRows,
  insertRows,
  newId,
} from '@vieraugen/data';
import { found, type Viewer } from '@vieraugen/platform';
import { Batch, type BatchOptions, type ItemOutcome } from '../kernel/batch.js';
import { changeMany, changeOne } from '../kernel/carry.js';
import { requiredText } from '../kernel/checks.js';
import { type Change, type Changed, Work } from '../kernel/work.js';
import { changeAccountStatusIn } from './account-status.js';
import type {
  AttestAccountInput,
  ChangeAccountInput,
  ChangeAccountStatusInput,
  NoteClosingInput,
  RegisterAccountInput,
} from './account.inputs.js';
import { changeAccountsIn } from './change-accounts.js';
import { noteClosingIn } from './note-closing.js';
import { registerAccountsIn } from './register-accounts.js';

const frame = (action: string) => ({ action, permission: 'account.write' }) as const;

/** The register of accounts. */
@Injectable()
export class AccountService {
  constructor(private readonly work: Work) {}

  registerAccount(viewer: Viewer, input: RegisterAccountInput): Promise<Changed<string>> {
    return changeOne(this.work, viewer, frame('registerAccount'), input, registerAccountsIn);
  }

  registerAccounts(
    viewer: Viewer,
    inputs: readonly RegisterAccountInput[],
  ): Promise<Changed<readonly ItemOutcome[]>> {
    return changeMany(this.work, viewer, frame('registerAccount'), inputs, registerAccountsIn);
  }

  changeAccount(viewer: Viewer, input: ChangeAccountInput): Promise<Changed<string>> {
    return changeOne(this.work, viewer, frame('changeAccount'), input, changeAccountsIn);
  }

  changeAccounts(
    viewer: Viewer,
    inputs: readonly ChangeAccountInput[],
  ): Promise<Changed<readonly ItemOutcome[]>> {
    return changeMany(this.work, viewer, frame('changeAccount'), inputs, changeAccountsIn);
  }

  changeAccountStatus(viewer: Viewer, input: ChangeAccountStatusInput): Promise<Changed<string>> {
    const { reason } = input;
    return this.work.change(viewer, { ...frame('changeAccountStatus'), reason }, (change) =>
      changeAccountStatusIn(change, viewer, input),
    );
  }

  noteClosing(viewer: Viewer, input: NoteClosingInput): Promise<Changed<string>> {
    const { reason } = input;
    return this.work.change(viewer, { ...frame('noteClosing'), reason }, (change) =>
      noteClosingIn(change, viewer, input),
    );
  }

  /** „Die Angaben stimmen noch“: what REG-03 asks for once a year. */
  attestAccount(viewer: Viewer, input: AttestAccountInput): Promise<Changed<string>> {
    const attest = { action: 'attestAccount', permission: 'account.attest' } as const;
    return changeOne(this.work, viewer, attest, input, attestAccountsIn);
  }
}

/** Records attestations as of now. */
export async function attestAccountsIn(
  change: Change,
  viewer: Viewer,
  inputs: readonly AttestAccountInput[],
  options?: BatchOptions,
): Promise<readonly ItemOutcome[]> {
  const accounts = await holdRows(
    change,
    AccountEntity,
    inputs.map(({ id }) => id),
  );
  const batch = Batch.of(inputs, options).refine(({ id, attestedByFunction }) => ({
    id: newId(change.now),
    accountId: id,
    authorityId: found(accounts.get(id), 'Der Account', 'The account').authorityId,
    attestedByFunction: requiredText('attestedByFunction', attestedByFunction),
    attestedAt: change.now,
  }));
  await insertRows(change, AttestationEntity, batch.values);
  await confirmAttested(change, batch.values, viewer.personId, change.now);
  change.judge({ accountIds: batch.values.map(({ accountId }) => accountId) });
  return batch.succeed(({ accountId }) => accountId);
}
