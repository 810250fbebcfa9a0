import type { ReactElement } from 'react';
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon/icon.js';
import { FieldError, type FieldBase } from './field.js';

export interface ComboOption {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | null;
}

interface ComboFieldProps extends FieldBase {
  /** Id of the chosen option; '' = none. */
  value: string;
  onChange: (id: string, option: ComboOption | null) => void;
  /** What the search found for `text`; the parent asks the server. */
  options: readonly ComboOption[];
  text: string;
  onText: (text: string) => void;
  searching?: boolean;
  placeholder?: string;
}

/** One of many, found by typing; the options come from a search. */
export function ComboField(props: ComboFieldProps): ReactElement {
  const { id, label, hint, error, optional, value, options, text, onText, searching } = props;
  const { t } = useTranslation('ui');
  return (
    <ComboBox
      id={id}
      className={`va-field${error ? ' va-field--error' : ''}${props.grow ? ' va-field--grow' : ''}`}
      items={options as ComboOption[]}
      selectedKey={value || null}
      onSelectionChange={(key) => {
        const option = options.find((candidate) => candidate.id === key) ?? null;
        props.onChange(option?.id ?? '', option);
      }}
      inputValue={text}
      onInputChange={onText}
      allowsEmptyCollection
      isInvalid={Boolean(error)}
      aria-describedby={hint ? `${id}-hint` : undefined}
    >
      <Label className="va-label">
        {label}
        {optional && <span className="va-label__optional">{t('optional')}</span>}
      </Label>
      {hint && (
        <div className="va-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <div className="va-combo">
        <Input
          className="va-input"
          placeholder={props.placeholder ?? t('typeToFind')}
          autoComplete="off"
        />
        <Button aria-label={t('openList')}>
          <Icon name="chevronDown" />
        </Button>
      </div>
      <FieldError id={id} error={error} />
      <Popover className="va-popover">
        <ListBox
          className="va-listbox"
          renderEmptyState={() => (
            <div className="va-option va-muted">{searching ? t('searching') : t('noMatch')}</div>
          )}
        >
          {(option: ComboOption) => (
            <ListBoxItem id={option.id} className="va-option" textValue={option.label}>
              <span>
                {option.label}
                {option.detail && <small>{option.detail}</small>}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
