import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from '../icon/icon.js';
import type { Tone } from '../status/looks.js';

const ICONS: Partial<Record<Tone, IconName>> = {
  ok: 'ok',
  warn: 'warn',
  bad: 'bad',
  unk: 'unknown',
};

interface NoticeProps {
  tone: Tone;
  title?: ReactNode;
  children?: ReactNode;
  /** `alert` interrupts a screen reader: only for what just went wrong. */
  role?: 'alert' | 'status';
}

/** A box with something that one should know before going on. */
export function Notice({ tone, title, children, role }: NoticeProps): ReactElement {
  return (
    <div className={`va-notice va-tone-${tone}`} role={role}>
      <Icon name={ICONS[tone] ?? 'info'} />
      <div className="va-notice__body">
        {title && <p className="va-notice__title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
