import {
  CheckField,
  DateField,
  RadioField,
  SelectField,
  TextField,
  type Choice,
  type FieldBase,
} from '@vieraugen/ui';
import { useContext, useEffect, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { controlId, LabelsContext, useFieldContext } from './form-context.js';

export interface FormFieldProps {
  label: string;
  hint?: ReactNode;
  optional?: boolean;
}

/** What a control needs from its form: id, error, value and how to change it; its label for the summary. */
export function useControl<Value>(label?: string): {
  id: string;
  error: string | undefined;
  value: Value;
  onChange: (value: Value) => void;
  onBlur: () => void;
} {
  const field = useFieldContext<Value>();
  const labels = useContext(LabelsContext);
  useEffect(() => {
    if (label) labels.set(field.name, label);
  }, [labels, field.name, label]);
  const [first] = field.state.meta.errors as readonly unknown[];
  return {
    id: controlId(field.name),
    error: typeof first === 'string' ? first : undefined,
    value: field.state.value,
    onChange: (value) => field.handleChange(value),
    onBlur: field.handleBlur,
  };
}

export interface TextProps extends FormFieldProps {
  multiline?: boolean;
  type?: 'text' | 'url' | 'email' | 'number';
  placeholder?: string;
}

function Text(props: TextProps): ReactElement {
  return <TextField {...props} {...useControl<string>(props.label)} />;
}

export interface ChoiceProps extends FormFieldProps {
  choices: readonly Choice[];
  empty?: string | false;
}

function Select(props: ChoiceProps): ReactElement {
  return <SelectField {...props} {...useControl<string>(props.label)} />;
}

function Radio(props: FormFieldProps & { choices: readonly Choice[] }): ReactElement {
  return <RadioField {...props} {...useControl<string>(props.label)} />;
}

function Check(props: FormFieldProps): ReactElement {
  const { value, ...control } = useControl<boolean>(props.label);
  return <CheckField {...props} {...control} checked={value} />;
}

function DateInput(props: FormFieldProps & { withTime?: boolean }): ReactElement {
  return <DateField {...props} {...useControl<string>(props.label)} />;
}

/** Why something is changed: kept with it in its history, and never asked for twice in other words. */
function Reason(): ReactElement {
  const { t } = useTranslation('common');
  return <Text label={t('reason')} hint={t('reasonHint')} optional multiline />;
}

export const fieldComponents = { Text, Select, Radio, Check, Date: DateInput, Reason };
export type { FieldBase };
