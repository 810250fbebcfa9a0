import type { ButtonHTMLAttributes, ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from '../icon/icon.js';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

interface ButtonLook {
  variant?: ButtonVariant;
  small?: boolean;
  iconOnly?: boolean;
}

/** The class of a button, for a router link that should look like one. */
export function buttonClass({ variant = 'secondary', small, iconOnly }: ButtonLook = {}): string {
  return [
    'va-btn',
    variant !== 'secondary' && `va-btn--${variant}`,
    small && 'va-btn--small',
    iconOnly && 'va-btn--icon',
  ]
    .filter(Boolean)
    .join(' ');
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement>, ButtonLook {
  icon?: IconName;
  /** While true the button stays focusable, says so, and does nothing. */
  busy?: boolean;
  children?: ReactNode;
}

/** A button. Without visible text it needs an `aria-label`. */
export function Button({
  variant,
  small,
  iconOnly,
  icon,
  busy,
  children,
  onClick,
  ...rest
}: ButtonProps): ReactElement {
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass({ variant, small, iconOnly })}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
