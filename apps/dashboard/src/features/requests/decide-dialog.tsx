import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { NoteForm } from '../../lib/forms/note-form.js';
import { useChange } from '../../lib/query/use-change.js';
import {
  ConfirmRequestDocument,
  DenyRequestDocument,
  GrantRequestDocument,
  WithdrawRequestDocument,
} from './requests.graphql.js';
import type { AuthorizationRequest } from './requests.queries.js';

export interface RequestStep {
  readonly kind: 'confirm' | 'grant' | 'deny' | 'withdraw';
  readonly row: AuthorizationRequest;
}

const CONSEQUENCES = {
  confirm: 'confirmConsequence',
  grant: 'grantConsequence',
  deny: 'denyConsequence',
  withdraw: 'withdrawConsequence',
} as const;

/** One step of a request, with what it means. */
export function DecideDialog(props: { step: RequestStep; onClose: () => void }): ReactElement {
  const { step, onClose } = props;
  const { t } = useTranslation('requests');
  const title = t('stepOf', { step: t(step.kind), who: step.row.person.functionLabel });
  return (
    <FormDialog open onClose={onClose} title={title} consequence={t(CONSEQUENCES[step.kind])}>
      <DecideForm step={step} onClose={onClose} />
    </FormDialog>
  );
}

const STALE = ['request', 'account'] as const;

function useDecide() {
  const { t } = useTranslation('requests');
  return {
    confirm: useChange(ConfirmRequestDocument, { done: t('confirmed'), stale: STALE }),
    deny: useChange(DenyRequestDocument, { done: t('denied'), stale: STALE }),
    withdraw: useChange(WithdrawRequestDocument, { done: t('withdrawn'), stale: STALE }),
    grant: useChange(GrantRequestDocument, {
      done: t('granted'),
      stale: [...STALE, 'person', 'device'],
      evaluation: ({ grantAuthorizationRequest }) => grantAuthorizationRequest.evaluation,
    }),
  };
}

function DecideForm({ step, onClose }: { step: RequestStep; onClose: () => void }): ReactElement {
  const { t } = useTranslation('requests');
  const decide = useDecide();
  const { kind, row } = step;
  const isDenial = kind === 'deny';
  return (
    <NoteForm
      label={t(isDenial ? 'denyNote' : 'note')}
      optional={!isDenial}
      submit={t(kind)}
      danger={isDenial}
      send={(note) => decide[kind]({ input: { id: row.id, note } })}
      onClose={onClose}
    />
  );
}
