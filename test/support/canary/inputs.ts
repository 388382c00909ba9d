import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredArgument,
  type GraphQLInputType,
  type GraphQLOutputType,
} from 'graphql';
import { today } from '../product';

/** How the leaves of an input are filled. */
export interface Filling {
  readonly text: (path: string) => unknown;
  /** Ids, dates, figures and codes; as they should be where this is left out. */
  readonly other?: (path: string) => unknown;
}

const LEAVES: Readonly<Record<string, () => unknown>> = {
  ID: () => '01990000-0000-7000-8000-00000000dead',
  Date: today,
  DateTime: () => new Date().toISOString(),
  Int: () => 1,
  Float: () => 0.5,
  Boolean: () => true,
};

/** An input with every field filled, so deep as it goes. */
export const filled = (path: string, type: GraphQLInputType, filling: Filling): unknown => {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [filled(path, nullable.ofType, filling)];
  if (isInputObjectType(nullable))
    return Object.fromEntries(
      Object.values(nullable.getFields()).map((field) => [
        field.name,
        filled(`${path}.${field.name}`, field.type, filling),
      ]),
    );
  if (nullable.toString() === 'String') return filling.text(path);
  if (filling.other) return filling.other(path);
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name;
  return LEAVES[nullable.toString()]?.() ?? null;
};

/** Everything that a type shows without being asked for more, and what that shows in turn, so many levels deep. */
export const everything = (type: GraphQLOutputType, levels: number): string => {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const parts = Object.values(named.getFields()).flatMap(({ name, args, type: of }) => {
    if (name.startsWith('_') || args.some(isRequiredArgument)) return [];
    const inner = getNamedType(of);
    if (!isObjectType(inner)) return inner.toString().startsWith('_') || 'getTypes' in inner ? [] : [name];
    const more = levels > 0 ? everything(inner, levels - 1) : '';
    return more === '' ? [] : [`${name} { ${more} }`];
  });
  return parts.join(' ');
};
