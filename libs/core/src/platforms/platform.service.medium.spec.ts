import { systemViewer } from '@vieraugen/platform';
import { openTestCore, type TestCore } from '@vieraugen/testing';
import { PlatformService } from './platform.service.js';

const SYSTEM = systemViewer('CLI');

describe('PlatformService', () => {
  let core: TestCore;
  beforeAll(async () => {
    core = await openTestCore('2016-02-01T09:00:00Z');
  });
  afterAll(() => core.close());

  const define = (supportsMfa: boolean, from = '2006-07-15T00:00:00Z') =>
    core.get(PlatformService).definePlatformVersion(SYSTEM, {
      ...{ platformKey: 'X', name: 'Twitter', supportsMfa, from: Date.parse(from) },
    });

  it('has everything judged when a platform can do something else, and nothing when it cannot', async () => {
    const { value, evaluationId } = await define(false);
    expect(value).toBe('X');
    expect(await core.requested(evaluationId)).toEqual({ account_ids: null, authority_ids: null });
    expect(await define(false)).toEqual({ value: 'X', evaluationId: null });
    const changed = await define(true, '2013-05-22T00:00:00Z');
    expect(await core.requested(changed.evaluationId)).not.toBeNull();
    expect(
      await core.owner(
        'select supports_mfa, upper_inf(valid) open from platform_versions order by valid',
      ),
    ).toEqual([
      { supports_mfa: false, open: false },
      { supports_mfa: true, open: true },
    ]);
  });
});
