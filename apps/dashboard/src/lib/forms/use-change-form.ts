import { createFormHook, useStore } from '@tanstack/react-form';
import { useEffect } from 'react';
import { ApiError } from '../graphql/api-error.js';
import { useSentence } from '../query/use-sentence.js';
import { holdUnsaved } from '../unsaved.js';
import { fieldComponents } from './fields.js';
import { fieldContext, formContext } from './form-context.js';
import { formComponents } from './form-parts.js';

const { useAppForm } = createFormHook({
  fieldContext,
  formContext,
  fieldComponents,
  formComponents,
});

/** A sentence per wrong field. */
export type FieldErrors<Values> = Partial<Record<keyof Values & string, string>>;

interface ChangeFormOptions<Values> {
  values: Values;
  /** What can be said without the server. */
  check?: (values: Values) => FieldErrors<Values>;
  /** Sends it. What it throws is shown, at its field where the server names one. */
  submit: (values: Values) => Promise<unknown>;
}

/**
 * A form that changes something. Whatever goes wrong, it keeps what was typed: first our own
 * checks, then the server's sentence.
 */
export function useChangeForm<Values extends object>(options: ChangeFormOptions<Values>) {
  const sentence = useSentence();
  const form = useAppForm({
    defaultValues: options.values,
    canSubmitWhenInvalid: true,
    validators: {
      onSubmitAsync: async ({ value }: { value: Values }) => {
        const fields = filled(options.check?.(value) ?? {});
        if (Object.keys(fields).length > 0) return { fields };
        try {
          await options.submit(value);
          return undefined;
        } catch (error) {
          return refusal(error, sentence(error), Object.keys(value));
        }
      },
    },
  });
  const isTyped = useStore(form.store, ({ isDirty }) => isDirty);
  useEffect(() => (isTyped ? holdUnsaved() : undefined), [isTyped]);
  return form;
}

function filled(errors: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}

/** Where a refusal belongs: to the field that the server names if the form has it, else to the whole. */
export function refusal(
  error: unknown,
  message: string,
  names: readonly string[],
): { form?: string; fields: Record<string, string> } {
  const field = error instanceof ApiError ? error.field?.split('.').pop() : undefined;
  if (field && names.includes(field)) return { fields: { [field]: message } };
  return { form: message, fields: {} };
}
