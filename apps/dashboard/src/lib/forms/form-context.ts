import { createFormHookContexts } from '@tanstack/react-form';
import { createContext } from 'react';

export const { fieldContext, formContext, useFieldContext, useFormContext } =
  createFormHookContexts();

/** The id of a form's control; the summary of errors jumps to it. */
export function controlId(name: string): string {
  return `field-${name}`;
}

/** The labels of a form's fields by name, so that the summary can say which field it speaks of. */
export const LabelsContext = createContext<Map<string, string>>(new Map());
