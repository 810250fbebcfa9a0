import { Button } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given } from '../../lib/forms/values.js';
import { ProveDeletionDocument, WithdrawPermitDocument } from './permits.graphql.js';
import type { Permit } from './devices.queries.js';
import { useDeviceChange } from './use-device-change.js';

/** A running permit can be taken back; one that is over ends with the proof of deletion. */
export function PermitActs({ permit }: { permit: Permit }): ReactElement | null {
  const { t } = useTranslation('devices');
  const [open, setOpen] = useState(false);
  if (!permit.canUphold) return null;
  const isRunning = permit.state === 'VALID';
  const needsProof = permit.conditions.includes('DELETION_PROOF_AT_END');
  const isOver = permit.state === 'EXPIRED' || permit.state === 'WITHDRAWN';
  if (!isRunning && !(isOver && needsProof && !permit.deletionProvenAt)) return null;
  const Dialog = isRunning ? WithdrawDialog : ProofDialog;
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {t(isRunning ? 'withdraw' : 'proveDeletion')}
      </Button>
      {open && <Dialog permit={permit} onClose={() => setOpen(false)} />}
    </>
  );
}

interface DialogProps {
  permit: Permit;
  onClose: () => void;
}

function WithdrawDialog({ permit, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation('devices');
  const withdraw = useDeviceChange(WithdrawPermitDocument, t('withdrawn'));
  const form = useChangeForm({
    values: { withdrawalReason: '' },
    check: ({ withdrawalReason }) => ({
      withdrawalReason: given(withdrawalReason) ? undefined : t('missingGround'),
    }),
    submit: async ({ withdrawalReason }) => {
      await withdraw({ input: { permitId: permit.id, withdrawalReason } });
      onClose();
    },
  });
  return (
    <FormDialog open onClose={onClose} title={t('withdraw')} consequence={t('withdrawConsequence')}>
      <FormFrame form={form}>
        <form.AppForm>
          <form.Summary />
          <form.AppField name="withdrawalReason">
            {(field) => <field.Text label={t('ground')} multiline />}
          </form.AppField>
          <form.Actions submit={t('withdraw')} danger onCancel={onClose} />
        </form.AppForm>
      </FormFrame>
    </FormDialog>
  );
}

function ProofDialog({ permit, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation('devices');
  const prove = useDeviceChange(ProveDeletionDocument, t('deletionProven'));
  const form = useChangeForm({
    values: { evidence: '' },
    check: ({ evidence }) => ({ evidence: given(evidence) ? undefined : t('missingEvidence') }),
    submit: async ({ evidence }) => {
      await prove({ input: { permitId: permit.id, evidence } });
      onClose();
    },
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('proveDeletion')}
      consequence={t('proofConsequence')}
    >
      <FormFrame form={form}>
        <form.AppForm>
          <form.Summary />
          <form.AppField name="evidence">
            {(field) => <field.Text label={t('evidence')} hint={t('proofHint')} multiline />}
          </form.AppField>
          <form.Actions submit={t('proveDeletion')} onCancel={onClose} />
        </form.AppForm>
      </FormFrame>
    </FormDialog>
  );
}
