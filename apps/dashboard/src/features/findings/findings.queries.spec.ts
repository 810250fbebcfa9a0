import { FINDING_STATES } from '@vieraugen/domain';
import { findingsInputs, wantedStates } from './findings.queries.js';

describe('wantedStates', () => {
  it('are the open ones unless the address says otherwise', () => {
    expect(wantedStates({})).toEqual(['OPEN', 'ACKNOWLEDGED', 'IN_REMEDIATION', 'REOPENED']);
    expect(wantedStates({ state: ['RESOLVED'] })).toEqual(['RESOLVED']);
    expect(wantedStates({ state: FINDING_STATES })).toBeUndefined();
  });

  it('are all for what opened since a day: some of it may be over already', () => {
    expect(wantedStates({ since: '2026-10-26' })).toBeUndefined();
  });
});

describe('findingsInputs', () => {
  it('starts a day at midnight in Berlin', () => {
    const { filter } = findingsInputs({ since: '2026-10-26' });
    expect(Date.parse(filter?.openedSince ?? '')).toBe(Date.parse('2026-10-25T23:00:00Z'));
  });
});
