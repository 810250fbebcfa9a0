import type { AccountFact, PageCheckFact, UsageConceptFact } from '../../facts/facts.js';
import { OFFICIAL_PAGES, type OfficialPage } from '../../model/vocabulary.js';
import { DAY } from '../../time/duration.js';
import { contains, type Instant } from '../../time/interval.js';
import { aboutAccount, type Evidence, type ReasonData } from '../judgement.js';
import { accountRule } from '../rule.js';
import { unlessActive } from '../status.js';

const HTTP_OK = 200;

const ADDRESS: Readonly<Record<OfficialPage, (account: AccountFact) => string | null>> = {
  IMPRINT: ({ imprintUrl }) => imprintUrl,
  PRIVACY: ({ privacyUrl }) => privacyUrl,
  NETIQUETTE: ({ netiquetteUrl }) => netiquetteUrl,
  ALTERNATIVE: ({ alternativeChannelUrl }) => alternativeChannelUrl,
};

type Standing = 'REACHABLE' | 'MISSING' | 'UNREACHABLE' | 'NOT_SEEN_LATELY' | 'NOT_CHECKED';

interface Look {
  readonly page: OfficialPage;
  readonly standing: Standing;
  readonly check: PageCheckFact | undefined;
}

function standingOf(
  url: string | null,
  check: PageCheckFact | undefined,
  at: Instant,
  days: number,
) {
  if (!url) return 'MISSING';
  if (check?.url !== url) return 'NOT_CHECKED';
  if (check.status !== HTTP_OK) return 'UNREACHABLE';
  return at - check.checkedAt <= days * DAY ? 'REACHABLE' : 'NOT_SEEN_LATELY';
}

interface Said {
  readonly result: 'COMPLIANT' | 'VIOLATED' | 'UNDETERMINED';
  readonly reason:
    | 'IN_PLACE'
    | 'PAGES_MISSING'
    | 'PAGES_UNREACHABLE'
    | 'PAGES_NOT_SEEN_LATELY'
    | 'PAGES_NOT_CHECKED'
    | 'CONCEPT_MISSING'
    | 'CONCEPT_NOT_APPROVED'
    | 'CONCEPT_OUTDATED';
  readonly data?: ReasonData;
}

/** What is said of the pages that stand so, or null if none does. */
function ofPages(
  looks: readonly Look[],
  standing: Standing,
  { result, reason }: Pick<Said, 'result' | 'reason'>,
  at: Instant,
): Said | null {
  const those = looks.filter((one) => one.standing === standing);
  if (those.length === 0) return null;
  const seen = those.flatMap(({ check }) => (check ? [Math.min(check.checkedAt, at)] : []));
  const checkedAt = seen.length > 0 ? Math.max(...seen) : null;
  return { result, reason, data: { pages: those.map(({ page }) => page), checkedAt } };
}

function ofConcept(concept: UsageConceptFact | undefined, at: Instant): Said | null {
  if (!concept) return { result: 'VIOLATED', reason: 'CONCEPT_MISSING' };
  const { approvedAt, reviewBy } = concept;
  if (approvedAt === null || approvedAt > at)
    return { result: 'VIOLATED', reason: 'CONCEPT_NOT_APPROVED' };
  if (reviewBy === null || at < reviewBy) return null;
  return { result: 'VIOLATED', reason: 'CONCEPT_OUTDATED', data: { reviewBy } };
}

/** The plainest fault first: what is not given, what is not there, what is out of date. */
function worst(looks: readonly Look[], concept: UsageConceptFact | undefined, at: Instant): Said {
  return (
    ofPages(looks, 'MISSING', { result: 'VIOLATED', reason: 'PAGES_MISSING' }, at) ??
    ofPages(looks, 'UNREACHABLE', { result: 'VIOLATED', reason: 'PAGES_UNREACHABLE' }, at) ??
    ofConcept(concept, at) ??
    ofPages(
      looks,
      'NOT_SEEN_LATELY',
      { result: 'VIOLATED', reason: 'PAGES_NOT_SEEN_LATELY' },
      at,
    ) ??
    ofPages(looks, 'NOT_CHECKED', { result: 'UNDETERMINED', reason: 'PAGES_NOT_CHECKED' }, at) ?? {
      result: 'COMPLIANT',
      reason: 'IN_PLACE',
    }
  );
}

