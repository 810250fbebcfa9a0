import { dueAt } from '../calendar/working-days.js';
import type { AccountFacts, DeviceFact } from '../facts/facts.js';
import { DAY } from '../time/duration.js';
import { COMMON_REASONS } from './common-reasons.js';
import { type Judgement, worstResult } from './judgement.js';
import type { ReasonTexts } from './reason-text.js';
import { ACCOUNT_RULES, RULES, RULE_IDS, isRuleId, ruleOf } from './registry.js';
import { describeDue, renderReason } from './render-reason.js';
import type { AccountRule } from './rule.js';
import { LONG_BINDING, NOW, factsInOrder, judgeWith, onlyDeclared } from './spec-facts.js';
import { Chance, randomFacts } from './spec-random.js';

describe('the registry', () => {
  it('holds the rules of the catalogue, by area', () => {
    expect(RULE_IDS).toEqual([
      ...['REG-01', 'REG-02', 'REG-03', 'REG-04', 'REG-05', 'REG-06', 'REG-07'],
      ...['AUT-01', 'AUT-02', 'AUT-03', 'AUT-04', 'AUT-05', 'AUT-06', 'AUT-07'],
      ...['ACC-01', 'ACC-02', 'ACC-03', 'ACC-04', 'ACC-05', 'ACC-06', 'ACC-07', 'ACC-08'],
      ...['DEV-01', 'DEV-02', 'DEV-03', 'DEV-04', 'DEV-05', 'TRN-01', 'TRN-02', 'TRN-03'],
      ...['PUB-01', 'PUB-04', 'PUB-06', 'GOV-01'],
    ]);
  });

  it('finds a rule by its id', () => {
    expect(ruleOf('PUB-01').titleDe).toBe('Ohne vorherige Freigabe');
    expect(isRuleId('PUB-99')).toBe(false);
    expect(() => ruleOf('PUB-99')).toThrow(RangeError);
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s has all its texts', (_, rule) => {
    const texts = [rule.titleDe, rule.titleEn, rule.conditionDe, rule.conditionEn, rule.source];
    for (const text of [...texts, rule.remediationDe, rule.remediationEn])
      expect(text.trim().length).toBeGreaterThan(3);
    for (const breach of [rule.breachDe, rule.breachEn])
      expect(breach).toMatch(/^[A-ZÄÖÜ].*[^.?]$/);
    for (const question of [rule.questionDe, rule.questionEn])
      expect(question).toMatch(/^[A-ZÄÖÜ].*[^ ]\?$/);
    for (const { de, en } of Object.values(rule.reasons)) {
      expect(de).toMatch(/^[A-ZÄÖÜ{].*[.]$/);
      expect(en).toMatch(/^[A-Z{].*[.]$/);
      expect(placeholders(de)).toEqual(placeholders(en));
    }
  });
});

describe('the catalogue', () => {
  it.each([
    ['REG-01', 'HIGH', '20 Arbeitstage'],
    ['REG-02', 'MEDIUM', '10 Arbeitstage'],
    ['REG-03', 'MEDIUM', 'sofort'],
    ['REG-04', 'LOW', '20 Arbeitstage'],
    ['AUT-01', 'MEDIUM', '10 Arbeitstage'],
    ['AUT-02', 'LOW', '20 Arbeitstage'],
    ['AUT-03', 'MEDIUM', '5 Arbeitstage'],
    ['AUT-04', 'MEDIUM', '5 Arbeitstage'],
    ['AUT-05', 'CRITICAL', '1 Arbeitstag'],
    ['AUT-06', 'MEDIUM', 'sofort'],
    ['AUT-07', 'HIGH', '5 Arbeitstage'],
    ['ACC-01', 'CRITICAL', '4 Stunden'],
    ['ACC-02', 'CRITICAL', '1 Arbeitstag'],
    ['ACC-04', 'HIGH', '5 Arbeitstage'],
    ['ACC-05', 'MEDIUM', '10 Arbeitstage'],
    ['ACC-06', 'HIGH', '5 Arbeitstage'],
    ['ACC-07', 'LOW', '60 Arbeitstage'],
    ['ACC-08', 'HIGH', '5 Arbeitstage'],
    ['DEV-01', 'MEDIUM', '5 Arbeitstage'],
    ['DEV-02', 'CRITICAL', 'sofort'],
    ['DEV-03', 'HIGH', '5 Arbeitstage'],
    ['DEV-04', 'MEDIUM', '10 Arbeitstage'],
    ['DEV-05', 'CRITICAL', '4 Stunden'],
    ['TRN-01', 'HIGH', 'sofort'],
    ['TRN-02', 'MEDIUM', 'sofort'],
    ['TRN-03', 'MEDIUM', 'sofort'],
    ['PUB-01', 'CRITICAL', '1 Arbeitstag'],
    ['PUB-04', 'CRITICAL', '24 Stunden'],
    ['PUB-06', 'MEDIUM', '2 Arbeitstage'],
    ['GOV-01', 'MEDIUM', '5 Arbeitstage'],
  ])('%s weighs %s and is due in: %s', (id, severity, due) => {
    expect(ruleOf(id).severity).toBe(severity);
    expect(describeDue(ruleOf(id).due, 'de')).toBe(due);
    expect(dueAt(NOW, ruleOf(id).due, [])).toBeGreaterThanOrEqual(NOW);
  });
});

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)(?:\.\.(\w+))?/g)]
    .flatMap(([, ...names]) => names.filter((name) => name !== undefined))
    .sort();
}

describe('an account in order', () => {
  it.each(ACCOUNT_RULES.map((rule) => [rule.id, rule] as const))(
    '%s does not object',
    (_, rule) => {
      for (const { result } of judgeWith(rule))
        expect(['COMPLIANT', 'NOT_APPLICABLE']).toContain(result);
    },
  );
});

