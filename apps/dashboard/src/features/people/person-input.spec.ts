import { checkPerson, EMPTY_PERSON, toChangeInput, toChangeValues } from './person-input.js';

const SAY = {
  missingFunction: 'Art?',
  missingLabel: 'Bezeichnung?',
  missingAuthority: 'Behörde?',
  nameIncomplete: 'unvollständig',
};
const PERSON = {
  id: 'p',
  functionLabel: 'Pressesprecher/in',
  externalId: 'SMS-1',
  manager: { id: 'm' },
};

describe('checkPerson', () => {
  it('asks for function, label and authority, and not for a name', () => {
    expect(checkPerson(EMPTY_PERSON, SAY)).toEqual({
      function: 'Art?',
      functionLabel: 'Bezeichnung?',
      authorityId: 'Behörde?',
    });
  });

  it('asks for the other half of a name', () => {
    const values = { ...EMPTY_PERSON, givenName: 'Erika' };
    expect(checkPerson(values, SAY)).toMatchObject({
      givenName: undefined,
      surname: 'unvollständig',
    });
  });
});

describe('toChangeInput', () => {
  it('sends nothing that was not touched', () => {
    const input = toChangeInput(PERSON, toChangeValues(PERSON));
    expect(Object.values(input).filter((value) => value !== undefined)).toEqual(['p']);
  });

  it('sends what was emptied as nothing', () => {
    const input = toChangeInput(PERSON, { ...toChangeValues(PERSON), managerId: '' });
    expect(input.managerId).toBeNull();
  });
});
