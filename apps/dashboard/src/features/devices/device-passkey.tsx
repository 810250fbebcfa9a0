import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { Button, Section, useFormat, useToasts } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../lib/graphql/api-error.js';
import { execute } from '../../lib/graphql/execute.js';
import { useSentence } from '../../lib/query/use-sentence.js';
import {
  BeginBindingDocument,
  BeginConfirmationDocument,
  BindDeviceDocument,
  ConfirmDeviceDocument,
  UnbindDeviceDocument,
} from './permits.graphql.js';
import type { DeviceDetail } from './devices.queries.js';
import { useDeviceChange } from './use-device-change.js';

/** Whether the device is bound to its user by a passkey; the user can bind, confirm and release it. */
export function DevicePasskey({ device }: { device: DeviceDetail }): ReactElement | null {
  const { t } = useTranslation('devices');
  const format = useFormat();
  const { passkey } = device;
  if (!passkey && !device.isOwn) return null;
  return (
    <Section title={t('passkey')}>
      {passkey ? (
        <p>
          {t('boundSince', { since: format.dateTime(passkey.boundSince) })}{' '}
          {passkey.lastConfirmedAt &&
            t('lastConfirmed', { at: format.dateTime(passkey.lastConfirmedAt) })}
        </p>
      ) : (
        <p>{t('passkeyText')}</p>
      )}
      {device.isOwn && <PasskeyActions device={device} />}
    </Section>
  );
}

function PasskeyActions({ device }: { device: DeviceDetail }): ReactElement {
  const { t } = useTranslation('devices');
  const passkeys = usePasskeys(device.id);
  const { busy, run } = useOneAtATime();
  return (
    <div className="va-actions">
      {device.passkey ? (
        <>
          <Button busy={busy} onClick={() => run(passkeys.confirm)}>
            {t('confirmDevice')}
          </Button>
          <Button busy={busy} onClick={() => run(passkeys.unbind)}>
            {t('unbind')}
          </Button>
        </>
      ) : (
        <Button variant="primary" busy={busy} onClick={() => run(passkeys.bind)}>
          {t('bind')}
        </Button>
      )}
    </div>
  );
}

/** Asks the server for a question, the device for its answer, and gives that back. */
function usePasskeys(deviceId: string) {
  const { t } = useTranslation('devices');
  const bind = useDeviceChange(BindDeviceDocument, t('bound'));
  const confirm = useDeviceChange(ConfirmDeviceDocument, t('confirmed'));
  const unbind = useDeviceChange(UnbindDeviceDocument, t('unbound'));
  return {
    bind: async () => {
      const { beginBinding } = await execute(BeginBindingDocument, { deviceId });
      const optionsJSON = beginBinding as Parameters<typeof startRegistration>[0]['optionsJSON'];
      const answer = await startRegistration({ optionsJSON });
      await bind({ input: { deviceId, answer } });
    },
    confirm: async () => {
      const { beginConfirmation } = await execute(BeginConfirmationDocument, { deviceId });
      const optionsJSON = beginConfirmation as Parameters<
        typeof startAuthentication
      >[0]['optionsJSON'];
      const answer = await startAuthentication({ optionsJSON });
      await confirm({ input: { deviceId, answer } });
    },
    unbind: () => unbind({ deviceId }),
  };
}

/** The device's own refusals (cancelled, no authenticator) are said in our words. */
function useOneAtATime() {
  const { t } = useTranslation('devices');
  const sentence = useSentence();
  const toasts = useToasts();
  const [busy, setBusy] = useState(false);
  const run = (work: () => Promise<unknown>): void => {
    setBusy(true);
    work()
      .catch((error: unknown) =>
        toasts.show('bad', error instanceof ApiError ? sentence(error) : t('passkeyFailed')),
      )
      .finally(() => setBusy(false));
  };
  return { busy, run };
}
