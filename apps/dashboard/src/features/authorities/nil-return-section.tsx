import { Button, readClock, Section, Tag, toLocalDay, useFormat, useNow } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given } from '../../lib/forms/values.js';
import { useChange } from '../../lib/query/use-change.js';
import { useMay, useViewer } from '../viewer/viewer.queries.js';
import { StateNilReturnDocument } from './authorities.graphql.js';
import type { AuthorityDetail } from './authorities.queries.js';

interface NilReturnProps {
  authority: AuthorityDetail;
  /** False when looking back. */
  mayState: boolean;
}

/** Signed statements "we have no accounts", and a way to make one. */
export function NilReturnSection({ authority, mayState }: NilReturnProps): ReactElement {
  const { t } = useTranslation('authorities');
  const [open, setOpen] = useState(false);
  const allowed = useMay('nilreturn.state', authority.id);
  const now = useNow();
  const isValid = authority.nilReturns.some(({ valid }) => !valid.to || Date.parse(valid.to) > now);
  const label = t(isValid ? 'renewNil' : 'stateNil');
  const offer = allowed && mayState && authority.canEdit && authority.accountCount === 0;
  return (
    <Section
      title={t('nilTitle')}
      aside={
        offer && (
          <Button small onClick={() => setOpen(true)}>
            {label}
          </Button>
        )
      }
    >
      <NilReturns returns={authority.nilReturns} />
      <FormDialog
        open={open}
        onClose={() => setOpen(false)}
        title={label}
        consequence={t(isValid ? 'renewNilConsequence' : 'nilConsequence', {
          name: authority.name,
        })}
      >
        <NilReturnForm authority={authority} onClose={() => setOpen(false)} />
      </FormDialog>
    </Section>
  );
}

function NilReturns({ returns }: { returns: AuthorityDetail['nilReturns'] }): ReactElement {
  const { t } = useTranslation('authorities');
  const format = useFormat();
  const now = useNow();
  if (returns.length === 0) return <p className="va-muted">{t('nilNone')}</p>;
  return (
    <ul className="va-lines va-lines--plain">
      {returns.map(({ id, statedByFunction, valid }) => {
        const isValid = !valid.to || Date.parse(valid.to) > now;
        return (
          <li key={id}>
            <div>
              {format.interval(valid)}
              <small>{t('nilBy', { by: statedByFunction })}</small>
            </div>
            <Tag tone={isValid ? 'ok' : 'none'} icon={isValid ? 'ok' : 'clock'}>
              {t(isValid ? 'nilValid' : 'nilExpired')}
            </Tag>
          </li>
        );
      })}
    </ul>
  );
}

function NilReturnForm(props: { authority: AuthorityDetail; onClose: () => void }): ReactElement {
  const { t } = useTranslation('authorities');
  const viewer = useViewer();
  const today = toLocalDay(readClock());
  const state = useChange(StateNilReturnDocument, {
    done: t('nilDone'),
    stale: ['authority', 'overview'],
    evaluation: ({ stateNilReturn }) => stateNilReturn.evaluation,
  });
  const form = useChangeForm({
    values: { statedByFunction: viewer.label, on: today },
    check: ({ statedByFunction, on }) => ({
      statedByFunction: given(statedByFunction) ? undefined : t('required'),
      on: on ? undefined : t('required'),
    }),
    submit: async ({ statedByFunction, on }) => {
      await state({ input: { authorityId: props.authority.id, statedByFunction, on } });
      props.onClose();
    },
  });
  return (
    <FormFrame form={form}>
      <form.AppForm>
        <form.Summary />
        <form.AppField name="statedByFunction">
          {(field) => <field.Text label={t('nilFunction')} />}
        </form.AppField>
        <form.AppField name="on">{(field) => <field.Date label={t('nilOn')} />}</form.AppField>
        <form.Actions submit={t('stateNil')} onCancel={props.onClose} />
      </form.AppForm>
    </FormFrame>
  );
}
