import type { ReactElement, ReactNode } from 'react';
import { Button, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { buttonClass } from '../button/button.js';
import { Icon, type IconName } from '../icon/icon.js';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly href?: string;
  readonly onSelect?: () => void;
}

interface MenuButtonProps {
  label: string;
  icon: IconName;
  /** Shows the label beside the icon. */
  labelled?: boolean;
  /** Who or what the menu is about. */
  head?: ReactNode;
  entries: readonly MenuEntry[];
}

/** A button that opens a menu. */
export function MenuButton({
  label,
  icon,
  labelled,
  head,
  entries,
}: MenuButtonProps): ReactElement {
  return (
    <MenuTrigger>
      <Button
        className={buttonClass({ variant: labelled ? 'secondary' : 'quiet', iconOnly: !labelled })}
        aria-label={label}
      >
        <Icon name={icon} />
        {labelled && (
          <>
            {label} <Icon name="chevronDown" />
          </>
        )}
      </Button>
      <Popover className="va-popover" placement="bottom end">
        {head && <div className="va-menu__head">{head}</div>}
        <AriaMenu className="va-menu" aria-label={label}>
          {entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              className="va-option"
              href={entry.href}
              target={isElsewhere(entry.href) ? '_blank' : undefined}
              rel="noreferrer"
              onAction={entry.onSelect}
              textValue={entry.label}
            >
              {entry.icon && <Icon name={entry.icon} />}
              {entry.label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

/** Other people's pages open beside this one, so that nobody loses their place. */
function isElsewhere(href: string | undefined): boolean {
  return href !== undefined && /^https?:/u.test(href);
}
