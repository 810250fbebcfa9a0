import { ACKNOWLEDGEMENT_WORKING_DAYS } from '../../policies/acknowledgement.js';
import type { AccountFacts, PolicyVersionFact } from '../../facts/facts.js';
import { DAY } from '../../time/duration.js';
import { renderReason } from '../render-reason.js';
import {
  account,
  ALWAYS,
  at,
  authorization,
  brief,
  judgeWith,
  mandate,
  span,
  type JudgeOptions,
} from '../spec-facts.js';
import { rule } from './policy-acknowledged.rule.js';

const version = (change: Partial<PolicyVersionFact> = {}): PolicyVersionFact => ({
  id: 'v2',
  title: 'Empfehlung 2.0',
  publishedAt: at('2026-03-06T10:00'),
  valid: span('2026-03-06T10:00'),
  ...change,
});
/** Friday 6 March + 20 working days, Good Friday and Easter Monday off: the 7th of April is the last. */
const DUE = at('2026-04-08');
const given = (personId: string, when = '2026-03-10T09:00', policyVersionId = 'v2') => ({
  id: `${personId}-${policyVersionId}`,
  personId,
  policyVersionId,
  at: at(when),
});
const onlyAnna: Partial<AccountFacts> = {
  authorizations: [authorization()],
  mandates: [],
  managers: [],
  policyVersions: [version()],
  policyAcknowledgements: [],
};
const judgeAll = (facts: Partial<AccountFacts>, options: JudgeOptions = {}) =>
  judgeWith(rule, { ...onlyAnna, ...facts }, options);
const judge = (facts: Partial<AccountFacts>, options: JudgeOptions = {}) =>
  brief(judgeAll(facts, options));
const own = (result: string) => [`AUTHORIZATION author-1 ${result}`];

