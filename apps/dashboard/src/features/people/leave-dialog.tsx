import { Button, readClock, toLocal, useNow } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given, instantOf } from '../../lib/forms/values.js';
import { useChange } from '../../lib/query/use-change.js';
import { accountName } from '../accounts/account-name.js';
import { affectedAccounts, isOpen } from './affected-accounts.js';
import { RecordDepartureDocument } from './people.graphql.js';
import { storePerson, type PersonDetail } from './people.queries.js';

interface PersonProps {
  person: PersonDetail;
}

/** The one action for somebody who leaves; only where a function is still held. */
export function LeaveButton({ person }: PersonProps): ReactElement | null {
  const { t } = useTranslation('people');
  const [open, setOpen] = useState(false);
  const now = useNow();
  const holds = person.functions.some(
    ({ valid, authority }) => authority.id === person.authority.id && isOpen(valid, now),
  );
  if (!holds) return null;
  return (
    <>
      <Button icon="logout" onClick={() => setOpen(true)}>
        {t('leave')}
      </Button>
      <FormDialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('leaveTitle', { person: person.functionLabel })}
        consequence={<Consequence person={person} />}
      >
        <LeaveForm person={person} onClose={() => setOpen(false)} />
      </FormDialog>
    </>
  );
}

/** Account by account: which authorizations end, and which ways in are to be closed. */
function Consequence({ person }: PersonProps): ReactElement {
  const { t } = useTranslation(['people', 'vocabulary']);
  const now = useNow();
  const accounts = affectedAccounts(person.authorizations, person.accessGrants, now);
  const of = <Row extends { account: { id: string }; valid: { from: string; to: string | null } }>(
    rows: readonly Row[],
    id: string,
  ) => rows.filter(({ account, valid }) => account.id === id && isOpen(valid, now));
  if (accounts.length === 0) return <p>{t('people:leaveNoAccounts')}</p>;
  return (
    <>
      <p>{t('people:leaveConsequence', { authority: person.authority.name })}</p>
      <ul>
        {accounts.map((account) => {
          const roles = of(person.authorizations, account.id).map(({ role }) =>
            t(`vocabulary:role.${role}`),
          );
          const ways = of(person.accessGrants, account.id).map(({ mechanism }) =>
            t(`vocabulary:mechanism.${mechanism ?? 'UNKNOWN'}`),
          );
          const access = ways.length > 0 ? t('people:leaveAccess', { ways: ways.join(', ') }) : '';
          return (
            <li key={account.id}>
              <strong>{accountName(account)}</strong> ({account.platform.name}):{' '}
              {[roles.join(', '), access].filter(Boolean).join('; ')}
            </li>
          );
        })}
      </ul>
      <p>{t('people:leaveNext')}</p>
    </>
  );
}

function useLeaveForm(person: PersonDetail, onClose: () => void) {
  const { t } = useTranslation('people');
  const record = useChange(RecordDepartureDocument, {
    done: t('left'),
    store: ({ recordDeparture }, client) => storePerson(recordDeparture.person, client),
    stale: ['account', 'offboarding'],
    evaluation: ({ recordDeparture }) => recordDeparture.evaluation,
  });
  const present = toLocal(readClock());
  return useChangeForm({
    values: { at: present, trigger: 'FUNCTION_ENDED', reason: '' },
    check: ({ at }) => ({ at: at ? undefined : t('missingEnd') }),
    submit: async ({ at, trigger, reason }) => {
      await record({
        input: {
          personId: person.id,
          at: at === present ? undefined : instantOf(at),
          trigger: trigger === 'TRANSFER' ? 'TRANSFER' : 'FUNCTION_ENDED',
          reason: given(reason),
        },
      });
      onClose();
    },
  });
}

function LeaveForm({ person, onClose }: PersonProps & { onClose: () => void }): ReactElement {
  const { t } = useTranslation('people');
  const form = useLeaveForm(person, onClose);
  return (
    <FormFrame form={form}>
      <form.AppForm>
        <form.Summary />
        <form.AppField name="at">
          {(field) => <field.Date label={t('leaveAt')} hint={t('leaveAtHint')} withTime />}
        </form.AppField>
        <form.AppField name="trigger">
          {(field) => (
            <field.Radio
              label={t('leaveTrigger')}
              choices={[
                { value: 'FUNCTION_ENDED', label: t('leaveEnded') },
                { value: 'TRANSFER', label: t('leaveTransfer') },
              ]}
            />
          )}
        </form.AppField>
        <form.AppField name="reason">{(field) => <field.Reason />}</form.AppField>
        <form.Actions submit={t('leaveSubmit')} danger onCancel={onClose} />
      </form.AppForm>
    </FormFrame>
  );
}
