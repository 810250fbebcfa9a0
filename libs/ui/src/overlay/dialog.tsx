import type { ReactElement, ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../button/button.js';
import { Notice } from '../feedback/notice.js';

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  wide?: boolean;
  children: ReactNode;
}

/** A window over the page; Escape and the cross close it, the focus goes back to where it was. */
export function Dialog({ open, onClose, title, wide, children }: DialogProps): ReactElement {
  const { t } = useTranslation('ui');
  return (
    <ModalOverlay
      className="va-shade"
      isOpen={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className={wide ? 'va-modal va-modal--wide' : 'va-modal'}>
        <AriaDialog className="va-dialog">
          <div className="va-dialog__head">
            <Heading slot="title">{title}</Heading>
            <Button
              variant="quiet"
              small
              iconOnly
              icon="close"
              aria-label={t('close')}
              onClick={onClose}
            />
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

interface ConfirmDialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What will happen, in plain words. */
  consequence: ReactNode;
  /** The verb on the button, e.g. "Berechtigung beenden". */
  confirm: string;
  danger?: boolean;
  busy?: boolean;
  /** The server's sentence, when it said no. */
  error?: string | null;
  onConfirm: () => void;
  children?: ReactNode;
}

/** Asks before something happens, and says what will happen. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactElement {
  const { t } = useTranslation('ui');
  return (
    <Dialog open={props.open} onClose={props.onClose} title={props.title}>
      <div className="va-consequence">{props.consequence}</div>
      {props.children}
      {props.error && (
        <Notice tone="bad" role="alert">
          {props.error}
        </Notice>
      )}
      <div className="va-dialog__actions">
        <Button onClick={props.onClose}>{t('cancel')}</Button>
        <Button
          variant={props.danger ? 'danger' : 'primary'}
          busy={props.busy}
          onClick={props.onConfirm}
        >
          {props.confirm}
        </Button>
      </div>
    </Dialog>
  );
}
