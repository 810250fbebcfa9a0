import { createFormHookContexts } from '@tanstack/react-form';

export const { fieldContext, formContext, useFieldContext, useFormContext } =
  createFormHookContexts();

/** The id of a form's control; the summary of errors jumps to it. */
export function controlId(name: string): string {
  return `field-${name}`;
}
