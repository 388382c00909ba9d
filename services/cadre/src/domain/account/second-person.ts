import type { Performer, Rejection, Uuid } from '@lianxin/kernel';
import { refuse } from '../refuse';

/** Whose roles are changed. */
export interface AccountHolder {
  readonly account: string;
  readonly cadreId: Uuid | null;
}

/**
 * Nobody changes his own roles, also not by a second account: refuses SECOND_PERSON_REQUIRED to the account itself, to another
 * account of its cadre, and where behind neither account a cadre stands, so that nothing shows that they are two persons.
 * The system and imports are nobody.
 */
export const mustBeAnotherPerson = (
  { account, cadreId }: AccountHolder,
  by: Performer,
): Rejection<'SECOND_PERSON_REQUIRED'> | null => {
  if (by.kind !== 'ACCOUNT') return null;
  return by.id === account || by.cadreId === cadreId ? refuse('SECOND_PERSON_REQUIRED') : null;
};
