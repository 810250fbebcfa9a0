import type { AuthorizationFact } from '../../facts/facts.js';
import { contains } from '../../time/interval.js';
import { aboutAccount, aboutAuthorization, type Evidence } from '../judgement.js';
import { accountRule } from '../rule.js';
import { trainingAt, type TrainingFacts } from '../training.js';

function judgeActivation(one: AuthorizationFact, activatedAt: number, facts: TrainingFacts) {
  const own: Evidence = { fact: 'authorizations', id: one.id };
  const training = trainingAt(facts, own, one.personId, [one.role], activatedAt);
  const { evidence } = training;
  if (training.required.length === 0)
    return aboutAuthorization(one, 'NOT_APPLICABLE', 'NO_MANDATORY_MODULE', evidence, {
      activatedAt,
    });
  if (training.missing.length === 0)
    return aboutAuthorization(one, 'COMPLIANT', 'TRAINED', evidence, { activatedAt });
  const data = { activatedAt, modules: training.missing };
  return aboutAuthorization(one, 'VIOLATED', 'ACTIVATED_UNTRAINED', evidence, data);
}

export const rule = accountRule({
  id: 'TRN-01',
  area: 'TRAINING',
  subject: 'AUTHORIZATION',
  severity: 'HIGH',
  titleDe: 'Schulung vor Freischaltung',
  titleEn: 'Training before activation',
  breachDe: 'Vor der Schulung freigeschaltet',
  breachEn: 'Activated before training',
  questionDe: 'Vor der Freischaltung geschult?',
  questionEn: 'Trained before activation?',
  conditionDe:
    'Als die Berechtigung freigeschaltet wurde, waren alle damals für die Rolle vorgeschriebenen Schulungen gültig.',
  conditionEn:
    'When the authorisation was activated, all modules then mandatory for the role were valid.',
  source:
    'BfDI, interne Verhaltensregeln („Erfahrung oder Schulung“); digital.gov („Require training before use“); ACSC',
  remediationDe: 'Erst schulen, dann freischalten.',
  remediationEn: 'Train first, then activate.',
  due: { immediately: true },
  facts: ['account', 'authorizations', 'trainingModules', 'trainingCompletions'],
  parameters: { legacyWorkingDays: 20 },
  labels: {
    legacyWorkingDays: {
      de: 'Nachfrist für Berechtigungen von vor der Regel',
      en: 'Time left to authorisations from before the rule',
      unit: 'WORKING_DAYS',
    },
  },
  reasons: {
    TRAINED: {
      de: 'Freigeschaltet am {activatedAt:date}, alle vorgeschriebenen Schulungen waren gültig.',
      en: 'Activated on {activatedAt:date}, all mandatory trainings were valid.',
    },
    ACTIVATED_UNTRAINED: {
      de: 'Freigeschaltet am {activatedAt:date} ohne gültige Schulung: {modules:list}.',
      en: 'Activated on {activatedAt:date} without valid training: {modules:list}.',
    },
    NO_MANDATORY_MODULE: {
      de: 'Bei der Freischaltung war für die Rolle keine Schulung vorgeschrieben.',
      en: 'No training was mandatory for the role at the activation.',
    },
    NOTHING_ACTIVATED: {
      de: 'Es ist keine Berechtigung freigeschaltet.',
      en: 'No authorisation has been activated.',
    },
  },
  judge(facts, at, { legacyWorkingDays }, context) {
    const judgements = [];
    for (const one of facts.authorizations) {
      const { activatedAt, valid } = one;
      if (activatedAt === null || activatedAt > at || !contains(valid, at)) continue;
      const judged = judgeActivation(one, activatedAt, facts);
      // Who was activated before the rule came is not blocked, but trained in the time given.
      const due = activatedAt < context.bindsFrom ? { workingDays: legacyWorkingDays } : null;
      judgements.push(due ? { ...judged, due } : judged);
    }
    return judgements.length > 0
      ? judgements
      : [aboutAccount(facts.account, 'NOT_APPLICABLE', 'NOTHING_ACTIVATED')];
  },
});
