import { registerEnumType } from 'type-graphql';

/** Registers the words of a domain list as an enum, each with what it means. */
export const describedEnum = <Word extends string>(
  name: string,
  description: string,
  words: readonly Word[],
  meanings: Readonly<Record<Word, string>>,
): Readonly<Record<Word, Word>> => {
  const values = Object.fromEntries(words.map((word) => [word, word])) as Readonly<Record<Word, Word>>;
  const described = words.map((word) => [word, { description: meanings[word] }]);
  const valuesConfig = Object.fromEntries(described) as Record<Word, { description: string }>;
  registerEnumType(values, { name, description, valuesConfig });
  return values;
};
