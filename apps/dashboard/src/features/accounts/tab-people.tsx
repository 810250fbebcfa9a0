import { Columns } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { AccountAuthorizations } from './account-authorizations.js';
import { AccountFacts } from './account-facts.js';
import { AccountFindings } from './account-findings.js';
import { AccountMandates } from './account-mandates.js';
import { AccountSteps } from './account-steps.js';
import { AccountTimeline } from './account-timeline.js';
import { AccountWaiting } from './account-waiting.js';
import { AccountPresence } from '../presence/account-presence.js';
import type { TabProps } from './account-view.js';
import { SecretPanel } from './secret-panel.js';

/** Who may, who can, who did; what is wrong with it; who knows the secret. */
export function TabPeople({ account, at, rights, search }: TabProps): ReactElement {
  return (
    <>
      {at === null && <AccountWaiting account={account} />}
      {rights.write && <AccountSteps account={account} />}
      <AccountTimeline account={account} at={at} />
      <Columns>
        <AccountFindings
          account={account}
          isPast={Boolean(search.validAt ?? search.knownAt)}
          search={search}
        />
        <SecretPanel account={account} search={search} />
      </Columns>
      <AccountAuthorizations account={account} at={at} rights={rights} />
      <Columns even>
        <AccountMandates account={account} at={at} mayAppoint={rights.grant} />
        <AccountFacts account={account} />
      </Columns>
      <AccountPresence account={account} mayWrite={rights.write} />
    </>
  );
}
