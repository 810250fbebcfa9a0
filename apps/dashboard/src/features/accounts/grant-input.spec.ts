import { checkGrant, EMPTY_GRANT, toGrantInput, type Grant } from './grant-input.js';

const say = {
  required: 'fehlt',
  toBeforeFrom: 'verkehrt',
  scopeMissing: 'leer',
  notConfirmed: 'offen',
};
const grant = (values: Partial<Grant>): Grant => ({ ...EMPTY_GRANT, ...values });
const wrong = (values: Partial<Grant>, decides = false): Record<string, string> =>
  Object.fromEntries(
    Object.entries(checkGrant(grant(values), say, decides)).filter(
      (entry): entry is [string, string] => Boolean(entry[1]),
    ),
  );

describe('checkGrant', () => {
  it('wants a person and a device, or a decision to add it later', () => {
    expect(wrong({})).toEqual({ personId: 'fehlt', deviceId: 'fehlt' });
    expect(wrong({ personId: 'p', deviceChoice: 'later' })).toEqual({});
    expect(wrong({ personId: 'p', deviceChoice: 'new' })).toEqual({ assetTag: 'fehlt' });
    expect(wrong({ personId: 'p', deviceChoice: 'new', ownership: 'PRIVATE' })).toEqual({
      nickname: 'fehlt',
    });
  });

  it('wants of a deputy for whom and for what', () => {
    const deputy = { personId: 'p', deviceChoice: 'later', role: 'DEPUTY', scope: [] };
    expect(wrong(deputy)).toEqual({ principalId: 'fehlt', scope: 'leer' });
  });

  it('wants of a decision who asked for it, and that the manager has confirmed', () => {
    const later = { personId: 'p', deviceChoice: 'later' };
    expect(wrong(later, true)).toEqual({ requestedById: 'fehlt', managerConfirmed: 'offen' });
    expect(wrong({ ...later, requestedById: 'q', managerConfirmed: true }, true)).toEqual({});
  });

  it('does not let it end before it starts', () => {
    const period = { personId: 'p', deviceChoice: 'later', from: '2026-12-02', to: '2026-12-01' };
    expect(wrong(period)).toEqual({ to: 'verkehrt' });
    expect(wrong({ ...period, to: '2026-12-02' })).toEqual({});
  });
});

describe('toGrantInput', () => {
  it('starts now when it starts today, and ends with its last day', () => {
    const values = grant({ personId: 'p', from: '2026-11-23', to: '2026-12-31' });
    const input = toGrantInput('a', 'm', values, '2026-11-23');
    expect(input.from).toBeUndefined();
    expect(Date.parse(input.to ?? '')).toBe(Date.parse('2026-12-31T23:00:00Z'));
  });

  it('records of a private device its nickname only', () => {
    const values = grant({
      personId: 'p',
      deviceChoice: 'new',
      ownership: 'PRIVATE',
      assetTag: 'SMS-1',
      nickname: 'Tablet',
    });
    expect(toGrantInput('a', 'm', values, '').newDevice).toEqual({
      authorityId: 'm',
      custodianId: 'p',
      ownership: 'PRIVATE',
      category: 'SMARTPHONE',
      assetTag: undefined,
      nickname: 'Tablet',
    });
  });

  it('limits nobody but deputies', () => {
    const author = toGrantInput('a', 'm', grant({ principalId: 'x' }), '');
    expect([author.scope, author.principalId]).toEqual([undefined, undefined]);
    const deputy = toGrantInput('a', 'm', grant({ role: 'DEPUTY', principalId: 'x' }), '');
    expect([deputy.scope, deputy.principalId]).toEqual([['POST', 'REPLY'], 'x']);
  });
});
