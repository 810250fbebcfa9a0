import { SelectField } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

interface OneFilterProps<Value extends string> {
  id: string;
  label: string;
  values: readonly Value[];
  word: (value: Value) => string;
  value: readonly Value[] | undefined;
  onChange: (value: readonly Value[] | undefined) => void;
}

/** One of a vocabulary; an address with several shows them as chips. */
export function OneFilter<Value extends string>(props: OneFilterProps<Value>): ReactElement {
  const { t } = useTranslation('ui');
  const { value, values, word, onChange } = props;
  return (
    <SelectField
      id={props.id}
      label={props.label}
      empty={t('all')}
      value={value?.length === 1 ? (value[0] ?? '') : ''}
      onChange={(chosen) => {
        const known = values.find((candidate) => candidate === chosen);
        onChange(known && [known]);
      }}
      choices={values.map((candidate) => ({ value: candidate, label: word(candidate) }))}
    />
  );
}
