import { Injectable } from '@nestjs/common';
import {
  accessAt,
  authorizedAt,
  devicesInUseAt,
  findAccounts,
  mandatoryModulesAt,
  type NamedAccountRow,
  policiesInForceAt,
  type PolicyInForceRow,
  type Queryable,
} from '@vieraugen/data';
import type { AsOf, Instant } from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { functionFor, showsTraining } from '../kernel/withheld.js';
import { Work } from '../kernel/work.js';
import { accountNameOf } from './account-reference.js';
import { accessOf, entitledOf, type PolicyInForce, type WhoCould } from './who-could.js';

/** The instant asked about, and as of when it was known; null = now. */
export interface WhoCouldAsOf {
  readonly validAt: Instant;
  readonly knownAt: Instant | null;
}

/** Answers who was entitled to publish and who was able to, at an instant and as known at another. */
@Injectable()
export class WhoCouldService {
  constructor(private readonly work: Work) {}

  /**
   * `account` is an `@handle` as it was called at `validAt`, an address or an id. Throws NOT_FOUND
   * where none fits (or none that the viewer may see), INVALID_INPUT where several do. Without
   * `knownAt`, or with one to come: as known now.
   */
  answer(viewer: Viewer, account: string, asked: WhoCouldAsOf): Promise<WhoCould> {
    const { knownAt: now } = this.work.present();
    const asOf = { validAt: asked.validAt, knownAt: Math.min(asked.knownAt ?? now, now) };
    return this.work.read(
      viewer,
      'register.read',
      async (q) => this.compose(q, viewer, await this.identify(q, account, asOf.validAt), asOf),
      asOf,
    );
  }

  private async identify(q: Queryable, text: string, at: Instant): Promise<NamedAccountRow> {
    const name = accountNameOf(text);
    const fits = name ? await findAccounts(q, name, at) : [];
    const exact = fits.filter((row) => row.byHandle);
    const candidates = exact.length > 0 ? exact : fits;
    if (candidates.length > 1) throw ambiguous(text, candidates);
    return found(candidates[0], `Der Account „${text}“`, `The account “${text}”`);
  }

  private async compose(
    q: Queryable,
    viewer: Viewer,
    account: NamedAccountRow,
    asOf: AsOf,
  ): Promise<WhoCould> {
    const at = asOf.validAt;
    const [authorized, devices, access, modules, policies] = await Promise.all([
      authorizedAt(q, account, at),
      devicesInUseAt(q, account.id, at),
      accessAt(q, account, at),
      mandatoryModulesAt(q, at),
      policiesInForceAt(q, account.authorityId, at),
    ]);
    const told = <R extends Named>(row: R): R => toldTo(viewer, account, row);
    const rows = { authorized: authorized.map(told), devices, access: access.map(told), modules };
    const answered = entitledOf(rows, at);
    const withTraining = showsTraining(viewer, account.authorityId);
    const entitled = withTraining ? answered : answered.map((row) => ({ ...row, trained: null }));
    const unknown = viewer.locale === 'de' ? 'nicht bekannt' : 'not known';
    return {
      account: named(account),
      ...asOf,
      withTraining,
      entitled,
      access: accessOf(rows.access, entitled, unknown),
      policyVersions: policies.map(policyOf),
    };
  }
}

interface Named {
  readonly function: string | null;
}

/** A row with the function of its person as the viewer is told it. */
function toldTo<R extends Named>(viewer: Viewer, { authorityId }: NamedAccountRow, row: R): R {
  const label = row.function;
  return label === null ? row : { ...row, function: functionFor(viewer, authorityId, label) };
}

/** The account without what only the search needed. */
function named(row: NamedAccountRow): NamedAccountRow {
  const { id, authorityId, authority, platform, handle, displayName, url } = row;
  return { id, authorityId, authority, platform, handle, displayName, url };
}

function policyOf({ valid, ...policy }: PolicyInForceRow): PolicyInForce {
  return { ...policy, since: valid.from, until: valid.to };
}

function ambiguous(text: string, candidates: readonly NamedAccountRow[]): ExpectedError {
  const list = candidates.map((row) => row.url ?? `${row.platform} ${row.handle}`).join(', ');
  return new ExpectedError(
    'INVALID_INPUT',
    `„${text}“ bezeichnet mehrere Accounts: ${list}. Bitte nennen Sie die Adresse.`,
    `“${text}” names several accounts: ${list}. Please give the address.`,
    'account',
  );
}
