import {
  HolidayEntity,
  PolicyDocumentEntity,
  PolicyVersionEntity,
  RuleVersionEntity,
  TrainingModuleEntity,
  WorkTimeProfileEntity,
} from '@vieraugen/data';
import { type Interval, startOfLocalDay } from '@vieraugen/domain';
import type { NamedHoliday } from '../../calendar/saxon-holidays.js';
import {
  POLICIES,
  type PolicyDatum,
  type PolicyVersionDatum,
  TRAINING_MODULES,
  WORK_TIME,
} from '../data/policies.data.js';
import { wordingHash } from '../../policies/policy-content.js';
import { demoId } from '../kernel/demo-id.js';
import type { Recordings } from '../kernel/recordings.js';
import { authorityId, FIRST_RECORDED, lawOccasion } from './tree-rows.js';

function interval(from: string, to: string | undefined): Interval {
  return { from: startOfLocalDay(from), to: to === undefined ? null : startOfLocalDay(to) };
}

/** The state-wide policies, or the house rules of single authorities. */
export function recordPolicies(recordings: Recordings, which: 'HOUSE_RULE' | null): void {
  for (const policy of POLICIES) {
    if ((policy.authority === null) !== (which === null)) continue;
    const first = policy.versions[0]?.from ?? FIRST_RECORDED;
    const scope = policy.authority && authorityId(policy.authority);
    recordings.insert(
      lawOccasion('publishPolicyVersion', first, policy.title),
      PolicyDocumentEntity,
      { id: documentId(policy), authorityId: scope, kind: policy.kind, title: policy.title },
    );
    for (const version of policy.versions) recordVersion(recordings, policy, version);
  }
}

export const documentId = ({ key }: Pick<PolicyDatum, 'key'>) => demoId(`policy/${key}`);

export const policyVersionId = (key: string, version: string): string =>
  demoId(`policy/${key}/${version}`);

/** A version is published open; what ends it is the publication of the next. */
function recordVersion(
  recordings: Recordings,
  policy: PolicyDatum,
  version: PolicyVersionDatum,
): void {
  const id = policyVersionId(policy.key, version.version);
  const scope = policy.authority && authorityId(policy.authority);
  const occasion = lawOccasion('publishPolicyVersion', version.from, policy.title);
  const open = interval(version.from, undefined);
  recordings.insert(occasion, PolicyVersionEntity, {
    id,
    documentId: documentId(policy),
    authorityId: scope,
    version: version.version,
    paragraphs: version.paragraphs,
    sha256: wordingHash(version.paragraphs),
    acknowledge: version.acknowledge ?? true,
    publishedAt: occasion.at,
    resolvedOn: null,
    valid: open,
  });
  const ruleId = (rule: string) => demoId(`policy/${policy.key}/${version.version}/${rule}`);
  for (const { rule, active, severity, parameters, clause } of version.rules)
    recordings.insert(occasion, RuleVersionEntity, {
      id: ruleId(rule),
      ruleId: rule,
      policyVersionId: id,
      authorityId: scope,
      active: active ?? true,
      severity: severity ?? null,
      parameters: parameters ?? {},
      clause,
      valid: open,
    });
  if (version.to === undefined) return;
  const ended = lawOccasion('endPolicyVersion', version.to, policy.title);
  const valid = interval(version.from, version.to);
  recordings.correct(ended, PolicyVersionEntity, { id, valid });
  recordings.correct(
    ended,
    RuleVersionEntity,
    ...version.rules.map(({ rule }) => ({ id: ruleId(rule), valid })),
  );
}

export const moduleId = (key: string, version: string): string =>
  demoId(`module/${key}/${version}`);

export function recordModules(recordings: Recordings): void {
  for (const { key, version, titleDe, titleEn, roles, months, by, from, to } of TRAINING_MODULES) {
    const reason = 'Schulungskatalog';
    const id = moduleId(key, version);
    recordings.insert(lawOccasion('defineTrainingModule', from, reason), TrainingModuleEntity, {
      id,
      key,
      version,
      titleDe,
      titleEn,
      mandatoryForRoles: [...roles],
      validityMonths: months,
      deliveredBy: by,
      valid: interval(from, undefined),
    });
    if (to !== undefined)
      recordings.correct(lawOccasion('endTrainingModule', to, reason), TrainingModuleEntity, {
        id,
        valid: interval(from, to),
      });
  }
}

export function recordCalendar(recordings: Recordings, holidays: readonly NamedHoliday[]): void {
  recordings.insert(
    lawOccasion('setWorkTimeProfile', WORK_TIME.from, 'Vorgabe für alle Behörden'),
    WorkTimeProfileEntity,
    {
      id: demoId('work-time/state'),
      authorityId: null,
      days: WORK_TIME.days,
      basis: WORK_TIME.basis,
      valid: interval(WORK_TIME.from, undefined),
    },
  );
  recordings.insert(
    lawOccasion('declareHolidays', WORK_TIME.from, 'Gesetz über Sonn- und Feiertage'),
    HolidayEntity,
    ...holidays.map(({ date, kind, name, basis }) => ({
      id: demoId(`holiday/${date}/${kind}`),
      date,
      kind,
      name,
      basis,
    })),
  );
}
