import { InvalidInput } from '@lianxin/kernel';
import { PROBLEMS } from '../../application/register-petition';
import type { Petitioner } from '../../domain/petition';
import type { PetitionRuleTable } from '../../domain/petition-rules';

/** A form that names more representatives than PR 20 allows contradicts itself: throws InvalidInput. */
export const mustHaveFewRepresentatives = (
  petitioners: readonly Petitioner[] | null,
  { rules }: PetitionRuleTable,
): void => {
  const chosen = (petitioners ?? []).filter(({ representative }) => representative);
  if (chosen.length > rules.representatives.value)
    throw new InvalidInput('input.petitioners', PROBLEMS.TOO_MANY_REPRESENTATIVES);
};