export const rule = accountRule({
  id: 'REG-07',
  area: 'REGISTER',
  subject: 'ACCOUNT',
  severity: 'MEDIUM',
  titleDe: 'Impressum, Datenschutz, Netiquette, Alternativweg, Nutzungskonzept',
  titleEn: 'Legal pages and usage concept',
  breachDe: 'Pflichtseiten oder Nutzungskonzept fehlen',
  breachEn: 'Legal pages or usage concept missing',
  questionDe: 'Pflichtseiten und Nutzungskonzept vorhanden?',
  questionEn: 'Legal pages and usage concept in place?',
  conditionDe:
    'Impressum, Datenschutzerklärung, Netiquette und ein anderer Weg zu denselben Informationen sind erreichbar (höchstens 30 Tage alte Prüfung), und das Nutzungskonzept ist genehmigt und nicht zur Fortschreibung fällig.',
  conditionEn:
    'Imprint, privacy notice, netiquette and another way to the same information are reachable (checked within 30 days), and the usage concept is approved and not due for review.',
  source:
    '§ 5 DDG, § 18 MStV; LfDI Baden-Württemberg, Richtlinie zur Nutzung sozialer Netzwerke (2017); Handlungsrahmen Rheinland-Pfalz',
  remediationDe: 'Fehlende Angaben verlinken; Konzept fortschreiben.',
  remediationEn: 'Link what is missing; bring the concept up to date.',
  due: { workingDays: 20 },
  facts: ['account', 'pageChecks', 'usageConcepts'],
  parameters: { maxAgeDays: 30 },
  labels: {
    maxAgeDays: {
      de: 'Letzter Abruf der Seiten, höchstens alt',
      en: 'Last look at the pages, at most old',
      unit: 'DAYS',
    },
  },
  reasons: {
    IN_PLACE: {
      de: 'Alle Seiten sind erreichbar; das Nutzungskonzept ist genehmigt.',
      en: 'All pages are reachable; the usage concept is approved.',
    },
    PAGES_MISSING: { de: 'Nicht angegeben: {pages:terms}.', en: 'Not given: {pages:terms}.' },
    PAGES_UNREACHABLE: {
      de: 'Nicht erreichbar: {pages:terms} (geprüft am {checkedAt:date}).',
      en: 'Not reachable: {pages:terms} (checked on {checkedAt:date}).',
    },
    CONCEPT_MISSING: {
      de: 'Ein Nutzungskonzept ist nicht eingetragen.',
      en: 'No usage concept is on record.',
    },
    CONCEPT_NOT_APPROVED: {
      de: 'Das Nutzungskonzept ist nicht genehmigt.',
      en: 'The usage concept is not approved.',
    },
    CONCEPT_OUTDATED: {
      de: 'Das Nutzungskonzept war bis {reviewBy:lastDay} fortzuschreiben.',
      en: 'The usage concept had to be reviewed by {reviewBy:lastDay}.',
    },
    PAGES_NOT_SEEN_LATELY: {
      de: 'Zuletzt am {checkedAt:date} erreichbar: {pages:terms}.',
      en: 'Last reachable on {checkedAt:date}: {pages:terms}.',
    },
    PAGES_NOT_CHECKED: {
      de: 'Noch nicht geprüft: {pages:terms}.',
      en: 'Not checked yet: {pages:terms}.',
    },
  },
  judge({ account, pageChecks, usageConcepts }, at, { maxAgeDays }) {
    const exempt = unlessActive(account);
    if (exempt) return exempt;
    const looks = OFFICIAL_PAGES.map((page): Look => {
      const check = pageChecks.find((one) => one.page === page && contains(one.valid, at));
      return { page, check, standing: standingOf(ADDRESS[page](account), check, at, maxAgeDays) };
    });
    const concept = usageConcepts.find(({ valid }) => contains(valid, at));
    const evidence: Evidence[] = [{ fact: 'account', id: account.id }];
    for (const { check } of looks) if (check) evidence.push({ fact: 'pageChecks', id: check.id });
    if (concept) evidence.push({ fact: 'usageConcepts', id: concept.id });
    const { result, reason, data } = worst(looks, concept, at);
    return [aboutAccount(account, result, reason, data ?? {}, evidence)];
  },
  boundaries({ pageChecks, usageConcepts }, visit, { maxAgeDays }) {
    for (const { checkedAt } of pageChecks) visit(checkedAt + maxAgeDays * DAY + 1);
    for (const { approvedAt, reviewBy } of usageConcepts) {
      if (approvedAt !== null) visit(approvedAt);
      if (reviewBy !== null) visit(reviewBy);
    }
  },
});
