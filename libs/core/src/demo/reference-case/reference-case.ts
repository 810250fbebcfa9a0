import { AccountEntity, AccountHandleEntity, AccountStateEntity } from '@vieraugen/data';
import { handleKey } from '@vieraugen/domain';
import { FOUNDATION_ACCOUNT } from '../data/accounts.data.js';
import { demoId } from '../kernel/demo-id.js';
import type { Recordings } from '../kernel/recordings.js';
import { of } from '../rows/account-rows.js';
import { local, since } from './case-ids.js';
import { CASE_STEPS } from './steps.js';

/** Records the reference case, each step at the instant at which it became known. */
export function recordReferenceCase(recordings: Recordings): void {
  for (const { at, title, record } of CASE_STEPS)
    record(recordings, { at, action: 'recordCase', reason: `Musterfall SMS 2016: ${title}` });
}

/** November 2015: a foundation's account posts an opinion, and its switchboard knows of no account. */
export function recordDiscoveredFoundation(recordings: Recordings): void {
  const datum = FOUNDATION_ACCOUNT;
  const id = demoId(`account/${datum.key}`);
  const { authorityId } = of(datum);
  const occasion = {
    at: local('2015-11-05', '10:00'),
    action: 'registerAccount',
    reason: 'Durch einen Beitrag vom 4. November 2015 bekannt geworden',
  };
  const valid = since('2015-11-04');
  recordings.insert(occasion, AccountEntity, {
    id,
    authorityId,
    externalId: 'DEMO-A-SSG-X',
    platformKey: datum.platform,
    url: 'https://twitter.com/gedenkstaetten',
    displayName: datum.displayName,
    kind: 'INSTITUTIONAL',
    languages: ['de'],
    maxAuthorized: 4,
    isDemo: true,
    valid,
  });
  recordings.insert(occasion, AccountHandleEntity, {
    id: demoId(`account/${datum.key}/handle`),
    ...of(datum),
    platformKey: datum.platform,
    handle: datum.handle,
    handleKey: handleKey(datum.platform, datum.handle),
    valid,
  });
  recordings.insert(occasion, AccountStateEntity, {
    id: demoId(`account/${datum.key}/state`),
    ...of(datum),
    status: 'DISCOVERED',
    reason: 'Nicht im Register; die Vermittlung der Stiftung kannte ihn nicht',
    valid,
  });
}
