import {
  ComplianceQueries,
  DemoService,
  ReferenceCaseService,
  WhoCouldService,
} from '@vieraugen/core';
import { type EvaluationMode, renderReason, type RuleId, type RuleResult } from '@vieraugen/domain';
import { systemViewer } from '@vieraugen/platform';
import { openTestCore, type TestCore } from '@vieraugen/testing';

const PUBLISHED = Date.parse('2016-01-08T06:30+01:00');
const AT_EIGHT = Date.parse('2016-01-08T08:00+01:00');
const IN_FEBRUARY = Date.parse('2016-02-03T18:00+01:00');
const viewer = systemViewer('CLI', 'Prüfung');

/** Rule by rule: as known at 08:00 that day, and as known on 3 February, by today's rules. */
const TABLE: readonly (readonly [RuleId, RuleResult, RuleResult])[] = [
  ['REG-01', 'COMPLIANT', 'COMPLIANT'],
  ['REG-02', 'COMPLIANT', 'COMPLIANT'],
  ['REG-03', 'NOT_APPLICABLE', 'NOT_APPLICABLE'],
  ['REG-04', 'COMPLIANT', 'COMPLIANT'],
  ['REG-05', 'NOT_APPLICABLE', 'NOT_APPLICABLE'],
  ['REG-06', 'UNDETERMINED', 'UNDETERMINED'],
  ['REG-07', 'VIOLATED', 'VIOLATED'],
  ['AUT-01', 'COMPLIANT', 'COMPLIANT'],
  ['AUT-02', 'COMPLIANT', 'COMPLIANT'],
  ['AUT-03', 'COMPLIANT', 'COMPLIANT'],
  ['AUT-04', 'NOT_APPLICABLE', 'NOT_APPLICABLE'],
  ['AUT-05', 'COMPLIANT', 'COMPLIANT'],
  ['AUT-06', 'NOT_APPLICABLE', 'NOT_APPLICABLE'],
  ['AUT-07', 'VIOLATED', 'VIOLATED'],
  ['ACC-01', 'UNDETERMINED', 'VIOLATED'],
  ['ACC-02', 'UNDETERMINED', 'VIOLATED'],
  ['ACC-03', 'UNDETERMINED', 'UNDETERMINED'],
  ['ACC-04', 'VIOLATED', 'VIOLATED'],
  ['ACC-05', 'NOT_APPLICABLE', 'NOT_APPLICABLE'],
  ['ACC-06', 'UNDETERMINED', 'UNDETERMINED'],
  ['ACC-07', 'NOT_APPLICABLE', 'NOT_APPLICABLE'],
  ['ACC-08', 'UNDETERMINED', 'UNDETERMINED'],
  ['DEV-01', 'UNDETERMINED', 'VIOLATED'],
  ['DEV-02', 'UNDETERMINED', 'VIOLATED'],
  ['DEV-03', 'NOT_APPLICABLE', 'NOT_APPLICABLE'],
  ['DEV-04', 'NOT_APPLICABLE', 'NOT_APPLICABLE'],
  ['DEV-05', 'NOT_APPLICABLE', 'NOT_APPLICABLE'],
  ['TRN-01', 'NOT_APPLICABLE', 'NOT_APPLICABLE'],
  ['TRN-02', 'NOT_APPLICABLE', 'NOT_APPLICABLE'],
  ['TRN-03', 'NOT_APPLICABLE', 'NOT_APPLICABLE'],
  ['PUB-01', 'VIOLATED', 'VIOLATED'],
  ['PUB-04', 'UNDETERMINED', 'VIOLATED'],
  ['PUB-06', 'VIOLATED', 'VIOLATED'],
  ['GOV-01', 'NOT_APPLICABLE', 'NOT_APPLICABLE'],
];

