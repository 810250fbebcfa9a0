import { useStore } from '@tanstack/react-form';
import { readClock, toLocal } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given, instantOf } from '../../lib/forms/values.js';
import { useChange } from '../../lib/query/use-change.js';
import { FileField } from './file-field.js';
import { keepFile } from './keep-file.js';
import { TickOffboardingItemDocument } from './offboarding.graphql.js';
import { storeOffboarding, type OffboardingItem } from './offboarding.queries.js';

interface DialogProps {
  item: OffboardingItem;
  accountId: string;
  onClose: () => void;
}

/** Ticks an item off, with what shows it. */
export function TickDialog({ item, accountId, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation('offboarding');
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('tickTitle', { what: t(`item_${item.kind}`) })}
      consequence={<p>{t(`hint_${item.kind}`)}</p>}
    >
      <TickForm item={item} accountId={accountId} onClose={onClose} />
    </FormDialog>
  );
}

function useTickForm({ item, accountId, onClose }: DialogProps) {
  const { t } = useTranslation('offboarding');
  const tick = useChange(TickOffboardingItemDocument, {
    done: t('ticked'),
    store: ({ tickOffboardingItem }, client) =>
      storeOffboarding(tickOffboardingItem.offboarding, client),
    stale: ['account', 'person'],
    evaluation: ({ tickOffboardingItem }) => tickOffboardingItem.evaluation,
  });
  const present = toLocal(readClock());
  const values = {
    with: 'statement',
    statement: '',
    byFunction: '',
    file: null as File | null,
    doneAt: present,
  };
  return useChangeForm({
    values,
    check: ({ with: kind, statement, byFunction, file }) => ({
      statement: kind === 'statement' && !given(statement) ? t('required') : undefined,
      byFunction: kind === 'statement' && !given(byFunction) ? t('required') : undefined,
      file: kind === 'file' && !file ? t('fileMissing') : undefined,
    }),
    submit: async ({ with: kind, statement, byFunction, file, doneAt }) => {
      const stated = { statement: given(statement), byFunction: given(byFunction) };
      const evidence =
        kind === 'file' && file ? { evidenceId: await keepFile(accountId, file) } : stated;
      const at = doneAt === present ? undefined : instantOf(doneAt);
      await tick({ input: { itemId: item.id, doneAt: at, ...evidence } });
      onClose();
    },
  });
}

function TickForm(props: DialogProps): ReactElement {
  const { t } = useTranslation('offboarding');
  const form = useTickForm(props);
  const kind = useStore(form.store, (state) => state.values.with);
  return (
    <FormFrame form={form}>
      <form.AppForm>
        <form.Summary />
        <form.AppField name="with">
          {(field) => (
            <field.Radio
              label={t('evidenceKind')}
              choices={[
                { value: 'statement', label: t('kindStatement'), hint: t('kindStatementHint') },
                { value: 'file', label: t('kindFile'), hint: t('kindFileHint') },
              ]}
            />
          )}
        </form.AppField>
        {kind === 'file' ? (
          <form.AppField name="file">{() => <FileField label={t('file')} />}</form.AppField>
        ) : (
          <>
            <form.AppField name="statement">
              {(field) => <field.Text label={t('statement')} multiline />}
            </form.AppField>
            <form.AppField name="byFunction">
              {(field) => <field.Text label={t('byFunction')} hint={t('byFunctionHint')} />}
            </form.AppField>
          </>
        )}
        <form.AppField name="doneAt">
          {(field) => <field.Date label={t('when')} withTime />}
        </form.AppField>
        <form.Actions submit={t('tickSubmit')} onCancel={props.onClose} />
      </form.AppForm>
    </FormFrame>
  );
}
