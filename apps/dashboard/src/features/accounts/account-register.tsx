import { ACCESS_MODELS, ACCOUNT_KINDS, PLATFORM_KEYS } from '@vieraugen/domain';
import { Link, useNavigate } from '@tanstack/react-router';
import { Breadcrumbs, Page } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CancelLink } from '../../lib/forms/cancel-link.js';
import { FormFrame, FormGroup, FormPair } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { useChange } from '../../lib/query/use-change.js';
import { useTitle } from '../../lib/use-title.js';
import { AuthorityField } from '../authorities/authority-field.js';
import { checkRegistration, EMPTY_REGISTRATION, toRegisterInput } from './account-input.js';
import { RegisterAccountDocument } from './account-changes.graphql.js';
import { storeAccount } from './accounts.queries.js';

/** Registers an account: an address and an authority are enough. */
export function AccountRegister({ authorityId = '' }: { authorityId?: string }): ReactElement {
  const { t } = useTranslation(['accountForms', 'accounts']);
  useTitle(t('accountForms:registerTitle'));
  return (
    <Page
      title={t('accountForms:registerTitle')}
      sub={t('accountForms:registerSub')}
      breadcrumbs={
        <Breadcrumbs>
          <Link to="/accounts">{t('accounts:title')}</Link>
          {t('accountForms:registerTitle')}
        </Breadcrumbs>
      }
    >
      <RegisterForm authorityId={authorityId} />
    </Page>
  );
}

function useRegisterForm(authorityId: string) {
  const { t } = useTranslation('accountForms');
  const navigate = useNavigate();
  const register = useChange(RegisterAccountDocument, {
    done: t('registered'),
    store: ({ registerAccount }, client) => storeAccount(registerAccount.account, client),
    stale: ['overview', 'authority'],
    evaluation: ({ registerAccount }) => registerAccount.evaluation,
  });
  const say = { required: t('required'), urlWrong: t('urlWrong'), urlOrHandle: t('urlOrHandle') };
  return useChangeForm({
    values: { ...EMPTY_REGISTRATION, authorityId },
    check: (values) => checkRegistration(values, say),
    submit: async (values) => {
      const { registerAccount } = await register({ input: toRegisterInput(values) });
      const params = { accountId: registerAccount.account.id };
      await navigate({ to: '/accounts/$accountId', params });
    },
  });
}

function RegisterForm({ authorityId }: { authorityId: string }): ReactElement {
  const { t } = useTranslation(['accountForms', 'vocabulary', 'common']);
  const form = useRegisterForm(authorityId);
  return (
    <FormFrame form={form}>
      <form.AppForm>
        <form.Summary />
        <FormGroup title={t('accountForms:groupWhat')}>
          <form.AppField name="url">
            {(field) => (
              <field.Text
                label={t('accountForms:url')}
                hint={t('accountForms:urlHint')}
                type="url"
              />
            )}
          </form.AppField>
          <details>
            <summary className="va-link">{t('accountForms:noUrl')}</summary>
            <FormPair>
              <form.AppField name="platform">
                {(field) => (
                  <field.Select
                    label={t('accountForms:platform')}
                    choices={PLATFORM_KEYS.map((value) => ({
                      value,
                      label: t(`vocabulary:platform.${value}`),
                    }))}
                  />
                )}
              </form.AppField>
              <form.AppField name="handle">
                {(field) => <field.Text label={t('accountForms:handle')} />}
              </form.AppField>
            </FormPair>
          </details>
        </FormGroup>
        <FormGroup title={t('accountForms:groupWho')}>
          <form.AppField name="authorityId">
            {() => (
              <AuthorityField
                label={t('accountForms:authority')}
                hint={t('accountForms:authorityHint')}
              />
            )}
          </form.AppField>
          <form.AppField name="operatingUnit">
            {(field) => (
              <field.Text
                label={t('accountForms:operatingUnit')}
                hint={t('accountForms:operatingUnitHint')}
                optional
              />
            )}
          </form.AppField>
        </FormGroup>
        <FormGroup title={t('accountForms:groupMore')}>
          <FormPair>
            <form.AppField name="kind">
              {(field) => (
                <field.Select
                  label={t('accountForms:kind')}
                  empty={false}
                  choices={ACCOUNT_KINDS.map((value) => ({
                    value,
                    label: t(`vocabulary:accountKind.${value}`),
                  }))}
                />
              )}
            </form.AppField>
            <form.AppField name="accessModel">
              {(field) => (
                <field.Select
                  label={t('accountForms:accessModel')}
                  optional
                  empty={t('common:noEntry')}
                  choices={ACCESS_MODELS.map((value) => ({
                    value,
                    label: t(`vocabulary:accessModel.${value}`),
                  }))}
                />
              )}
            </form.AppField>
          </FormPair>
          <form.AppField name="purpose">
            {(field) => (
              <field.Text
                label={t('accountForms:purpose')}
                hint={t('accountForms:purposeHint')}
                optional
                multiline
              />
            )}
          </form.AppField>
        </FormGroup>
        <form.Actions
          submit={t('accountForms:registerSubmit')}
          cancel={<CancelLink to="/accounts" />}
        />
      </form.AppForm>
    </FormFrame>
  );
}