describe('8 January 2016, 06:30, @sms_sachsen', () => {
  let core: TestCore;
  let account: { id: string; authorityId: string };

  beforeAll(async () => {
    core = await openTestCore('2026-11-23T10:00:00Z');
    await core.get(DemoService).load();
    account = (await whoCould(AT_EIGHT)).account;
  }, 180_000);
  afterAll(() => core.close());

  const whoCould = (knownAt: number | null, name = '@sms_sachsen', validAt = PUBLISHED) =>
    core.get(WhoCouldService).answer(viewer, name, { validAt, knownAt });

  const outcomes = async (knownAt: number, mode: EvaluationMode) => {
    const subjects = { accountIds: [account.id], authorityIds: [account.authorityId] };
    const judged = await core
      .get(ComplianceQueries)
      .judge(viewer, { validAt: PUBLISHED, knownAt }, { mode, ...subjects });
    return judged.flatMap((subject) => subject.outcomes);
  };
  const results = async (knownAt: number, mode: EvaluationMode) =>
    new Map((await outcomes(knownAt, mode)).map(({ ruleId, result }) => [ruleId, result]));

  it('is judged rule by rule as it was known at 08:00 and on 3 February', async () => {
    const early = await results(AT_EIGHT, 'SIMULATION');
    const late = await results(IN_FEBRUARY, 'SIMULATION');
    expect([...early.keys()].sort()).toEqual(TABLE.map(([rule]) => rule).sort());
    expect(TABLE.map(([rule]) => [rule, early.get(rule), late.get(rule)])).toEqual(TABLE);
  });

  it('says why, in the words of the answer to the inquiry', async () => {
    const sentences = (await outcomes(IN_FEBRUARY, 'SIMULATION')).flatMap(
      ({ ruleId, judgements }) =>
        judgements
          .filter(({ result }) => result === 'VIOLATED')
          .map((judged) => `${ruleId} ${renderReason({ ruleId, ...judged }, 'de')}`),
    );
    expect(sentences).toEqual([
      'REG-07 Nicht angegeben: Impressum, Datenschutzerklärung, Netiquette, anderer Informationsweg.',
      'AUT-07 Die freigebende Person schreibt selbst, und eine Vertretung für die Freigabe ist nicht benannt.',
      'ACC-01 Zugang seit 01.03.2013, Berechtigung beendet am 30.09.2014.',
      'ACC-02 Berechtigung beendet am 30.09.2014, das Passwort wurde seitdem nicht gewechselt.',
      'ACC-04 Die Plattform bietet einen zweiten Faktor an, eingerichtet ist keiner.',
      'DEV-01 Das Gerät war zu diesem Zeitpunkt nicht gemeldet.',
      'DEV-02 Privates Gerät; eine Genehmigung ist nicht eingetragen.',
      'PUB-01 Antwort vom 08.01.2016, 06:30 Uhr; eine Freigabe ist nicht eingetragen.',
      'PUB-04 Veröffentlicht am 08.01.2016, 06:30 Uhr, Berechtigung beendet am 30.09.2014.',
      'PUB-06 Freitag, 08.01.2016, 06:30 Uhr, liegt außerhalb der Kernarbeitszeit (innerhalb der Rahmenzeit); eine Regelung dafür ist nicht eingetragen.',
    ]);
  });

  it('binds by the house rule and the duties on access alone, as things stood then', async () => {
    for (const knownAt of [AT_EIGHT, IN_FEBRUARY]) {
      const binding = (await outcomes(knownAt, 'HISTORIC'))
        .filter(({ judgements }) => judgements[0]?.reason !== 'NOT_IN_FORCE')
        .map(({ ruleId }) => ruleId);
      expect(binding).toEqual(['ACC-01', 'ACC-02', 'PUB-01']);
    }
    const historic = await results(IN_FEBRUARY, 'HISTORIC');
    expect(historic.get('PUB-01')).toBe('VIOLATED');
    expect(historic.get('DEV-02')).toBe('NOT_APPLICABLE');
  });

  it('knows today who was entitled and who had access, and that they differ', async () => {
    const { entitled, access, policyVersions } = await whoCould(null);
    expect(entitled.map(({ function: held, role, trained }) => [held, role, trained])).toEqual([
      ['Pressesprecher/in SMS', 'AUTHOR', null],
      ['Referent/in Pressestelle SMS', 'AUTHOR', null],
    ]);
    expect(
      access.map(({ function: held, mechanism, entitled: may }) => [held, mechanism, may]),
    ).toEqual(
      expect.arrayContaining([
        ['Pressesprecher/in SMS', 'PASSWORD_KNOWN', true],
        ['Referent/in Pressestelle SMS', 'PASSWORD_KNOWN', true],
        ['ehemals Berechtigte/r', 'PASSWORD_KNOWN', false],
      ]),
    );
    expect(access).toHaveLength(3);
    expect(policyVersions.map(({ title, rules }) => [title, rules])).toEqual([
      ['VwV Informationssicherheit', ['ACC-01', 'ACC-02']],
      ['Hausregel des SMS: Vier-Augen-Prinzip', ['PUB-01']],
    ]);
  });

  it('knew at 08:00 only that somebody unknown had access', async () => {
    const { access } = await whoCould(AT_EIGHT);
    const unknown = access.filter(({ personId }) => personId === null);
    expect(unknown).toMatchObject([{ function: 'nicht bekannt', mechanism: null, entitled: null }]);
    expect((await whoCould(Date.parse('2016-01-08T07:59:59.999+01:00'))).access).toHaveLength(2);
  });

  it('finds the account by the name, the address and the case of its time', async () => {
    for (const name of ['@SMS_Sachsen', 'https://twitter.com/sms_sachsen', account.id])
      expect((await whoCould(null, name)).account.id).toBe(account.id);
    await expect(whoCould(null, '@sms_sachsen', Date.parse('2012-06-01'))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(whoCould(null, '@SMJusDEG', Date.parse('2026-01-01'))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('is played again step by step, and what is on record is not entered twice', async () => {
    const [before] = await core.owner<{ n: string }>('select count(*) n from audit_entries');
    const steps = await core.get(ReferenceCaseService).replay(viewer, IN_FEBRUARY);
    expect(steps.map(({ title, recorded }) => [title, recorded])).toEqual([
      ['Vorher', false],
      ['Die Meldung fällt auf', false],
      ['Gelöscht und richtiggestellt', false],
      ['Zugang gesichert', false],
      ['Jemand meldet sich', false],
      ['Antwort auf die Kleine Anfrage (Drs. 6/3791)', false],
    ]);
    const cameForward = steps[4]?.results.filter(({ changed }) => changed);
    expect(cameForward?.map(({ rule, simulation }) => `${rule} ${simulation}`)).toEqual([
      'ACC-01 VIOLATED',
      'ACC-02 VIOLATED',
      'DEV-01 VIOLATED',
      'DEV-02 VIOLATED',
      'PUB-04 VIOLATED',
    ]);
    expect(await core.owner('select count(*) n from audit_entries')).toEqual([before]);
  });
});

describe('the reference case on an empty record', () => {
  it('is entered up to the date asked for, and no further', async () => {
    const core = await openTestCore('2026-11-23T10:00:00Z');
    try {
      const steps = await core.get(ReferenceCaseService).replay(viewer, AT_EIGHT);
      expect(steps.map(({ recorded }) => recorded)).toEqual([true, true]);
      const [action] = await core.owner<{ actor_id: string | null; recorded_at: Date }>(
        `select actor_id, recorded_at from account_actions where kind = 'REPLY'`,
      );
      expect(action).toEqual({ actor_id: null, recorded_at: new Date(AT_EIGHT) });
      const findings = await core.owner<{ line: string }>(
        `select rule_id || ' ' || result as line from findings where first_detected_at = $1 order by 1`,
        [new Date(AT_EIGHT)],
      );
      expect(findings.map(({ line }) => line)).toEqual([
        'ACC-01 UNDETERMINED',
        'ACC-02 UNDETERMINED',
        'PUB-01 VIOLATED',
      ]);
    } finally {
      await core.close();
    }
  }, 60_000);
});
