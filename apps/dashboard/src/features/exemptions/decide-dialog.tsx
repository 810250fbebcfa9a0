import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { NoteForm } from '../../lib/forms/note-form.js';
import { useChange } from '../../lib/query/use-change.js';
import { DecideExemptionDocument, WithdrawExemptionDocument } from './exemptions.graphql.js';
import { storeExemption } from './exemptions.queries.js';

export type Verdict = 'approve' | 'refuse' | 'withdraw';

interface DecideProps {
  verdict: Verdict;
  id: string;
  onClose: () => void;
}

/** Approves, refuses or withdraws, each with a reason. */
export function DecideExemptionDialog({ verdict, id, onClose }: DecideProps): ReactElement {
  const { t } = useTranslation('exemptions');
  const send = useVerdict(verdict);
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t(`${verdict}Title`)}
      consequence={t(`${verdict}Consequence`)}
    >
      <NoteForm
        label={t('note')}
        submit={t(verdict)}
        danger={verdict !== 'approve'}
        send={(note = '') => send(id, note)}
        onClose={onClose}
      />
    </FormDialog>
  );
}

function useVerdict(verdict: Verdict): (id: string, note: string) => Promise<unknown> {
  const { t } = useTranslation('exemptions');
  const decide = useChange(DecideExemptionDocument, {
    done: t(`${verdict}Done`),
    store: ({ decideExemption }, client) => storeExemption(decideExemption.exemption, client),
    evaluation: ({ decideExemption }) => decideExemption.evaluation,
  });
  const withdraw = useChange(WithdrawExemptionDocument, {
    done: t('withdrawDone'),
    store: ({ withdrawExemption }, client) => storeExemption(withdrawExemption.exemption, client),
    evaluation: ({ withdrawExemption }) => withdrawExemption.evaluation,
  });
  return (id, note) =>
    verdict === 'withdraw'
      ? withdraw({ input: { id, note } })
      : decide({ input: { id, note, approve: verdict === 'approve' } });
}
