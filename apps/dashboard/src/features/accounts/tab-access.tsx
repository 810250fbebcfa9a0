import { Columns } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { AccessApps } from './access-apps.js';
import { AccessCredentials } from './access-credentials.js';
import { AccessFactors } from './access-factors.js';
import { AccessGrants } from './access-grants.js';
import { AccessRecovery } from './access-recovery.js';
import { begunBy } from './at-instant.js';
import type { TabProps } from './account-view.js';
import { SecretPanel } from './secret-panel.js';

/** Who can: grants, secrets, second factors, applications. */
export function TabAccess({ account: known, at, rights, search }: TabProps): ReactElement {
  const account = {
    ...known,
    secondFactors: [...begunBy(known.secondFactors, at)],
    connectedApps: [...begunBy(known.connectedApps, at)],
    credentials: known.credentials.map((credential) => ({
      ...credential,
      events: credential.events.filter(
        ({ occurredAt }) => at === null || Date.parse(occurredAt) <= Date.parse(at),
      ),
    })),
  };
  return (
    <>
      <AccessGrants account={account} at={at} rights={rights} />
      <Columns>
        <AccessCredentials account={account} mayChange={rights.write} />
        <SecretPanel account={account} search={search} />
      </Columns>
      <Columns even>
        <AccessFactors account={account} mayChange={rights.write} />
        <AccessApps account={account} rights={rights} />
      </Columns>
      <AccessRecovery account={account} mayChange={rights.write} />
    </>
  );
}
