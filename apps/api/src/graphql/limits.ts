import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ValidationRule } from 'graphql';

/** Twice what the largest screen needs: whoever asks for more asks in pieces. */
const LIMITS = { depth: 14, aliases: 30, directives: 30, cost: 40_000 };
/** The longest document, in tokens; told to the parser. */
export const MOST_TOKENS = 3_000;

/** Refuses documents that would cost more than any screen does, before anything runs. */
export function limits(): { plugins: ApolloServerPlugin[]; validationRules: ValidationRule[] } {
  const { plugins, validationRules } = new ApolloArmor({
    maxDepth: { n: LIMITS.depth },
    maxAliases: { n: LIMITS.aliases },
    maxDirectives: { n: LIMITS.directives },
    // The parser does this itself, and as an error of the request.
    maxTokens: { enabled: false },
    costLimit: { maxCost: LIMITS.cost },
    // Apollo does this itself: hideSchemaDetailsFromClientErrors.
    blockFieldSuggestion: { enabled: false },
  }).protect();
  return { plugins: plugins as ApolloServerPlugin[], validationRules };
}
