import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Page, readClock, toLocalDay } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CancelLink } from '../../lib/forms/cancel-link.js';
import { FormFrame, FormGroup, FormPair } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { LoadedOne } from '../../lib/query/loaded.js';
import { useChange } from '../../lib/query/use-change.js';
import { useTitle } from '../../lib/use-title.js';
import { PersonField } from '../people/person-field.js';
import { AccountCrumbs } from './account-crumbs.js';
import { accountName } from './account-name.js';
import {
  GrantAuthorizationDocument,
  RequestAuthorizationDocument,
} from './account-changes.graphql.js';
import { accountQuery, type AccountDetail } from './accounts.queries.js';
import { GrantDevice } from './grant-device.js';
import { checkGrant, EMPTY_GRANT, toGrantInput, toRequestInput } from './grant-input.js';
import { GrantRole } from './grant-role.js';

/** An authorised person with a device: one form, one minute. */
export function AuthorizationGrant({ id }: { id: string }): ReactElement {
  const query = useQuery(accountQuery(id));
  return (
    <LoadedOne query={query} open={(account) => account.canAuthorize || account.canRequest}>
      {(account) => <GrantPage key={account.id} account={account} />}
    </LoadedOne>
  );
}

function GrantPage({ account }: { account: AccountDetail }): ReactElement {
  const { t } = useTranslation('accountForms');
  const title = t(account.canAuthorize ? 'grantTitle' : 'requestTitle');
  useTitle(accountName(account), title);
  return (
    <Page
      title={
        <>
          {title} <span className="va-light">{accountName(account)}</span>
        </>
      }
      sub={t(account.canAuthorize ? 'grantSub' : 'requestSub')}
      breadcrumbs={<AccountCrumbs account={account}>{title}</AccountCrumbs>}
    >
      <GrantForm account={account} />
    </Page>
  );
}

/** The form's state; its parts take it as their only argument. */
export function useGrantForm(account: AccountDetail) {
  const { t } = useTranslation('accountForms');
  const navigate = useNavigate();
  const today = toLocalDay(readClock());
  const grant = useChange(GrantAuthorizationDocument, {
    done: t('granted'),
    stale: ['account', 'person', 'device'],
    evaluation: ({ grantAuthorization }) => grantAuthorization.evaluation,
  });
  const request = useChange(RequestAuthorizationDocument, {
    done: t('requested'),
    stale: ['account', 'request', 'device'],
  });
  const say = {
    required: t('required'),
    toBeforeFrom: t('toBeforeFrom'),
    scopeMissing: t('scopeMissing'),
    notConfirmed: t('notConfirmed'),
  };
  return useChangeForm({
    values: { ...EMPTY_GRANT, from: today },
    check: (values) => checkGrant(values, say, account.canAuthorize),
    submit: async (values) => {
      const input = toGrantInput(account.id, account.authority.id, values, today);
      await (account.canAuthorize ? grant({ input }) : request({ input: toRequestInput(input) }));
      await navigate({ to: '/accounts/$accountId', params: { accountId: account.id } });
    },
  });
}

export type GrantFormApi = ReturnType<typeof useGrantForm>;

function GrantForm({ account }: { account: AccountDetail }): ReactElement {
  const { t } = useTranslation('accountForms');
  const form = useGrantForm(account);
  const authorityId = account.authority.id;
  return (
    <FormFrame form={form}>
      <form.AppForm>
        <form.Summary />
        <FormGroup title={t('groupPerson')}>
          <form.AppField name="personId">
            {() => (
              <PersonField label={t('person')} hint={t('personHint')} authorityId={authorityId} />
            )}
          </form.AppField>
          <GrantRole form={form} account={account} />
          <form.AppField name="purpose">
            {(field) => (
              <field.Text label={t('grantPurpose')} hint={t('grantPurposeHint')} optional />
            )}
          </form.AppField>
        </FormGroup>
        <FormGroup title={t('groupDevice')}>
          <GrantDevice form={form} authorityId={authorityId} />
        </FormGroup>
        <FormGroup title={t('groupPeriod')}>
          <FormPair>
            <form.AppField name="from">{(field) => <field.Date label={t('from')} />}</form.AppField>
            <form.AppField name="to">
              {(field) => <field.Date label={t('to')} optional />}
            </form.AppField>
          </FormPair>
        </FormGroup>
        {account.canAuthorize && (
          <FormGroup title={t('groupConfirm')}>
            <form.AppField name="requestedById">
              {() => (
                <PersonField
                  label={t('requestedBy')}
                  hint={t('requestedByHint')}
                  authorityId={authorityId}
                />
              )}
            </form.AppField>
            <form.AppField name="managerConfirmed">
              {(field) => <field.Check label={t('managerConfirmed')} />}
            </form.AppField>
          </FormGroup>
        )}
        <form.Actions
          submit={t(account.canAuthorize ? 'grantSubmit' : 'requestSubmit')}
          cancel={<CancelLink to="/accounts/$accountId" params={{ accountId: account.id }} />}
        />
      </form.AppForm>
    </FormFrame>
  );
}
