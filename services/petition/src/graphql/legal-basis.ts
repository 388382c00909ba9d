import { InvalidInput } from '@lianxin/kernel';
import { parseOptionalProse } from '@lianxin/subgraph';
import { LONGEST_REASON } from './petition-command';

/** The provisions on which something rests: at most 50, each with its place named where it is too long. */
export const parseLegalBasis = (legalBasis: readonly string[]): readonly string[] => {
  if (legalBasis.length > 50) throw new InvalidInput('input.legalBasis', 'has more than 50 entries');
  return legalBasis.map((basis, index) =>
    parseOptionalProse(`input.legalBasis.${index}`, basis, LONGEST_REASON),
  );
};
