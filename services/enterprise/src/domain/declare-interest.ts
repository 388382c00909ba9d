import { accept, type Decision, type Uuid } from '@lianxin/kernel';
import type { Enterprise, EnterpriseInterestDeclared, InterestKind } from './enterprise';
import type { Occasion } from './occasion';
import { refuse } from './refuse';
import { isSecondPerson } from './second-person';

/** Shares or a side post of a cadre in a firm; `held` is false where he gave them up. */
export interface DeclareInterest {
  readonly cadreId: Uuid;
  readonly kind: InterestKind;
  readonly held: boolean;
}

/**
 * Shares or a post of a cadre in the firm are on file (CSL 59(16)), or no longer; nothing is recorded where the file says
 * so already. That an interest is gone is recorded by another person than the cadre, whose `files` these are:
 * SECOND_PERSON_REQUIRED.
 */
export const declareInterest = (
  { interests }: Enterprise,
  { cadreId, kind, held }: DeclareInterest,
  { at, by, today }: Occasion,
  files: readonly Uuid[] = [cadreId],
): Decision<EnterpriseInterestDeclared, 'SECOND_PERSON_REQUIRED'> => {
  if (!held && !isSecondPerson(by, files)) return refuse('SECOND_PERSON_REQUIRED');
  const onFile = interests.some((one) => one.cadreId === cadreId && one.kind === kind);
  if (onFile === held) return accept();
  return accept({ type: 'enterprise.interest-declared', cadreId, kind, held, on: today, at, by });
};