const LOST = 'lost on the way';

/** Findings are compared with what was stored of them: marks what JSON would drop or change. */
function storable(_: string, value: unknown): unknown {
  const isLost = value === undefined || (typeof value === 'number' && !Number.isFinite(value));
  return isLost ? LOST : value;
}

/** What is wrong with judgements whatever they say. */
function objections(rule: AccountRule, judgements: readonly Judgement[]): readonly string[] {
  const subjects = new Set(judgements.map((one) => `${one.subjectType} ${one.subjectId}`));
  const text = JSON.stringify(judgements, storable);
  const wrong: string[] = [];
  if (judgements.length === 0) wrong.push('says nothing');
  if (subjects.size !== judgements.length) wrong.push('names a subject twice');
  if (text.includes('person-')) wrong.push('names a person');
  if (text.includes(LOST)) wrong.push('cannot be stored');
  for (const one of judgements) wrong.push(...objectionsToReason(rule, one));
  return wrong;
}

function objectionsToReason(rule: AccountRule, { reason, data, evidence }: Judgement) {
  const texts: ReasonTexts = { ...COMMON_REASONS, ...rule.reasons };
  const text = texts[reason];
  if (!text) return [`gives a reason without text: ${reason}`];
  const wrong = placeholders(text.de)
    .filter((name) => (data[name] ?? null) === null)
    .map((name) => `${reason} lacks ${name}`);
  const sentence = renderReason({ ruleId: rule.id, reason, data }, 'de');
  if (/[{}]|undefined|NaN/.test(sentence)) wrong.push(`cannot be read: ${sentence}`);
  if (evidence.length === 0) wrong.push(`${reason} has no evidence`);
  return wrong;
}

describe('every rule, whatever the facts are', () => {
  const chance = new Chance(4_711);
  const all = Array.from({ length: 150 }, () => randomFacts(chance, NOW));
  const judge = (rule: (typeof ACCOUNT_RULES)[number], facts: AccountFacts) =>
    rule.judge(onlyDeclared(facts, rule.facts), NOW, rule.parameters, LONG_BINDING);

  it.each(ACCOUNT_RULES.map((rule) => [rule.id, rule] as const))(
    '%s reads what it declares, names each subject once and no person, and can say why',
    (_, rule) => {
      expect(all.flatMap((facts) => objections(rule, judge(rule, facts)))).toEqual([]);
    },
  );

  const neverChecked = (device: DeviceFact): DeviceFact => ({
    ...device,
    checks: device.checks.map((check) => ({ ...check, checkedAt: null })),
  });

  /** What may be unknown, made unknown. */
  const forget = (facts: AccountFacts): readonly AccountFacts[] => [
    { ...facts, account: { ...facts.account, status: null } },
    { ...facts, account: { ...facts.account, platformSupportsMfa: null } },
    { ...facts, account: { ...facts.account, statusSince: null } },
    { ...facts, account: { ...facts.account, platformSupportsDelegation: null } },
    { ...facts, account: { ...facts.account, platformProhibitedOn: null } },
    { ...facts, account: { ...facts.account, accessModel: null } },
    { ...facts, account: { ...facts.account, recoveryMailbox: null } },
    { ...facts, account: { ...facts.account, recoveryPhoneType: null } },
    { ...facts, account: { ...facts.account, officialDomains: [] } },
    { ...facts, secondFactors: facts.secondFactors.map((one) => ({ ...one, holderId: null })) },
    { ...facts, devices: facts.devices.map((one) => ({ ...one, checks: [] })) },
    { ...facts, devices: facts.devices.map(neverChecked) },
    { ...facts, permits: facts.permits.map((one) => ({ ...one, confirmed: null })) },
    { ...facts, actions: facts.actions.map((one) => ({ ...one, actorId: null })) },
    { ...facts, actions: facts.actions.map((one) => ({ ...one, deviceId: null })) },
    { ...facts, actions: facts.actions.map((one) => ({ ...one, category: null })) },
    { ...facts, accessGrants: facts.accessGrants.map((one) => ({ ...one, mechanism: null })) },
    { ...facts, secondFactors: facts.secondFactors.map((one) => ({ ...one, evidenceAt: null })) },
    { ...facts, workTimeProfiles: [] },
    { ...facts, functionAssignments: [] },
    { ...facts, mandates: [] },
    { ...facts, devices: [] },
  ];

  it.each(ACCOUNT_RULES.map((rule) => [rule.id, rule] as const))(
    '%s never turns green by not knowing',
    (_, rule) => {
      for (const facts of all) {
        const judged = judge(rule, facts);
        const before = new Map(judged.map((one) => [one.subjectId, one.result]));
        // What was of no concern may turn out to be, and be dealt with: that hides nothing.
        const isCalm = ['NOT_APPLICABLE', 'COMPLIANT'].includes(worstResult(judged));
        const wasGreen = (id: string) =>
          (before.get(id) ?? (isCalm && 'COMPLIANT')) === 'COMPLIANT';
        for (const less of forget(facts))
          for (const { subjectId, result, reason } of judge(rule, less))
            if (result === 'COMPLIANT' && !wasGreen(subjectId))
              expect(`${subjectId} ${before.get(subjectId)} became ${reason}`).toBe('not green');
      }
    },
  );

  it('leaves the facts alone', () => {
    const facts = factsInOrder();
    const copy = structuredClone(facts);
    for (const rule of ACCOUNT_RULES) judgeWith(rule, facts, { at: NOW + 400 * DAY });
    expect(facts).toEqual(copy);
  });
});
