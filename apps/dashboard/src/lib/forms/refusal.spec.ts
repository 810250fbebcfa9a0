import { ApiError } from '../graphql/api-error.js';
import { refusal } from './use-change-form.js';

describe('refusal', () => {
  it('goes to the field that the server names', () => {
    const error = new ApiError('CONFLICT', 'Das Konto gibt es schon.', 'input.url');
    expect(refusal(error, error.message, ['url', 'handle'])).toEqual({
      fields: { url: 'Das Konto gibt es schon.' },
    });
  });

  it('goes to the whole form when the form has no such field', () => {
    const error = new ApiError('NOT_ALLOWED', 'Dazu sind Sie nicht berechtigt.', 'secret');
    expect(refusal(error, error.message, ['url'])).toEqual({
      form: 'Dazu sind Sie nicht berechtigt.',
      fields: {},
    });
  });

  it('takes any failure', () => {
    expect(refusal(new Error('x'), 'Nicht erreichbar.', []).form).toBe('Nicht erreichbar.');
  });
});
