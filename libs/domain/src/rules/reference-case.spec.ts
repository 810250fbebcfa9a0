/**
 * The acceptance test of the catalogue: 8 January 2016, 06:30, a reply from a private PC. Judged as
 * known at 08:00 that day and as known on 3 February, when the government answered.
 */
import type { AccountFacts } from '../facts/facts.js';
import type { EvaluationMode, RuleResult } from '../model/vocabulary.js';
import { HOUR } from '../time/duration.js';
import { evaluateAccount, type RuleOutcome } from './evaluate.js';
import { findingContents } from './reconcile.js';
import { RULE_IDS } from './registry.js';
import { renderReason } from './render-reason.js';
import { Ruleset, type RuleVersion } from './ruleset.js';
import {
  account,
  action,
  at,
  authorization,
  connectedApp,
  defaultProfile,
  device,
  factor,
  fixedHoursProfile,
  grant,
  mandate,
  saxonHolidays,
  span,
} from './spec-facts.js';

const PUBLISHED = Date.parse('2016-01-08T06:30+01:00');

const version = (ruleId: string, valid: RuleVersion['valid']): RuleVersion => ({
  ruleId,
  authorityId: null,
  active: true,
  valid,
  policyVersionId: 'recommendations-2016',
});
/**
 * The recommendations came after the case. The house rule of the ministry was there before, and so
 * were the general duties about access of the VwV Informationssicherheit of 2011.
 */
const ruleset = new Ruleset([
  { ...version('ACC-01', span('2011-09-08', '2016-06-01')), policyVersionId: 'statute-2011' },
  { ...version('ACC-02', span('2011-09-08', '2016-06-01')), policyVersionId: 'statute-2011' },
  ...RULE_IDS.map((id) => version(id, span('2016-06-01'))),
  { ...version('PUB-01', span('2013-01-01')), authorityId: 'sms', policyVersionId: 'house-rule' },
]);

const author = (id: string, personId: string) =>
  authorization({ id, personId, activatedAt: at('2013-01-01'), valid: span('2013-01-01') });
const officialPc = (id: string) =>
  device({ id, states: [{ status: 'IN_USE', valid: span('2013-01-01') }] });
const duty = (personId: string, valid = span('2012-01-01')) => ({
  id: `function-${personId}`,
  personId,
  authorityId: 'sms',
  valid,
});

const known: AccountFacts = {
  account: account({
    authorityId: 'sms',
    ministryId: 'sms',
    valid: span('2012-11-01'),
    statusSince: at('2012-11-01'),
  }),
  authorizations: [
    author('auth-spokesperson', 'spokesperson'),
    author('auth-officer', 'officer'),
    { ...author('auth-owner', 'head-of-unit'), role: 'OWNER' },
    authorization({
      id: 'auth-former',
      personId: 'former',
      activatedAt: at('2013-03-14'),
      valid: span('2013-03-14', '2014-10-01'),
    }),
  ],
  functionAssignments: [
    duty('spokesperson'),
    duty('officer'),
    duty('former'),
    duty('head-of-unit'),
  ],
  mandates: [mandate({ personId: 'spokesperson', valid: span('2013-01-01') })],
  accessGrants: [
    grant({ id: 'grant-spokesperson', holderId: 'spokesperson', valid: span('2013-01-01') }),
    grant({ id: 'grant-officer', holderId: 'officer', valid: span('2013-01-01') }),
  ],
  credentialEvents: [],
  secondFactors: [],
  devices: [officialPc('pc-1'), officialPc('pc-2')],
  deviceUses: [
    {
      id: 'use-1',
      deviceId: 'pc-1',
      authorizationId: 'auth-spokesperson',
      valid: span('2013-01-01'),
    },
    { id: 'use-2', deviceId: 'pc-2', authorizationId: 'auth-officer', valid: span('2013-01-01') },
  ],
  permits: [],
  trainingModules: [
    {
      id: 'module',
      key: 'BASICS',
      mandatoryForRoles: ['AUTHOR', 'DEPUTY'],
      valid: span('2016-06-01'),
    },
  ],
  trainingCompletions: [],
  policyVersions: [],
  policyAcknowledgements: [],
  managers: [],
  approvals: [],
  standingApprovals: [],
  outOfHours: [],
  actions: [],
  lastPost: { id: 'earlier', occurredAt: at('2016-01-07T11:00') },
  attestations: [],
  pageChecks: [],
  verifications: [],
  usageConcepts: [],
  // „Alle Applikationen gelöscht“: there were some, and of their approval nothing is known.
  connectedApps: [
    connectedApp({
      holderId: null,
      approvedUntil: null,
      lastReviewedAt: null,
      valid: span('2013-01-01', '2016-01-08T15:00'),
    }),
  ],
  confirmations: [],
  exemptions: [],
  workTimeProfiles: [defaultProfile],
  holidays: saxonHolidays,
};

