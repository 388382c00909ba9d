import { cedarPermits, type Arena, type Disagreement } from './differential';
import type { Oracle } from './cedar';

/** Each way to take one entry out of one list of facts. */
const shorter = <Case extends object>(of: Case): readonly Case[] =>
  Object.entries(of).flatMap(([key, value]) =>
    Array.isArray(value)
      ? value.map((_, at): Case => ({ ...of, [key]: value.filter((__, index) => index !== at) }))
      : [],
  );

/**
 * The same disagreement with as few facts of the thing as show it: entries are left out as long as check and Cedar still differ. Where only the rows differ, it stays as it is.
 */
export const shrunk = <Case extends { readonly id: string }>(
  arena: Arena<Case>,
  oracle: Oracle,
  found: Disagreement<Case>,
): Disagreement<Case> => {
  const question = arena.questions.find(({ name }) => name === found.question);
  if (!question || found.answers.check === found.answers.cedar) return found;
  const stillDiffers = ({ actor, of }: Disagreement<Case>): boolean =>
    question.check(actor, of) !== cedarPermits(arena, oracle, actor, of, question.cedar);
  const smaller = shorter(found.of)
    .map((of) => ({ ...found, of }))
    .find(stillDiffers);
  if (!smaller) return found;
  const answers = {
    check: question.check(smaller.actor, smaller.of),
    cedar: cedarPermits(arena, oracle, smaller.actor, smaller.of, question.cedar),
  };
  return shrunk(arena, oracle, { ...smaller, answers });
};
