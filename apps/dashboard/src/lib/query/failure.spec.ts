import { ApiError } from '../graphql/api-error.js';
import { isOutdated } from './failure.js';

describe('isOutdated', () => {
  it('knows a page that is older than its server', () => {
    expect(isOutdated(new ApiError('GRAPHQL_VALIDATION_FAILED', 'Cannot query field'))).toBe(true);
    expect(isOutdated(new TypeError('Failed to fetch dynamically imported module: /a.js'))).toBe(
      true,
    );
  });

  it('leaves every other failure to the server’s sentence', () => {
    expect(isOutdated(new ApiError('NOT_ALLOWED', 'Nein'))).toBe(false);
    expect(isOutdated(new TypeError('Failed to fetch'))).toBe(false);
  });
});
