import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../button/button.js';
import { Icon, type IconName } from '../icon/icon.js';

const WIDTHS = ['62%', '94%', '88%', '91%', '70%', '84%'];

/** What is coming: some lines, a list with its filters, one entry with its head, or figures. */
export type SkeletonShape = 'lines' | 'list' | 'entry' | 'figures';

/** Grey bars in the place and size of what is coming; they appear after 300 ms only. */
export function Skeleton(props: { shape?: SkeletonShape; lines?: number }): ReactElement {
  const { shape = 'lines', lines = shape === 'lines' ? 6 : 10 } = props;
  const { t } = useTranslation('ui');
  return (
    <div className={`va-skeleton va-skeleton--${shape}`} role="status">
      <span className="va-sr">{t('loading')}</span>
      {shape === 'list' && <Bars kind="field" widths={['36%', '16%', '16%']} />}
      {shape === 'entry' && <Bars kind="title" widths={['24%', '46%', '62%']} />}
      {shape === 'figures' && <Bars kind="tile" widths={['25%', '25%', '25%', '25%']} />}
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className="va-skeleton__row">
          <div className="va-skeleton__bar" style={{ width: WIDTHS[index % WIDTHS.length] }} />
        </div>
      ))}
    </div>
  );
}

function Bars({ kind, widths }: { kind: string; widths: readonly string[] }): ReactElement {
  return (
    <div className={`va-skeleton__${kind}s`}>
      {widths.map((width, index) => (
        <div key={index} className="va-skeleton__bar" style={{ width }} />
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
      <p className="va-empty__title">{title}</p>
      {children && <p className="va-muted">{children}</p>}
      {action}
    </div>
  );
}

interface ErrorStateProps {
  /** What it comes to, in a few words; by default that it could not be loaded. */
  title?: string;
  /** The server's sentence. */
  message: string;
  /** Only where another try can help. */
  onRetry?: () => void;
  /** What helps instead. */
  action?: ReactNode;
}

/** It did not work, in the server's words, and a way to try again. */
export function ErrorState({ title, message, onRetry, action }: ErrorStateProps): ReactElement {
  const { t } = useTranslation('ui');
  return (
    <div className="va-empty" role="alert">
      <Icon name="warn" />
      <p className="va-empty__title">{title ?? t('errorTitle')}</p>
      <p>{message}</p>
      {action}
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