const reply = { id: 'reply', kind: 'REPLY' as const, occurredAt: PUBLISHED, approvalId: null };

/** Somebody must have had access, and nobody knew who. */
const asKnownAtEight: AccountFacts = {
  ...known,
  accessGrants: [
    ...known.accessGrants,
    grant({
      id: 'grant-unknown',
      holderId: null,
      mechanism: null,
      valid: span('2016-01-08T06:30'),
    }),
  ],
  actions: [action({ ...reply, actorId: null, deviceId: null })],
};

const asKnownInFebruary: AccountFacts = {
  ...known,
  accessGrants: [
    ...known.accessGrants,
    grant({
      id: 'grant-former',
      holderId: 'former',
      valid: span('2013-03-14', '2016-01-08T15:00'),
    }),
  ],
  credentialEvents: [{ id: 'rotation', event: 'ROTATION', at: at('2016-01-08T15:00') }],
  devices: [...known.devices, device({ id: 'private-pc', ownership: 'PRIVATE', states: [] })],
  actions: [action({ ...reply, actorId: 'former', deviceId: 'private-pc' })],
};

const evaluate = (facts: AccountFacts, mode: EvaluationMode = 'SIMULATION', when = PUBLISHED) =>
  evaluateAccount(facts, { at: when, ruleset, mode });
const resultOf = (outcomes: readonly RuleOutcome[], ruleId: string): RuleResult | undefined =>
  outcomes.find((outcome) => outcome.ruleId === ruleId)?.result;

const TABLE: [string, RuleResult, RuleResult][] = [
  ['PUB-01', 'VIOLATED', 'VIOLATED'],
  ['PUB-04', 'UNDETERMINED', 'VIOLATED'],
  ['PUB-06', 'VIOLATED', 'VIOLATED'],
  ['DEV-01', 'UNDETERMINED', 'VIOLATED'],
  ['DEV-02', 'UNDETERMINED', 'VIOLATED'],
  ['ACC-01', 'UNDETERMINED', 'VIOLATED'],
  ['ACC-02', 'UNDETERMINED', 'VIOLATED'],
  ['ACC-03', 'UNDETERMINED', 'UNDETERMINED'],
  ['ACC-04', 'VIOLATED', 'VIOLATED'],
  ['ACC-05', 'NOT_APPLICABLE', 'NOT_APPLICABLE'],
  ['AUT-07', 'VIOLATED', 'VIOLATED'],
  ['AUT-05', 'COMPLIANT', 'COMPLIANT'],
  ['AUT-01', 'COMPLIANT', 'COMPLIANT'],
  ['TRN-01', 'NOT_APPLICABLE', 'NOT_APPLICABLE'],
  ['TRN-02', 'NOT_APPLICABLE', 'NOT_APPLICABLE'],
  ['REG-03', 'NOT_APPLICABLE', 'NOT_APPLICABLE'],
  ['AUT-06', 'NOT_APPLICABLE', 'NOT_APPLICABLE'],
  ['ACC-08', 'UNDETERMINED', 'UNDETERMINED'],
];

