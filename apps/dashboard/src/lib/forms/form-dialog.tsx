import { Dialog } from '@vieraugen/ui';
import type { ReactElement, ReactNode } from 'react';

interface FormDialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What will happen, in plain words. */
  consequence?: ReactNode;
  /** Mounted only while open, so that it starts fresh each time. */
  children: ReactNode;
}

/** A short form in a window, with what it will cause on top. */
export function FormDialog(props: FormDialogProps): ReactElement | null {
  const { open, onClose, title, consequence, children } = props;
  if (!open) return null;
  return (
    <Dialog open onClose={onClose} title={title}>
      {consequence && <div className="va-consequence">{consequence}</div>}
      {children}
    </Dialog>
  );
}
