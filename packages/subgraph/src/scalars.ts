import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLDateTime, GraphQLDuration } from 'graphql-scalars';
import type { BuildSchemaOptions } from 'type-graphql';

const EARLIEST = '1949-01-01';
const LATEST = '2999-12-31';

/** Why a value is no day that we accept, or null. */
export const dateProblem = (value: unknown): string | null => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return 'a date is written 2026-04-20';
  const read = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== value)
    return 'there is no such day in the calendar';
  return value < EARLIEST || value > LATEST ? `a date lies between ${EARLIEST} and ${LATEST}` : null;
};

const readDate = (value: unknown, node?: ValueNode): string => {
  const problem = dateProblem(value);
  if (problem)
    throw new GraphQLError(problem, { nodes: node ?? null, extensions: { code: 'BAD_USER_INPUT' } });
  return value as string;
};

/** A day in Asia/Shanghai, 2026-04-20, between 1949-01-01 and 2999-12-31; in memory a PlainDate (a string). */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day in Asia/Shanghai, written 2026-04-20, between 1949-01-01 and 2999-12-31.',
  serialize: (value) => readDate(value),
  parseValue: (value) => readDate(value),
  parseLiteral: (node) => readDate(node.kind === Kind.STRING ? node.value : null, node),
});

/** An instant in UTC (RFC 3339); in memory a `Date`. ISO strings of states are accepted on the way out. */
export const DateTimeScalar = GraphQLDateTime;

/** A duration as ISO 8601 writes it (P15D). */
export const DurationScalar = GraphQLDuration;

/** Where a field says `Date`, it means an instant. */
export const SCALARS: NonNullable<BuildSchemaOptions['scalarsMap']> = [
  { type: Date, scalar: DateTimeScalar },
];
