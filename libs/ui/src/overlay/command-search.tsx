import { useEffect, type ReactElement, type ReactNode } from 'react';
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../button/button.js';
import { Icon, type IconName } from '../icon/icon.js';

export interface CommandHit {
  readonly id: string;
  readonly icon: IconName;
  readonly title: string;
  readonly detail?: string | null;
  /** What kind of thing it is, in words. */
  readonly kind: string;
  readonly onSelect: () => void;
}

interface CommandSearchProps {
  open: boolean;
  onOpen: (open: boolean) => void;
  label: string;
  text: string;
  onText: (text: string) => void;
  hits: readonly CommandHit[];
  searching: boolean;
}

/** The one search over everything, at Strg+K from anywhere. */
export function CommandSearch(props: CommandSearchProps): ReactElement {
  const { t } = useTranslation('ui');
  const { open, onOpen, label, text, onText, hits } = props;
  useShortcut(onOpen);
  return (
    <ModalOverlay className="va-shade" isOpen={open} onOpenChange={onOpen} isDismissable>
      <Modal className="va-modal va-modal--wide">
        <Dialog className="va-dialog va-command" aria-label={label}>
          <Autocomplete inputValue={text} onInputChange={onText}>
            <SearchField className="va-command__field" aria-label={label} autoFocus>
              <Icon name="search" />
              <Input placeholder={label} />
              <Button
                variant="quiet"
                small
                iconOnly
                icon="close"
                aria-label={t('close')}
                onClick={() => onOpen(false)}
              />
            </SearchField>
            <div className="va-listbox" tabIndex={0} role="group" aria-label={label}>
              <Menu
                className="va-command__hits"
                aria-label={label}
                items={hits as CommandHit[]}
                renderEmptyState={() => <CommandHint text={text} searching={props.searching} />}
              >
                {(hit: CommandHit) => (
                  <MenuItem
                    id={hit.id}
                    className="va-option"
                    textValue={hit.title}
                    onAction={() => {
                      onOpen(false);
                      hit.onSelect();
                    }}
                  >
                    <Icon name={hit.icon} />
                    <span>
                      {hit.title}
                      {hit.detail && <small>{hit.detail}</small>}
                    </span>
                    <span className="va-option__end">{hit.kind}</span>
                  </MenuItem>
                )}
              </Menu>
            </div>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function CommandHint({ text, searching }: { text: string; searching: boolean }): ReactNode {
  const { t } = useTranslation('ui');
  const key = text.trim() === '' ? 'typeToSearch' : searching ? 'searching' : 'noMatch';
  return <p className="va-command__hint">{t(key)}</p>;
}

function useShortcut(onOpen: (open: boolean) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      onOpen(true);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [onOpen]);
}
