import type { Type } from '@nestjs/common';
import { ObjectType, type ObjectTypeOptions } from '@nestjs/graphql';
import { defaultFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import type { Sight } from './sight.js';

/** The object behind a GraphQL type: a row, and the sight through which its relations are read. */
export abstract class Node<Row extends object = object> {
  readonly #sight: Sight;

  constructor(sight: Sight, row: Row) {
    this.#sight = sight;
    Object.assign(this, row);
  }

  get sight(): Sight {
    return this.#sight;
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

export const isGraphType = (name: string): boolean => CLASSES.has(name);

/** Makes the object of a type from its row. */
export function nodeOf<N>(name: string, sight: Sight, row: object): N {
  return new (classOf(name) as new (sight: Sight, row: object) => N)(sight, row);
}

/**
 * Lets the objects answer for their fields. Nest gives every field a resolver; a property is read
 * without one as well, so only what has to be called or awaited keeps a resolver of its own.
 */
export function resolveByObjects(schema: GraphQLSchema): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || roots.includes(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields()))
      field.resolve = isHeld(type.name, field.name) ? undefined : defaultFieldResolver;
  }
  return schema;
}

/** Whether a field is a property that holds its value, and not a method, a getter or a promise. */
function isHeld(type: string, field: string): boolean {
  if (type.endsWith('Connection')) return field !== 'totalCount';
  const declared = CLASSES.get(type);
  return declared !== undefined && !(field in declared.prototype);
}
