import { StatusTag } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountGrant } from './accounts.queries.js';

/** In which state an access is, and what that means. */
export function AccessState({ grant }: { grant: AccountGrant }): ReactElement | null {
  const { t } = useTranslation('accountSteps');
  const { state, entitled, untilEvidence: evidence } = grant;
  if (state === null) return null;
  const isUnknown = state === 'OPEN' && entitled === null;
  const meaning = () => {
    if (isUnknown) return t('access.OPEN_UNKNOWN');
    if (state !== 'CLOSED') return t(`access.${state}`);
    return evidence === null ? t('access.CLOSED_UNPROVED') : t('access.CLOSED', { evidence });
  };
  return (
    <>
      {isUnknown ? (
        <StatusTag kind="accessState" value="UNKNOWN" />
      ) : (
        <StatusTag kind="accessState" value={state} />
      )}
      <small>{meaning()}</small>
    </>
  );
}
