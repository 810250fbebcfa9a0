import {
  createContext,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../button/button.js';
import { Icon, type IconName } from '../icon/icon.js';

export type ToastTone = 'ok' | 'bad' | 'busy' | 'info';

interface Toast {
  readonly id: number;
  readonly tone: ToastTone;
  readonly text: ReactNode;
}

export interface Toasts {
  /** Shows a message and reads it out; returns its id for `replace`. */
  show(tone: ToastTone, text: ReactNode): number;
  /** Turns a running message into its outcome. */
  replace(id: number, tone: ToastTone, text: ReactNode): void;
  dismiss(id: number): void;
}

const ICONS: Record<ToastTone, IconName> = { ok: 'ok', bad: 'bad', busy: 'refresh', info: 'info' };
const LIFETIME = 8_000;
const Context = createContext<Toasts | null>(null);

/** The live region of the page: what just happened, for eyes and ears. */
export function ToastProvider({ children }: { children: ReactNode }): ReactElement {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const next = useRef(1);

  const dismiss = useCallback((id: number): void => {
    setToasts((all) => all.filter((toast) => toast.id !== id));
  }, []);

  const put = useCallback(
    (id: number, tone: ToastTone, text: ReactNode): void => {
      setToasts((all) => [...all.filter((toast) => toast.id !== id), { id, tone, text }].slice(-3));
      if (tone !== 'busy' && tone !== 'bad') setTimeout(() => dismiss(id), LIFETIME);
    },
    [dismiss],
  );

  const value = useMemo<Toasts>(
    () => ({
      show(tone, text) {
        const id = next.current++;
        put(id, tone, text);
        return id;
      },
      replace: put,
      dismiss,
    }),
    [put, dismiss],
  );

  return (
    <Context value={value}>
      {children}
      <ToastRegion toasts={toasts} onDismiss={dismiss} />
    </Context>
  );
}

function ToastRegion(props: {
  toasts: readonly Toast[];
  onDismiss: (id: number) => void;
}): ReactElement {
  const { t } = useTranslation('ui');
  return (
    <div className="va-toasts" role="status" aria-live="polite">
      {props.toasts.map(({ id, tone, text }) => (
        <div key={id} className={`va-toast va-toast--${tone}`}>
          <Icon name={ICONS[tone]} />
          <div>{text}</div>
          <Button
            variant="quiet"
            small
            iconOnly
            icon="close"
            aria-label={t('close')}
            onClick={() => props.onDismiss(id)}
          />
        </div>
      ))}
    </div>
  );
}

/** Access to the live region. */
export function useToasts(): Toasts {
  const toasts = useContext(Context);
  if (!toasts) throw new Error('useToasts needs a ToastProvider above it');
  return toasts;
}
