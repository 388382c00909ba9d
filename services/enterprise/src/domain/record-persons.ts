import { accept, type Decision } from '@lianxin/kernel';
import type { EnterprisePersonsRecorded, FirmPerson } from './enterprise';
import { isIdNumber } from './id-number';
import type { Occasion } from './occasion';
import { refuse } from './refuse';

/** Makes the keyed token of an ID number in its canonical form; the same number always gets the same token. */
export type TokenOf = (idNumber: string) => string;

/**
 * A firm's legal representative, owners and executives, replacing those recorded before; their tokens are what conflicts
 * are found by. Refuses NAME_BLANK, and ID_NUMBER_INVALID with the person's position, counted from 1.
 */
export const recordPersons = (
  persons: readonly FirmPerson[],
  tokenOf: TokenOf,
  { at, by }: Occasion,
): Decision<EnterprisePersonsRecorded, 'NAME_BLANK' | 'ID_NUMBER_INVALID'> => {
  if (persons.some(({ name }) => name.trim() === '')) return refuse('NAME_BLANK');
  const wrong = persons.findIndex(({ idNumber }) => idNumber !== null && !isIdNumber(idNumber));
  if (wrong !== -1) return refuse('ID_NUMBER_INVALID', { position: wrong + 1 });
  return accept({
    type: 'enterprise.persons-recorded',
    persons: persons.map(({ role, idNumber }) => ({
      role,
      token: idNumber === null ? null : tokenOf(idNumber),
    })),
    personal: { persons },
    at,
    by,
  });
};
