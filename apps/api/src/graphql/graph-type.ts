import type { Type } from '@nestjs/common';
import { ObjectType, type ObjectTypeOptions } from '@nestjs/graphql';
import { defaultFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import type { Sight } from './sight.js';

/** The object behind a GraphQL type: a row, and the sight through which its relations are read. */
export abstract class Node<Row extends object = object> {
  readonly sight!: Sight;

  constructor(sight: Sight, row: Row) {
    // Not enumerable: a node that is logged or compared is its row.
    Object.defineProperty(this, 'sight', { value: sight });
    Object.assign(this, row);
  }
}

type NodeClass = Type<Node> & (new (sight: Sight, row: never) => Node);

const CLASSES = new Map<string, NodeClass>();

/**
 * Declares a GraphQL type by name. Types name each other through `one` and `many` and not by
 * import, because in a graph every type refers to every other one.
 */
export function GraphType(name: string, options: ObjectTypeOptions = {}) {
  return (target: NodeClass): void => {
    ObjectType(name, options)(target);
    CLASSES.set(name, target);
  };
}

function classOf(name: string): NodeClass {
  const found = CLASSES.get(name);
  if (!found) throw new Error(`No GraphQL type is declared as ${name}.`);
  return found;
}

/** For `@Field(one('Account'))`. */
export const one = (name: string) => () => classOf(name);

/** For `@Field(many('Account'))`. */
export const many = (name: string) => () => [classOf(name)];

/** Makes the object of a type from its row. */
export function nodeOf<N>(name: string, sight: Sight, row: object): N {
  return new (classOf(name) as new (sight: Sight, row: object) => N)(sight, row);
}

/**
 * Lets the methods of the classes answer for their fields. Nest gives every field a resolver that
 * reads a property; the language's default resolver does that as well, and calls methods.
 */
export function resolveByMethods(schema: GraphQLSchema): GraphQLSchema {
  for (const [name, { prototype }] of CLASSES) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const own = (prototype as unknown as Record<string, unknown>)[field.name];
      if (typeof own === 'function') field.resolve = defaultFieldResolver;
    }
  }
  return schema;
}
