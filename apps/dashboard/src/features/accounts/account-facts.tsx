import { Breakable, Facts, Section, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountDetail } from './accounts.queries.js';

const languageName = (code: string, locale: string): string =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code;

/** What the register says about the account. */
export function AccountFacts({ account }: { account: AccountDetail }): ReactElement {
  const { t } = useTranslation(['accounts', 'accountSteps', 'vocabulary']);
  const format = useFormat();
  const link = (url: string | null): ReactElement | null =>
    url ? (
      <a href={url}>
        <Breakable text={url} />
      </a>
    ) : null;
  const { lastAttestedAt: attested, closing } = account;
  const offeredOn = closing?.archivalOfferedOn;
  const parkedOn = closing?.handleParkedOn;
  return (
    <Section title={t('accounts:facts')}>
      <Facts
        facts={[
          { term: t('accounts:factPurpose'), value: account.purpose },
          { term: t('accounts:factUnit'), value: account.operatingUnit },
          { term: t('accounts:factUrl'), value: link(account.url) },
          {
            term: t('accounts:factAccess'),
            value: account.accessModel && t(`vocabulary:accessModel.${account.accessModel}`),
          },
          {
            term: t('accounts:factLanguages'),
            value: account.languages.map((code) => languageName(code, format.locale)).join(', '),
          },
          { term: t('accounts:factPlatformId'), value: account.platformUserId },
          { term: t('accounts:factMax'), value: format.number(account.maxAuthorized) },
          { term: t('accounts:factStandby'), value: account.standbyReason },
          { term: t('accounts:factSince'), value: format.interval(account.valid) },
          {
            term: t('accounts:factAttested'),
            value: attested ? format.date(attested) : t('accounts:never'),
          },
          {
            term: t('accountSteps:factArchival'),
            value:
              offeredOn &&
              [format.date(offeredOn), closing?.archivalNote].filter(Boolean).join(', '),
          },
          { term: t('accountSteps:factParked'), value: parkedOn && format.date(parkedOn) },
        ]}
      />
    </Section>
  );
}
