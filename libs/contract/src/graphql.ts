import { initGraphQLTada } from 'gql.tada';
import { print, type DocumentNode } from 'graphql';
import type { introspection } from '../__generated__/graphql-env.js';

/** Instants and dates travel as ISO text; the dashboard formats them in Europe/Berlin. */
interface Scalars {
  DateTime: string;
  Date: string;
  JSON: unknown;
}

/**
 * Makes a typed document out of GraphQL text: variables and result are checked against the schema.
 * Fragments are not masked: a spread gives its fields.
 */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: Scalars;
  disableMasking: true;
}>();

export type { ResultOf, VariablesOf, TadaDocumentNode } from 'gql.tada';

/** The values of a GraphQL enum by its name, e.g. `EnumOf<'PlatformKey'>`. */
export type EnumOf<Name extends keyof introspection['types']> =
  introspection['types'][Name] extends {
    enumValues: infer Values extends string;
  }
    ? Values
    : never;

const texts = new WeakMap<object, string>();

/** The text of a typed document, fragments included, as it goes over the wire; made once each. */
export function textOf(document: object): string {
  const known = texts.get(document);
  if (known !== undefined) return known;
  const text = print(document as DocumentNode);
  texts.set(document, text);
  return text;
}
