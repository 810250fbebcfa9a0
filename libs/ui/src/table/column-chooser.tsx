import type { ReactElement } from 'react';
import { Dialog, DialogTrigger, Popover, Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../button/button.js';
import { Icon } from '../icon/icon.js';

interface ChooserProps {
  columns: readonly { id: string; header: string; rowHeader?: boolean; startsHidden?: boolean }[];
  shown?: readonly string[];
  onShown: (ids: readonly string[]) => void;
}

/** Which columns to show; the one that names the row cannot be hidden. */
export function ColumnChooser({ columns, shown, onShown }: ChooserProps): ReactElement {
  const { t } = useTranslation('ui');
  const choices = columns.filter((column) => !column.rowHeader);
  const current = shown ?? choices.filter((column) => !column.startsHidden).map(({ id }) => id);
  const toggle = (id: string, on: boolean): void =>
    onShown(
      choices.map((column) => column.id).filter((c) => (c === id ? on : current.includes(c))),
    );
  return (
    <DialogTrigger>
      <AriaButton className={buttonClass({ small: true })}>
        <Icon name="columns" />
        {t('columns')}
      </AriaButton>
      <Popover className="va-popover" placement="bottom end">
        <Dialog className="va-menu" aria-label={t('columnsHint')}>
          {choices.map(({ id, header }) => (
            <label key={id} className="va-option va-choice">
              <input
                type="checkbox"
                checked={current.includes(id)}
                onChange={(event) => toggle(id, event.target.checked)}
              />
              {header}
            </label>
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
