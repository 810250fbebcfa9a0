import { useQuery } from '@tanstack/react-query';
import { ComboField, SelectField } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useControl, type FormFieldProps } from '../../lib/forms/fields.js';
import { useDebounced } from '../../lib/use-debounced.js';
import { findAuthorities, ministriesQuery } from './authority-search.queries.js';

interface AuthorityFieldProps extends FormFieldProps {
  /** What stands in the box at first, when the form starts with an authority. */
  startText?: string;
}

/** Picks an authority by name or short name, inside a form's `AppField`. */
export function AuthorityField({ startText = '', ...props }: AuthorityFieldProps): ReactElement {
  const control = useControl<string>(props.label);
  const [text, setText] = useState(startText);
  const [chosen, setChosen] = useState(startText);
  const search = useDebounced(text === chosen ? '' : text);
  const { data = [], isFetching } = useQuery(findAuthorities(search));
  return (
    <ComboField
      {...props}
      {...control}
      options={data.map(({ id, name, shortName, ministry }) => ({
        id,
        label: name,
        detail: [shortName, ministry?.shortName].filter(Boolean).join(' · '),
      }))}
      text={text}
      onText={setText}
      searching={isFetching}
      onChange={(id, option) => {
        control.onChange(id);
        setChosen(option?.label ?? '');
        setText(option?.label ?? '');
      }}
    />
  );
}

interface MinistryFilterProps {
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}

/** Filters a list by ministry, with everything below it. */
export function MinistryFilter({ value, onChange }: MinistryFilterProps): ReactElement {
  const { t } = useTranslation(['authorities', 'ui']);
  const { data = [] } = useQuery(ministriesQuery);
  return (
    <SelectField
      id="filter-ministry"
      label={t('authorities:ministry')}
      empty={t('ui:all')}
      value={value ?? ''}
      onChange={(id) => onChange(id || undefined)}
      choices={data.map(({ id, name, shortName }) => ({
        value: id,
        label: shortName && shortName !== name ? `${shortName} – ${name}` : name,
      }))}
    />
  );
}
