import { useToasts } from '@vieraugen/ui';
import { useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given } from '../../lib/forms/values.js';
import { ApiError } from '../../lib/graphql/api-error.js';
import { execute } from '../../lib/graphql/execute.js';
import { ActOnFindingsDocument } from './findings.graphql.js';
import { storeFindings, type ActResult } from './findings.queries.js';

export const ACTS = ['acknowledge', 'startWork', 'dismiss'] as const;
/** Confirming is offered only where somebody else has proposed to dismiss. */
export type Act = (typeof ACTS)[number] | 'confirmDismissal';

const STATES = {
  acknowledge: 'ACKNOWLEDGED',
  startWork: 'IN_REMEDIATION',
  dismiss: 'DISMISSED',
  confirmDismissal: 'DISMISSED',
} as const;

interface ActDialogProps {
  act: Act;
  ids: readonly string[];
  onClose: () => void;
  onDone?: () => void;
}

/** Acknowledges, starts or dismisses findings, after saying what that means. */
export function ActDialog({ act, ids, onClose, onDone }: ActDialogProps): ReactElement {
  const { t } = useTranslation('findings');
  const send = useAct();
  const form = useChangeForm({
    values: { note: '' },
    check: ({ note }) => ({
      note: act === 'dismiss' && !given(note) ? t('noteRequired') : undefined,
    }),
    submit: async ({ note }) => {
      await send(act, ids, note);
      onDone?.();
      onClose();
    },
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t(`${act}Title`, { count: ids.length })}
      consequence={t(`${act}Consequence`)}
    >
      <FormFrame form={form}>
        <form.AppForm>
          <form.Summary />
          <form.AppField name="note">
            {(field) => (
              <field.Text
                label={t(act === 'dismiss' ? 'dismissNote' : 'note')}
                multiline
                optional={act !== 'dismiss'}
              />
            )}
          </form.AppField>
          <form.Actions
            submit={t(act)}
            danger={act === 'dismiss' || act === 'confirmDismissal'}
            onCancel={onClose}
          />
        </form.AppForm>
      </FormFrame>
    </FormDialog>
  );
}

/** Sends it and says per item what became of it; throws only when nothing was done. */
function useAct(): (act: Act, ids: readonly string[], note: string) => Promise<void> {
  const { t } = useTranslation('findings');
  const queryClient = useQueryClient();
  const toasts = useToasts();
  return async (act, ids, note) => {
    const input = { ids: [...ids], action: STATES[act], note: given(note) };
    const { actOnFindings } = await execute(ActOnFindingsDocument, { input });
    storeFindings(actOnFindings, queryClient);
    const failed = actOnFindings.filter(({ error }) => error);
    if (failed.length === actOnFindings.length && failed.length > 0) {
      throw new ApiError('NOT_ALLOWED', reasons(failed));
    }
    toasts.show(failed.length > 0 ? 'bad' : 'ok', outcome(actOnFindings, failed, t));
  };
}

function outcome(
  all: readonly ActResult[],
  failed: readonly ActResult[],
  t: TFunction<'findings'>,
): string {
  const done = all.length - failed.length;
  if (failed.length === 0) return t('actedDone', { count: done });
  return t('actedPartly', { done, failed: failed.length, why: reasons(failed) });
}

/** Each reason once. */
function reasons(failed: readonly ActResult[]): string {
  return [...new Set(failed.map(({ error }) => error))].join(' ');
}
