import type { Instant, Interval } from '@vieraugen/domain';
import { Field, ObjectType } from '@nestjs/graphql';
import {
  GraphQLError,
  GraphQLScalarType,
  Kind,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;
/** What an interval without a beginning begins with: the first instant of the common era. */
const BEGINNING = '0001-01-01T00:00:00.000Z';

const DAY_LENGTH = '2016-01-08'.length;

/** Of the calendar: `Date.parse` takes 30 February for 1 March. */
function isDay(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}

function parseInstant(value: unknown): Instant {
  if (typeof value === 'string' && INSTANT.test(value)) {
    const at = Date.parse(value);
    if (!Number.isNaN(at) && isDay(value.slice(0, DAY_LENGTH))) return at;
  }
  throw new GraphQLError('DateTime: ISO 8601 with an offset is needed, e.g. 2016-01-08T05:30:00Z.');
}

function parseDate(value: unknown): string {
  if (typeof value === 'string' && LOCAL_DATE.test(value)) {
    if (isDay(value)) return value;
  }
  throw new GraphQLError('Date: a date of the calendar is needed, e.g. 2016-01-08.');
}

function textOf(node: ValueNode): unknown {
  return node.kind === Kind.STRING ? node.value : undefined;
}

/** Instants: epoch milliseconds inside, ISO 8601 in UTC outside. */
export const DateTime = new GraphQLScalarType<Instant, string>({
  name: 'DateTime',
  description: 'An instant, ISO 8601 in UTC.',
  serialize: (at) => (at === -Infinity ? BEGINNING : new Date(at as Instant).toISOString()),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(textOf(node)),
});

/** Local dates travel as text, inside as well as outside. */
export const LocalDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A local date in Europe/Berlin, YYYY-MM-DD.',
  serialize: String,
  parseValue: parseDate,
  parseLiteral: (node) => parseDate(textOf(node)),
});

export const Json = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'Any JSON value.',
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});

@ObjectType('Interval', { description: 'Half-open; without an end = in force.' })
export class IntervalType implements Interval {
  @Field(() => DateTime) from!: Instant;
  @Field(() => DateTime, { nullable: true }) to!: Instant | null;
}
