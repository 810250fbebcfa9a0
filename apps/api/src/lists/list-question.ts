import type { AsOfRequest } from '@vieraugen/core';
import { ExpectedError } from '@vieraugen/platform';
import { coerceInputValue, type GraphQLSchema, isInputType } from 'graphql';

/** One part of the address, as JSON, checked and converted like the GraphQL input of that name. */
export function inputFrom<T>(
  schema: GraphQLSchema,
  typeName: string,
  parameter: string,
  text: unknown,
): T | null {
  if (text === undefined || text === '') return null;
  const type = schema.getType(typeName);
  if (!isInputType(type)) throw new Error(`No input type ${typeName}.`);
  const wrong: string[] = [];
  const value: unknown = coerceInputValue(parsed(parameter, text), type, (path, _, error) =>
    wrong.push([parameter, ...path].join('.') + `: ${error.message}`),
  );
  if (wrong.length > 0) throw unusable(parameter, wrong[0] ?? '');
  return value as T;
}

export const asOfFrom = (schema: GraphQLSchema, text: unknown): AsOfRequest | null =>
  inputFrom<AsOfRequest>(schema, 'AsOfInput', 'asOf', text);

function parsed(parameter: string, text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    throw unusable(parameter, 'JSON');
  }
}

function unusable(parameter: string, detail: string): ExpectedError {
  return new ExpectedError(
    'INVALID_INPUT',
    `Der Filter ist nicht verwendbar (${detail}).`,
    `The filter cannot be used (${detail}).`,
    parameter,
  );
}
