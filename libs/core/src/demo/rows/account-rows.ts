import {
  AccountEntity,
  AccountHandleEntity,
  AccountStateEntity,
  AttestationEntity,
} from '@vieraugen/data';
import { handleKey, type OfficialPage } from '@vieraugen/domain';
import type { AccountDatum } from '../data/accounts.data.js';
import { demoId } from '../kernel/demo-id.js';
import type { AccountPlan } from '../plan/account-plan.js';
import { accountId } from './people-rows.js';
import type { Register } from './register.js';
import { authorityId } from './tree-rows.js';

/** The columns that tie a row to an account and its authority. */
export function of(datum: AccountDatum): { accountId: string; authorityId: string } {
  return { accountId: accountId(datum.key), authorityId: authorityId(datum.authority) };
}

/** The pages of a house that its accounts lead to. */
export function pagesOf(authority: string): Readonly<Record<OfficialPage, string>> {
  const site = `https://www.${authority}.demo.example`;
  return {
    IMPRINT: `${site}/impressum`,
    PRIVACY: `${site}/datenschutz`,
    NETIQUETTE: `${site}/netiquette`,
    ALTERNATIVE: `${site}/aktuelles`,
  };
}

function details(plan: AccountPlan) {
  const host = `${plan.datum.authority}.demo.example`;
  const pages = pagesOf(plan.datum.authority);
  return {
    platformUserId: plan.platformUserId,
    kind: plan.kind,
    purpose: plan.purpose,
    audience: 'Öffentlichkeit',
    languages: ['de'],
    operatingUnit: plan.operatingUnit,
    accessModel: plan.accessModel,
    maxAuthorized: plan.maxAuthorized,
    imprintUrl: pages.IMPRINT,
    privacyUrl: pages.PRIVACY,
    netiquetteUrl: pages.NETIQUETTE,
    alternativeChannelUrl: pages.ALTERNATIVE,
    recoveryMailbox: plan.recovery.mailbox ?? `social-media@${host}`,
    recoveryMailboxFunctional: plan.recovery.functional,
    recoveryPhoneType: plan.recovery.phone,
    standbyReason: plan.standbyReason,
  };
}

/** An account that enters the register with today's layer. */
export function recordNewAccount(register: Register, plan: AccountPlan): void {
  const { datum, since, until } = plan;
  const id = accountId(datum.key);
  const { authorityId: authority } = of(datum);
  const verbs = { enter: 'registerAccount' };
  register.enter(
    verbs,
    AccountEntity,
    { from: since, to: until },
    {
      id,
      authorityId: authority,
      externalId: `DEMO-A-${datum.key.toUpperCase()}`,
      platformKey: datum.platform,
      url: datum.url,
      displayName: datum.displayName,
      isDemo: true,
      ...details(plan),
    },
  );
  register.enter(
    verbs,
    AccountHandleEntity,
    { from: since, to: null },
    {
      id: demoId(`account/${datum.key}/handle`),
      ...of(datum),
      platformKey: datum.platform,
      handle: datum.handle,
      handleKey: handleKey(datum.platform, datum.handle),
    },
  );
  recordStates(register, plan);
}

/** An account that has been on record since the 2016 layer: only what is known of it now. */
export function recordKnownAccount(register: Register, plan: AccountPlan): void {
  const occasion = register.occasion('changeAccount', register.goLive);
  register.recordings.correct(occasion, AccountEntity, {
    id: accountId(plan.datum.key),
    url: plan.datum.url,
    ...details(plan),
  });
}

function recordStates(register: Register, { datum, states }: AccountPlan): void {
  for (const { key, status, reason, ...stretch } of states)
    register.enterAndEnd({ enter: 'changeAccountStatus' }, AccountStateEntity, stretch, {
      id: demoId(`state/${key}`),
      ...of(datum),
      status,
      reason,
    });
}

export function recordAttestations(register: Register, { datum, attestations }: AccountPlan): void {
  for (const { key, at } of attestations)
    register.recordings.insert(register.occasion('attestAccount', at), AttestationEntity, {
      id: demoId(`attestation/${key}`),
      ...of(datum),
      attestedByFunction: 'Accountverantwortliche/r',
      attestedAt: at,
    });
}