describe('8 January 2016, 06:30', () => {
  it.each(TABLE)('%s: %s as known at 08:00, %s as known on 3 February', (id, first, second) => {
    expect(resultOf(evaluate(asKnownAtEight), id)).toBe(first);
    expect(resultOf(evaluate(asKnownInFebruary), id)).toBe(second);
  });

  it('counts the action from the ms at which it appeared', () => {
    for (const facts of [asKnownAtEight, asKnownInFebruary])
      for (const id of ['PUB-01', 'PUB-04', 'PUB-06'])
        expect(resultOf(evaluate(facts, 'SIMULATION', PUBLISHED - 1), id)).toBe('NOT_APPLICABLE');
  });

  it('finds the second factor on one phone only, from the afternoon on', () => {
    const onOnePhone = factor({
      holderId: 'spokesperson',
      deviceId: null,
      backupCodesDeposited: false,
      valid: span('2016-01-08T15:00'),
    });
    const facts = { ...asKnownInFebruary, secondFactors: [onOnePhone] };
    const afternoon = at('2016-01-08T15:00');
    expect(resultOf(evaluate(facts, 'SIMULATION', afternoon - 1), 'ACC-05')).toBe('NOT_APPLICABLE');
    expect(resultOf(evaluate(facts, 'SIMULATION', afternoon), 'ACC-05')).toBe('VIOLATED');
  });

  it('lies outside core hours under the fixed hours too', () => {
    const facts = { ...asKnownAtEight, workTimeProfiles: [fixedHoursProfile] };
    expect(resultOf(evaluate(facts), 'PUB-06')).toBe('VIOLATED');
  });

  it('turns PUB-04 from undetermined to violated 24 hours later', () => {
    const later = (hours: number, ms = 0) =>
      resultOf(evaluate(asKnownAtEight, 'SIMULATION', PUBLISHED + hours * HOUR + ms), 'PUB-04');
    expect([later(24, -1), later(24)]).toEqual(['UNDETERMINED', 'VIOLATED']);
  });

  it('weighs PUB-06 as critical, because the same action broke PUB-01', () => {
    const severities = findingContents(evaluate(asKnownInFebruary))
      .filter(({ subjectId }) => subjectId === 'reply')
      .map(({ ruleId, severity }) => `${ruleId} ${severity}`);
    expect(severities).toEqual([
      'DEV-01 MEDIUM',
      'DEV-02 CRITICAL',
      'PUB-01 CRITICAL',
      'PUB-04 CRITICAL',
      'PUB-06 CRITICAL',
    ]);
  });

  it('says why, in plain German', () => {
    const sentences = findingContents(evaluate(asKnownInFebruary)).map(
      (content) => `${content.ruleId} ${renderReason(content, 'de')}`,
    );
    expect(sentences).toEqual([
      'REG-06 Ob der Account nachgewiesen echt ist, wurde noch nicht geprüft.',
      'REG-07 Ein Nutzungskonzept ist nicht eingetragen.',
      'AUT-07 Die freigebende Person schreibt selbst, und eine Vertretung für die Freigabe ist nicht benannt.',
      'ACC-01 Zugang seit 14.03.2013, Berechtigung beendet am 30.09.2014.',
      'ACC-02 Berechtigung beendet am 30.09.2014, das Passwort wurde seitdem nicht gewechselt.',
      'ACC-03 Berechtigung beendet am 30.09.2014, vor Geltung dieser Regel; ob die Sitzungen danach abgemeldet wurden, ist nicht bekannt.',
      'ACC-04 Die Plattform bietet einen zweiten Faktor an, eingerichtet ist keiner.',
      'ACC-08 Eine Genehmigung ist nicht eingetragen: Redaktionsplan.',
      'DEV-01 Das Gerät war zu diesem Zeitpunkt nicht gemeldet.',
      'DEV-02 Privates Gerät; eine Genehmigung ist nicht eingetragen.',
      'PUB-01 Antwort vom 08.01.2016, 06:30 Uhr; eine Freigabe ist nicht eingetragen.',
      'PUB-04 Veröffentlicht am 08.01.2016, 06:30 Uhr, Berechtigung beendet am 30.09.2014.',
      'PUB-06 Freitag, 08.01.2016, 06:30 Uhr, liegt außerhalb der Kernarbeitszeit (innerhalb der Rahmenzeit); eine Regelung dafür ist nicht eingetragen.',
    ]);
  });

  it('binds in HISTORIC mode by what was in force then, and by nothing else', () => {
    const outcomes = evaluate(asKnownInFebruary, 'HISTORIC');
    const binding = outcomes.filter(({ judgements }) => judgements[0]?.reason !== 'NOT_IN_FORCE');
    expect(
      binding.map(
        ({ ruleId, result, policyVersionId }) => `${ruleId} ${result} ${policyVersionId}`,
      ),
    ).toEqual([
      'ACC-01 VIOLATED statute-2011',
      'ACC-02 VIOLATED statute-2011',
      'PUB-01 VIOLATED house-rule',
    ]);
    expect(resultOf(outcomes, 'DEV-02')).toBe('NOT_APPLICABLE');
  });
});