describe('TRN-03', () => {
  it.each([
    ['1 ms before it is in force', at('2026-03-06T10:00') - 1, 'NOT_APPLICABLE NO_VERSION'],
  ])('%s', (_, when, expected) =>
    expect(judge({}, { at: when })).toEqual([`ACCOUNT account ${expected}`]),
  );

  it.each([
    ['the instant of its publication', at('2026-03-06T10:00'), 'COMPLIANT STILL_TIME'],
    ['the last ms of the 20th working day', DUE - 1, 'COMPLIANT STILL_TIME'],
    ['the day after', DUE, 'VIOLATED NOT_ACKNOWLEDGED'],
  ])('not acknowledged at %s', (_, when, expected) =>
    expect(judge({}, { at: when })).toEqual(own(expected)),
  );

  it.each([
    ['1 ms before it is given', at('2026-05-04T09:00') - 1, 'VIOLATED NOT_ACKNOWLEDGED'],
    ['when it is given', at('2026-05-04T09:00'), 'COMPLIANT ACKNOWLEDGED'],
  ])('acknowledged late, %s', (_, when, expected) =>
    expect(
      judge({ policyAcknowledgements: [given('anna', '2026-05-04T09:00')] }, { at: when }),
    ).toEqual(own(expected)),
  );

  it('counts the working days that the policy sets', () => {
    const options = { at: at('2026-03-14'), parameters: { workingDays: 5 } };
    expect(judge({}, options)).toEqual(own('VIOLATED NOT_ACKNOWLEDGED'));
    expect(judge({}, { ...options, at: at('2026-03-14') - 1 })).toEqual(
      own('COMPLIANT STILL_TIME'),
    );
    expect(rule.parameters.workingDays).toBe(ACKNOWLEDGEMENT_WORKING_DAYS);
  });

  it('does not know since when there was time where the publication is not on record', () => {
    const policyVersions = [version({ publishedAt: null })];
    const options = { at: DUE };
    expect(judge({ policyVersions }, options)).toEqual(own('UNDETERMINED PUBLICATION_UNKNOWN'));
    expect(judge({ policyVersions, policyAcknowledgements: [given('anna')] }, options)).toEqual(
      own('COMPLIANT ACKNOWLEDGED'),
    );
  });

  describe('two versions, one after the other', () => {
    const policyVersions = [
      version({
        id: 'v1',
        title: 'Empfehlung 1.0',
        publishedAt: at('2024-01-08'),
        valid: span('2024-01-08', '2026-03-06T10:00'),
      }),
      version(),
    ];
    it('asks anew about the second, and keeps what was said about the first', () => {
      const policyAcknowledgements = [given('anna', '2024-01-09T09:00', 'v1')];
      const facts = { policyVersions, policyAcknowledgements };
      const before = at('2026-03-06T10:00') - 1;
      expect(judge(facts, { at: before })).toEqual(own('COMPLIANT ACKNOWLEDGED'));
      expect(judge(facts, { at: DUE })).toEqual(own('VIOLATED NOT_ACKNOWLEDGED'));
      expect(judgeAll(facts, { at: DUE })[0]?.data).toEqual({
        versions: ['Empfehlung 2.0'],
        overdueSince: DUE,
      });
    });

    it('asks nothing about the first once it is superseded', () => {
      const facts = { policyVersions, policyAcknowledgements: [given('anna')] };
      expect(judge(facts, { at: DUE })).toEqual(own('COMPLIANT ACKNOWLEDGED'));
    });
  });

  it('asks those who are effective only', () => {
    const authorizations = [authorization({ role: 'OWNER' }), authorization({ activatedAt: null })];
    expect(judge({ authorizations }, { at: DUE })).toEqual([
      'ACCOUNT account NOT_APPLICABLE NOBODY_AUTHORIZED',
    ]);
  });

  describe('those who approve and those who lead', () => {
    const facts: Partial<AccountFacts> = {
      mandates: [mandate(), mandate({ id: 'm2', personId: 'paul', kind: 'DEPUTY' })],
      managers: [
        { id: 'anna', managerId: 'maria' },
        { id: 'petra', managerId: 'martin' },
        { id: 'nobody-here', managerId: 'other' },
      ],
    };
    const all = ['anna', 'petra', 'paul', 'maria', 'martin'];
    const without = (...left: string[]) => ({
      ...facts,
      policyAcknowledgements: all.filter((one) => !left.includes(one)).map((one) => given(one)),
    });
    const account_ = (result: string) => [
      'AUTHORIZATION author-1 COMPLIANT ACKNOWLEDGED',
      `ACCOUNT account ${result}`,
    ];
    it('are judged together, without naming anybody', () => {
      expect(judge(without(), { at: DUE })).toEqual(account_('COMPLIANT ACKNOWLEDGED'));
      for (const missing of all.slice(1))
        expect([missing, judge(without(missing), { at: DUE })]).toEqual([
          missing,
          account_('VIOLATED NOT_ACKNOWLEDGED'),
        ]);
      expect(judge(without('paul', 'maria'), { at: DUE - 1 })).toEqual(
        account_('COMPLIANT STILL_TIME'),
      );
    });

    it('are asked while the mandate lasts, and not for an account that is closed', () => {
      const ended = mandate({ valid: span('2024-01-01', '2026-04-08') });
      const approving = { ...onlyAnna, authorizations: [], mandates: [ended] };
      expect(judge(approving, { at: DUE })).toEqual([
        'ACCOUNT account NOT_APPLICABLE NOBODY_AUTHORIZED',
      ]);
      const lasting = { ...approving, mandates: [mandate({ valid: ALWAYS })] };
      expect(judge(lasting, { at: DUE })).toEqual(['ACCOUNT account VIOLATED NOT_ACKNOWLEDGED']);
      expect(judge({ ...lasting, account: account({ status: 'CLOSED' }) }, { at: DUE })).toEqual([
        'ACCOUNT account NOT_APPLICABLE NOBODY_AUTHORIZED',
      ]);
    });
  });

  it('warns for the last 7 days, and no longer once it is too late', () => {
    const warning = (when: number) => judgeAll({}, { at: when })[0]?.dueSoonAt;
    expect(warning(DUE - 7 * DAY - 1)).toBeNull();
    expect(warning(DUE - 7 * DAY)).toBe(DUE);
    expect(warning(DUE)).toBeNull();
  });

  it('names the version and the last day, and nobody', () => {
    const [judged] = judgeAll({}, { at: DUE });
    expect(renderReason({ ruleId: 'TRN-03', ...judged! }, 'de')).toBe(
      'Nicht zur Kenntnis genommen: Empfehlung 2.0; die Frist endete am 07.04.2026.',
    );
  });
});
