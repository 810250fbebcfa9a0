import { readClock, toLocal, useNow } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given, instantOf } from '../../lib/forms/values.js';
import { useChange } from '../../lib/query/use-change.js';
import { AccountNames } from './account-link.js';
import { affectedAccounts } from './affected-accounts.js';
import { EndFunctionDocument } from './people.graphql.js';
import { storePerson, type PersonDetail, type PersonFunction } from './people.queries.js';

interface DialogProps {
  person: PersonDetail;
  ending: PersonFunction;
  onClose: () => void;
}

/** Ends a function, after naming the accounts that the person still reaches. */
export function EndFunctionDialog({ person, ending, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation('people');
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('endTitle', { what: ending.label })}
      consequence={<EndConsequence person={person} />}
    >
      <EndForm ending={ending} onClose={onClose} />
    </FormDialog>
  );
}

function EndConsequence({ person }: { person: PersonDetail }): ReactElement {
  const { t } = useTranslation('people');
  const accounts = affectedAccounts(person.authorizations, person.accessGrants, useNow());
  if (accounts.length === 0) return <p>{t('endConsequenceNone')}</p>;
  return (
    <>
      <p>{t('endConsequence', { count: accounts.length })}</p>
      <AccountNames accounts={accounts} />
      <p>{t('endConsequenceNext')}</p>
    </>
  );
}

function EndForm({ ending, onClose }: Omit<DialogProps, 'person'>): ReactElement {
  const { t } = useTranslation('people');
  const end = useChange(EndFunctionDocument, {
    done: t('functionEnded'),
    store: ({ endFunction }, client) => storePerson(endFunction.person, client),
    evaluation: ({ endFunction }) => endFunction.evaluation,
  });
  const present = toLocal(readClock());
  const form = useChangeForm({
    values: { at: present, reason: '' },
    check: ({ at }) => ({ at: at ? undefined : t('missingEnd') }),
    submit: async ({ at, reason }) => {
      await end({
        input: {
          functionAssignmentId: ending.id,
          at: at === present ? undefined : instantOf(at),
          reason: given(reason),
        },
      });
      onClose();
    },
  });
  return (
    <FormFrame form={form}>
      <form.AppForm>
        <form.Summary />
        <form.AppField name="at">
          {(field) => <field.Date label={t('endAt')} withTime />}
        </form.AppField>
        <form.AppField name="reason">{(field) => <field.Reason />}</form.AppField>
        <form.Actions submit={t('endFunction')} danger onCancel={onClose} />
      </form.AppForm>
    </FormFrame>
  );
}
