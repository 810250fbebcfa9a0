import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  getNamedType,
  type GraphQLSchema,
  isCompositeType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { isGraphType } from './graph-type.js';
import type { RequestContext } from './context.js';

/** Types of plain objects whose fields hold their values, beside those that are declared as graph types. */
const PLAIN = new Set(['Query', 'PageInfo', 'Interval', 'FindingCounts', 'Platform']);
const LIST = /(Connection|Edge)$/;
/** The dashboard asks by a few dozen documents. */
const MOST_KEPT = 200;

/**
 * Compiles the documents of lists once and runs what was compiled: a list of objects costs half of
 * what it costs when the document is interpreted for each of them. Everything else, and whatever
 * does not come out without an error, is left to the ordinary execution.
 */
export function compiledLists(): ApolloServerPlugin<RequestContext> {
  const kept = new Map<string, CompiledQuery | null>();
  return {
    requestDidStart: () =>
      Promise.resolve({
        async responseForOperation(request) {
          const { schema, document, operation, operationName, queryHash, contextValue } = request;
          if (operation.operation !== 'query') return null;
          const key = `${queryHash} ${operationName ?? ''}`;
          let compiled = kept.get(key);
          if (compiled === undefined) {
            compiled = isCompilable(schema, document)
              ? compile(schema, document, operationName)
              : null;
            if (kept.size >= MOST_KEPT) kept.clear();
            kept.set(key, compiled);
          }
          const result = await compiled?.query(undefined, contextValue, request.request.variables);
          // Errors are worded by the ordinary execution; a query can run twice.
          if (!result || result.errors) return null;
          const { http } = request.response;
          return { http, body: { kind: 'single', singleResult: { data: result.data } } };
        },
      }),
  };
}

/** What a document was compiled to; null where it cannot be. */
export function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string | null,
) {
  const compiled = compileQuery(schema, document, operationName ?? undefined);
  return isCompiledQuery(compiled) ? compiled : null;
}

/**
 * Only documents of lists whose objects' values are there or are got by a resolver: what was
 * compiled waits for no promise in a property, and knows no type of an interface.
 */
export function isCompilable(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  const met = new Set<string>();
  const meet = (): undefined => {
    const type = getNamedType(types.getType());
    if (isCompositeType(type)) met.add(type.name);
    return undefined;
  };
  visit(document, visitWithTypeInfo(types, { Field: meet, InlineFragment: meet }));
  const known = (name: string) => PLAIN.has(name) || LIST.test(name) || isGraphType(name);
  return [...met].some((name) => LIST.test(name)) && [...met].every(known);
}
