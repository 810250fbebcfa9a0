import { openTestCore, type TestCore } from '@vieraugen/testing';
import { DemoService } from './demo.service.js';

describe('the demo', () => {
  let core: TestCore;
  beforeAll(async () => {
    core = await openTestCore('2026-11-23T10:00:00Z');
  });
  afterAll(() => core.close());

  it('loads', async () => {
    console.log(await core.get(DemoService).load());
    console.log(
      (
        await core.owner<{ line: string }>(
          `select concat_ws(' ', f.rule_id, f.result, f.state, f.first_detected_at::date, f.due_at::date, n.short_name, h.handle, f.reason->>'code') line
           from findings f left join account_handles h on h.account_id = f.account_id and upper_inf(h.valid)
           left join authority_names n on n.authority_id = f.authority_id and upper_inf(n.valid) order by f.state = 'RESOLVED', 1`,
        )
      )
        .map((row) => row.line)
        .join('\n'),
    );
  }, 120_000);
});
