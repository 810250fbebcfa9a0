import { ACCESS_MODELS } from '@vieraugen/domain';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Page } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CancelLink } from '../../lib/forms/cancel-link.js';
import { FormFrame, FormGroup, FormPair } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { LoadedOne } from '../../lib/query/loaded.js';
import { useChange } from '../../lib/query/use-change.js';
import { useTitle } from '../../lib/use-title.js';
import { AccountCrumbs } from './account-crumbs.js';
import { toChangeInput, toChangeValues } from './account-input.js';
import { accountName } from './account-name.js';
import { ChangeAccountDocument } from './account-changes.graphql.js';
import { accountQuery, storeAccount, type AccountDetail } from './accounts.queries.js';

const PAGE_FIELDS = [
  ['imprintUrl', 'IMPRINT'],
  ['privacyUrl', 'PRIVACY'],
  ['netiquetteUrl', 'NETIQUETTE'],
  ['alternativeChannelUrl', 'ALTERNATIVE'],
] as const;

/** Changes what the register says about an account. */
export function AccountChange({ id }: { id: string }): ReactElement {
  const query = useQuery(accountQuery(id));
  return (
    <LoadedOne query={query} open={(account) => account.canEdit}>
      {(account) => <ChangePage key={account.id} account={account} />}
    </LoadedOne>
  );
}

function ChangePage({ account }: { account: AccountDetail }): ReactElement {
  const { t } = useTranslation('accountForms');
  useTitle(accountName(account), t('changeTitle'));
  return (
    <Page
      title={t('changeTitle')}
      sub={accountName(account)}
      breadcrumbs={<AccountCrumbs account={account}>{t('changeTitle')}</AccountCrumbs>}
    >
      <ChangeForm account={account} />
    </Page>
  );
}

function useAccountChangeForm(account: AccountDetail) {
  const { t } = useTranslation('accountForms');
  const navigate = useNavigate();
  const change = useChange(ChangeAccountDocument, {
    done: t('changed'),
    store: ({ changeAccount }, client) => storeAccount(changeAccount.account, client),
    evaluation: ({ changeAccount }) => changeAccount.evaluation,
  });
  return useChangeForm({
    values: toChangeValues(account),
    check: ({ maxAuthorized }) => ({
      maxAuthorized: /^[1-9]\d*$/u.test(maxAuthorized.trim()) ? undefined : t('wholeNumber'),
    }),
    submit: async (values) => {
      await change({ input: toChangeInput(account, values) });
      await navigate({ to: '/accounts/$accountId', params: { accountId: account.id } });
    },
  });
}

function ChangeForm({ account }: { account: AccountDetail }): ReactElement {
  const { t } = useTranslation(['accountForms', 'vocabulary', 'common', 'presence']);
  const form = useAccountChangeForm(account);
  return (
    <FormFrame form={form}>
      <form.AppForm>
        <form.Summary />
        <FormPair>
          <form.AppField name="handle">
            {(field) => <field.Text label={t('accountForms:handle')} />}
          </form.AppField>
          <form.AppField name="displayName">
            {(field) => <field.Text label={t('accountForms:displayName')} optional />}
          </form.AppField>
        </FormPair>
        <form.AppField name="url">
          {(field) => <field.Text label={t('accountForms:url')} type="url" />}
        </form.AppField>
        <form.AppField name="purpose">
          {(field) => <field.Text label={t('accountForms:purpose')} multiline />}
        </form.AppField>
        <form.AppField name="operatingUnit">
          {(field) => (
            <field.Text
              label={t('accountForms:operatingUnit')}
              hint={t('accountForms:operatingUnitHint')}
            />
          )}
        </form.AppField>
        <form.AppField name="accessModel">
          {(field) => (
            <field.Select
              label={t('accountForms:accessModel')}
              empty={t('common:noEntry')}
              choices={ACCESS_MODELS.map((value) => ({
                value,
                label: t(`vocabulary:accessModel.${value}`),
              }))}
            />
          )}
        </form.AppField>
        <FormPair>
          <form.AppField name="platformUserId">
            {(field) => (
              <field.Text
                label={t('accountForms:platformUserId')}
                hint={t('accountForms:platformUserIdHint')}
                optional
              />
            )}
          </form.AppField>
          <form.AppField name="maxAuthorized">
            {(field) => <field.Text label={t('accountForms:maxAuthorized')} />}
          </form.AppField>
        </FormPair>
        <form.AppField name="standbyReason">
          {(field) => (
            <field.Text
              label={t('accountForms:standbyReason')}
              hint={t('accountForms:standbyHint')}
              optional
            />
          )}
        </form.AppField>
        <FormGroup title={t('presence:pages')}>
          {PAGE_FIELDS.map(([name, page]) => (
            <form.AppField key={name} name={name}>
              {(field) => <field.Text label={t(`presence:pageOf.${page}`)} type="url" />}
            </form.AppField>
          ))}
        </FormGroup>
        <form.AppField name="reason">{(field) => <field.Reason />}</form.AppField>
        <form.Actions
          submit={t('accountForms:changeSubmit')}
          cancel={<CancelLink to="/accounts/$accountId" params={{ accountId: account.id }} />}
        />
      </form.AppForm>
    </FormFrame>
  );
}
