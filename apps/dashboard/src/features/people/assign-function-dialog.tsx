import { FUNCTIONS } from '@vieraugen/domain';
import { readClock, toLocalDay } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given, instantOf } from '../../lib/forms/values.js';
import { useChange } from '../../lib/query/use-change.js';
import { AuthorityField } from '../authorities/authority-field.js';
import { AssignFunctionDocument } from './people.graphql.js';
import { storePerson, type PersonDetail } from './people.queries.js';

interface DialogProps {
  person: PersonDetail;
  onClose: () => void;
}

/** Gives a person a further function, in another authority too. */
export function AssignFunctionDialog({ person, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation('people');
  return (
    <FormDialog open onClose={onClose} title={t('assign')} consequence={t('assignConsequence')}>
      <AssignForm person={person} onClose={onClose} />
    </FormDialog>
  );
}

function useAssignForm({ person, onClose }: DialogProps) {
  const { t } = useTranslation('people');
  const assign = useChange(AssignFunctionDocument, {
    done: t('assigned'),
    store: ({ assignFunction }, client) => storePerson(assignFunction.person, client),
    evaluation: ({ assignFunction }) => assignFunction.evaluation,
  });
  const today = toLocalDay(readClock());
  return useChangeForm({
    values: { function: '', label: '', authorityId: person.authority.id, from: today },
    check: (values) => ({
      function: values.function ? undefined : t('missingFunction'),
      label: given(values.label) ? undefined : t('missingLabel'),
      authorityId: values.authorityId ? undefined : t('missingAuthority'),
    }),
    submit: async ({ label, authorityId, from, ...values }) => {
      const known = FUNCTIONS.find((one) => one === values.function);
      if (!known) return;
      const start = from === today ? undefined : instantOf(from);
      await assign({
        input: { personId: person.id, function: known, label, authorityId, from: start },
      });
      onClose();
    },
  });
}

function AssignForm(props: DialogProps): ReactElement {
  const { t } = useTranslation(['people', 'vocabulary']);
  const form = useAssignForm(props);
  return (
    <FormFrame form={form}>
      <form.AppForm>
        <form.Summary />
        <form.AppField name="function">
          {(field) => (
            <field.Select
              label={t('people:functionKind')}
              choices={FUNCTIONS.map((value) => ({
                value,
                label: t(`vocabulary:officialFunction.${value}`),
              }))}
            />
          )}
        </form.AppField>
        <form.AppField name="label">
          {(field) => <field.Text label={t('people:label')} hint={t('people:labelHint')} />}
        </form.AppField>
        <form.AppField name="authorityId">
          {() => (
            <AuthorityField label={t('people:authority')} startText={props.person.authority.name} />
          )}
        </form.AppField>
        <form.AppField name="from">
          {(field) => <field.Date label={t('people:from')} />}
        </form.AppField>
        <form.Actions submit={t('people:assignSubmit')} onCancel={props.onClose} />
      </form.AppForm>
    </FormFrame>
  );
}
