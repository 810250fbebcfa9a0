import { AccountVerificationEntity, PageCheckEntity, UsageConceptEntity } from '@vieraugen/data';
import {
  type Instant,
  localDateOf,
  OFFICIAL_PAGES,
  type PlatformKey,
  plusMonths,
  type VerificationMethod,
} from '@vieraugen/domain';
import { demoId } from '../kernel/demo-id.js';
import type { AccountPlan } from '../plan/account-plan.js';
import { of, pagesOf } from './account-rows.js';
import type { Register } from './register.js';

/** Days before loading in whose nights somebody looked; each evening that is judged follows one. */
const LOOKED_DAYS_AGO = [36, 21, 8, 1] as const;
const CONCEPT_MONTHS = 24;

const METHODS: Readonly<Partial<Record<PlatformKey, VerificationMethod>>> = {
  MASTODON: 'MASTODON_VERIFIED',
  BLUESKY: 'BLUESKY_DOMAIN',
};

/** What looking at an account's pages found night by night, and its usage concept. */
export function recordPresence(register: Register, plan: AccountPlan): void {
  const { presence, datum, since } = plan;
  if (!presence) return;
  recordConcept(register, plan, presence.conceptFrom);
  const nights = LOOKED_DAYS_AGO.map((ago) => register.days.ago(ago, '01:20'));
  const [first, ...later] = nights.filter((at) => at > since);
  if (first === undefined) return;
  const pages = pagesOf(datum.authority);
  const seen = { ...of(datum), checkedAt: first, valid: { from: first, to: null } };
  const checks = OFFICIAL_PAGES.map((page) => ({
    ...seen,
    id: demoId(`page/${datum.key}/${page}`),
    page,
    url: pages[page],
    status: presence.lost === page ? 404 : 200,
    failure: null,
  }));
  const id = demoId(`verification/${datum.key}`);
  const method = METHODS[datum.platform] ?? 'LINK_BACK';
  const proof = { ...seen, id, method, ok: presence.proved, evidenceUrl: datum.url };
  register.recordings.insert(occasion(first), PageCheckEntity, ...checks);
  register.recordings.insert(occasion(first), AccountVerificationEntity, proof);
  for (const checkedAt of later) {
    const again = checks.map((check) => ({ id: check.id, checkedAt }));
    register.recordings.correct(occasion(checkedAt), PageCheckEntity, ...again);
    register.recordings.correct(occasion(checkedAt), AccountVerificationEntity, { id, checkedAt });
  }
}

const occasion = (at: Instant) => ({
  at,
  action: 'checkAccountPages',
  reason: 'Nächtliche Prüfung der Seiten (Demo)',
});

function recordConcept(register: Register, { datum, since }: AccountPlan, from: Instant): void {
  const valid = { from: Math.max(from, since), to: null };
  register.enter({ enter: 'recordUsageConcept' }, UsageConceptEntity, valid, {
    id: demoId(`concept/${datum.key}`),
    ...of(datum),
    title: `Nutzungskonzept ${datum.displayName}`,
    url: null,
    dpiaStatus: 'DONE',
    approvedOn: localDateOf(from),
    reviewBy: localDateOf(plusMonths(from, CONCEPT_MONTHS)),
  });
}
