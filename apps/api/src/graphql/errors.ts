import { randomUUID } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import { Logger } from '@nestjs/common';
import { ExpectedError, type Viewer } from '@vieraugen/platform';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

type Locale = Viewer['locale'];

const log = new Logger('GraphQL');

/** Codes under which Apollo reports what is wrong with the request itself: useful, and no secret. */
const REQUEST_ERRORS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
]);
const OPAQUE: Readonly<Record<Locale, string>> = {
  de: 'Das hat leider nicht geklappt. Der Fehler ist vermerkt.',
  en: 'This did not work. The error has been noted.',
};

/** Which language an error is to be told in: Apollo formats errors without knowing the request. */
const locales = new WeakMap<object, Locale>();

/** Notes the viewer's language for every error of a request before it is formatted. */
export const errorLocales: ApolloServerPlugin<{ viewer?: Viewer }> = {
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, contextValue }) => {
      for (const error of errors) locales.set(error, contextValue.viewer?.locale ?? 'de');
    },
  }),
};

/** An expected error as GraphQL tells it outside of resolvers. */
export function graphqlErrorOf(expected: ExpectedError, locale: Locale): GraphQLError {
  const http = expected.code === 'NOT_SIGNED_IN' ? { http: { status: 401 } } : {};
  const options = { originalError: expected, extensions: { code: expected.code, ...http } };
  const error = new GraphQLError(expected[locale], options);
  locales.set(error, locale);
  return error;
}

/** What leaves the house of an error: expected ones as a sentence, anything else as a number. */
export function formatError(
  { message, extensions, path, locations }: GraphQLFormattedError,
  raised: unknown,
): GraphQLFormattedError {
  const locale = locales.get(raised as object) ?? 'de';
  const error = causeOf(raised);
  if (error instanceof ExpectedError) {
    const field = error.field === undefined ? {} : { field: error.field };
    return { message: error[locale], locations, path, extensions: { code: error.code, ...field } };
  }
  const code = String(extensions?.['code'] ?? '');
  if (REQUEST_ERRORS.has(code)) return { message, locations, path, extensions: { code } };
  const id = randomUUID();
  log.error(`${id} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return { message: OPAQUE[locale], locations, path, extensions: { code: 'INTERNAL', id } };
}

function causeOf(raised: unknown): unknown {
  return raised instanceof GraphQLError ? (raised.originalError ?? raised) : raised;
}
