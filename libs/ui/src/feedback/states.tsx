import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../button/button.js';
import { Icon, type IconName } from '../icon/icon.js';

const WIDTHS = ['62%', '94%', '88%', '91%', '70%', '84%'];

/** Grey lines in place of what is coming; they appear after 300 ms only. */
export function Skeleton({ lines = 6 }: { lines?: number }): ReactElement {
  const { t } = useTranslation('ui');
  return (
    <div className="va-skeleton" role="status">
      <span className="va-sr">{t('loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <div
          key={index}
          className="va-skeleton__bar"
          style={{ width: WIDTHS[index % WIDTHS.length] }}
        />
      ))}
    </div>
  );
}

interface EmptyStateProps {
  icon?: IconName;
  title: string;
  /** What to do next. */
  children?: ReactNode;
  action?: ReactNode;
}

/** Nothing here, and what to do next. */
export function EmptyState({
  icon = 'ok',
  title,
  children,
  action,
}: EmptyStateProps): ReactElement {
  return (
    <div className="va-empty">
      <Icon name={icon} />
      <h3>{title}</h3>
      {children && <p className="va-muted">{children}</p>}
      {action}
    </div>
  );
}

interface ErrorStateProps {
  /** The server's sentence. */
  message: string;
  onRetry?: () => void;
}

/** It did not work, in the server's words, and a way to try again. */
export function ErrorState({ message, onRetry }: ErrorStateProps): ReactElement {
  const { t } = useTranslation('ui');
  return (
    <div className="va-empty" role="alert">
      <Icon name="warn" />
      <h3>{t('errorTitle')}</h3>
      <p>{message}</p>
      {onRetry && (
        <Button icon="refresh" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </div>
  );
}

/** How far something is; without a total it only says that it runs. */
export function Progress({
  done,
  total,
  label,
}: {
  done: number;
  total: number;
  label: string;
}): ReactElement {
  const share = total > 0 ? Math.round((done / total) * 100) : 0;
  return (
    <div
      className="va-progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share}
    >
      <span style={{ width: `${share}%` }} />
    </div>
  );
}
