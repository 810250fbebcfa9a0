import type { AccountFacts, AuthorizationFact } from '../../facts/facts.js';
import {
  ALWAYS,
  NOW,
  action,
  at,
  authorization,
  brief,
  deputy,
  judgeWith,
  span,
  type JudgeOptions,
} from '../spec-facts.js';
import { rule } from './deputy-set-up.rule.js';

const trained = [
  { id: 'c', personId: 'dora', moduleKey: 'BASICS', valid: span('2026-03-01', '2026-10-25') },
];
const judge = (
  change: Partial<AuthorizationFact>,
  facts: Partial<AccountFacts> = {},
  options: JudgeOptions = {},
) =>
  brief(
    judgeWith(
      rule,
      {
        authorizations: [authorization(), deputy(change)],
        trainingCompletions: trained,
        actions: [],
        ...facts,
      },
      options,
    ),
  );

// UNDETERMINED cannot happen: what the rule asks of a deputy is that it is on record.
describe('AUT-04', () => {
  it.each<[string, Partial<AuthorizationFact>, Partial<AccountFacts>, string]>([
    ['set up', {}, {}, 'COMPLIANT DEPUTY_SET_UP'],
    ['no principal', { principalId: null }, {}, 'VIOLATED DEPUTY_INCOMPLETE'],
    ['no scope', { scope: null }, {}, 'VIOLATED DEPUTY_INCOMPLETE'],
    ['not trained', {}, { trainingCompletions: [] }, 'VIOLATED DEPUTY_UNTRAINED'],
    ['not called upon does not matter', { activations: [] }, {}, 'COMPLIANT DEPUTY_SET_UP'],
    [
      'nothing mandatory',
      {},
      { trainingModules: [], trainingCompletions: [] },
      'COMPLIANT DEPUTY_SET_UP',
    ],
    [
      'what the principal needs is needed too',
      {},
      {
        trainingModules: [
          { id: 'm', key: 'LAW', mandatoryForRoles: ['AUTHOR'], valid: span('2020-01-01') },
        ],
      },
      'VIOLATED DEPUTY_UNTRAINED',
    ],
  ])('%s', (_, change, facts, expected) =>
    expect(judge(change, facts)).toEqual([`AUTHORIZATION deputy ${expected}`]),
  );

  it.each([
    ['1 ms before the training', '2026-02-28T23:59:59.999', 'VIOLATED DEPUTY_UNTRAINED'],
    ['trained', '2026-03-01', 'COMPLIANT DEPUTY_SET_UP'],
    ['the last ms of the training', '2026-10-24T23:59:59.999', 'COMPLIANT DEPUTY_SET_UP'],
    ['the training over', '2026-10-25', 'VIOLATED DEPUTY_UNTRAINED'],
  ])('%s', (_, when, expected) =>
    expect(judge({}, {}, { at: at(when) })).toEqual([`AUTHORIZATION deputy ${expected}`]),
  );

  it('asks for what the principal needs, and no more', () => {
    const modules = [
      { id: 'm', key: 'LAW', mandatoryForRoles: ['AUTHOR' as const], valid: span('2020-01-01') },
    ];
    const under = (role: AuthorizationFact['role']) =>
      judge(
        {},
        { trainingModules: modules, authorizations: [authorization({ role }), deputy()] },
      )[0];
    expect(under('MODERATOR')).toBe('AUTHORIZATION deputy COMPLIANT DEPUTY_SET_UP');
    expect(under('AUTHOR')).toBe('AUTHORIZATION deputy VIOLATED DEPUTY_UNTRAINED');
    expect(judge({ principalId: 'gone' }, { trainingModules: modules })[0]).toBe(
      'AUTHORIZATION deputy VIOLATED DEPUTY_UNTRAINED',
    );
  });

  it('has nothing to say without a deputy, or after one has left', () => {
    const gone = { valid: span('2024-01-08', '2026-03-06T10:00') };
    expect(judge(gone)).toEqual(['ACCOUNT account NOT_APPLICABLE NO_DEPUTY']);
    expect(judge(gone, {}, { at: NOW - 1 })).toEqual([
      'AUTHORIZATION deputy COMPLIANT DEPUTY_SET_UP',
    ]);
  });

  describe('actions', () => {
    const night = span('2026-03-29', '2026-03-30');
    const ofAction = (
      occurred: string,
      actorId: string | null,
      change: Partial<AuthorizationFact> = {},
      more: readonly AuthorizationFact[] = [],
    ) =>
      judge(
        {},
        {
          authorizations: [authorization(), deputy({ activations: [night], ...change }), ...more],
          actions: [action({ occurredAt: at(occurred), actorId })],
        },
        { at: at('2026-04-10') },
      ).filter((line) => line.startsWith('ACTION'))[0];

    it.each([
      ['1 ms before', '2026-03-28T23:59:59.999', 'VIOLATED OUTSIDE_ACTIVATION'],
      ['first ms', '2026-03-29', 'COMPLIANT WITHIN_ACTIVATION'],
      ['last ms of 23 hours', '2026-03-29T23:59:59.999', 'COMPLIANT WITHIN_ACTIVATION'],
      ['after', '2026-03-30', 'VIOLATED OUTSIDE_ACTIVATION'],
    ])('%s the activation', (_, occurred, expected) =>
      expect(ofAction(occurred, 'dora')).toBe(`ACTION action ${expected}`),
    );

    it('leaves others, the unknown, and a deputy in another role alone', () => {
      const none = 'ACTION action NOT_APPLICABLE NOT_BY_DEPUTY';
      expect(ofAction('2026-03-28', 'anna')).toBe(none);
      expect(ofAction('2026-03-28', null)).toBe(none);
      const asModerator = authorization({ id: 'mod', personId: 'dora', role: 'MODERATOR' });
      expect(ofAction('2026-03-28', 'dora', {}, [asModerator])).toBe(none);
      expect(ofAction('2026-03-28', 'dora', { valid: span('2024-01-08', '2026-03-28') })).toBe(
        none,
      );
    });

    it('takes whichever of two deputyships was activated', () => {
      const other = deputy({ id: 'deputy-2', activations: [ALWAYS] });
      const covered = 'ACTION action COMPLIANT WITHIN_ACTIVATION';
      expect(ofAction('2026-03-28', 'dora', {}, [other])).toBe(covered);
    });

    it('leaves an activated but suspended deputy to PUB-04', () => {
      const suspended = { suspensions: [ALWAYS] };
      expect(ofAction('2026-03-29', 'dora', suspended)).toBe(
        'ACTION action COMPLIANT WITHIN_ACTIVATION',
      );
      expect(ofAction('2026-03-28', 'dora', suspended)).toBe(
        'ACTION action VIOLATED OUTSIDE_ACTIVATION',
      );
    });

    it('sees an action of a deputy who has left since', () => {
      const left = { valid: span('2024-01-08', '2026-04-01') };
      expect(ofAction('2026-03-28', 'dora', left)).toBe(
        'ACTION action VIOLATED OUTSIDE_ACTIVATION',
      );
    });
  });
});
